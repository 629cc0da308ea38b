-- What: what was on file about somebody before facts of a sheet were taken over, and which row is the same person.
-- Why: taking over is undone with the import as one act. The rows go when the import is undone, with the rows of the
--      sheet, or with the person.
-- Must be true before: people V1 and V10.

create table people.taken (
    community_id  bigint not null,
    act_id        uuid   not null,
    group_id      uuid   not null, -- the import
    resident_id   uuid   not null,
    household_id  uuid   not null,
    version       int    not null, -- the household's after it
    goal_id       uuid,            -- the household the resident went to
    goal_version  int,
    before_sealed bytea  not null,
    constraint taken_pk primary key (community_id, act_id),
    constraint taken_community_fk foreign key (community_id) references area.community (id),
    constraint taken_goal_is_whole check ((goal_id is null) = (goal_version is null))
);
create index taken_by_group on people.taken (community_id, group_id);
create index taken_by_resident on people.taken (community_id, resident_id);
alter table people.taken enable row level security;
create policy taken_of_community on people.taken using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));

alter table people.import add column taken int not null default 0; -- people on file of whom something was taken over
alter table people.import_finding
    add column resident uuid, -- who it may be
    add column taken text,    -- words of the fields to be taken over
    drop constraint import_finding_decision_is_known,
    add constraint import_finding_decision_is_known check (decision in ('leave', 'enter', 'join', 'same')),
    add constraint import_finding_taken_is_words check (taken ~ '^[a-z_ ]{0,200}$');
