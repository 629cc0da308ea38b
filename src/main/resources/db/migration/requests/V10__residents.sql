-- What: a query code of their own for those who follow a case, and photos found by their id.
-- Why: a follower looks at the progress as the reporter does, but must not get the reporter's code, which may do more.
-- Must be true before: V1.

alter table requests.reporter add column code_hash bytea;
alter table requests.reporter add column code_turn smallint;
comment on column requests.reporter.code_hash is 'keyed hash of the follower''s own query code; null for the reporter, whose code is the case''s';
create unique index reporter_by_code on requests.reporter (community_id, code_hash) where code_hash is not null;

create index case_photo_by_id on requests.case_photo (community_id, id);
