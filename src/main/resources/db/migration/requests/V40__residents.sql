-- What: which resident of the register reported or follows a case.
-- Why: whoever is known need not say again who they are, and the file of the household shows what is open with it.
-- Must be true before: V1 made the reporters. Not a foreign key: a file can be erased before its cases.

alter table requests.reporter add column resident_id uuid;
create index reporter_by_resident on requests.reporter (community_id, resident_id) where resident_id is not null;
