-- What: visits to households, the day each fact was last confirmed, and who wants no visits.
-- Why: the monthly round asks only what changed; "no change" is one small row for the visit and a day for each fact that
--      was asked. What is left of a month is read from these rows, so no round has to be opened or closed.
-- Must be true before: the register stands.

create table people.visit (
    community_id bigint      not null,
    id           uuid        not null, -- made with the card, so that an answer sent twice counts once
    household_id uuid        not null,
    grid_id      uuid        not null,
    outcome      text        not null,
    account_id   uuid        not null,
    who          text        not null,
    at           timestamptz not null,
    constraint visit_pk primary key (community_id, id),
    constraint visit_household_fk foreign key (community_id, household_id) references people.household (community_id, id) on delete cascade,
    constraint visit_outcome_is_known check (outcome in ('same', 'changed', 'nobody', 'skipped', 'no_visit', 'frozen'))
);
create index visit_by_household on people.visit (community_id, household_id, at desc);
create index visit_by_time on people.visit (community_id, at);
comment on column people.visit.who is 'how the actor is named to staff at that time';
comment on column people.visit.outcome is 'frozen: not asked, because somebody there wanted their file erased';

create table people.confirmed (
    community_id bigint not null,
    subject_id   uuid   not null, -- the household, a contact or a need
    kind         text   not null,
    household_id uuid   not null,
    resident_id  uuid,            -- null where it is the whole household
    on_day       date   not null,
    constraint confirmed_pk primary key (community_id, subject_id),
    constraint confirmed_household_fk foreign key (community_id, household_id) references people.household (community_id, id) on delete cascade,
    constraint confirmed_kind_is_known check (kind in ('here', 'contact', 'need'))
);
create index confirmed_by_household on people.confirmed (community_id, household_id);
create index confirmed_by_resident on people.confirmed (community_id, resident_id) where resident_id is not null;

create table people.unvisited (
    community_id bigint not null,
    household_id uuid   not null,
    since        date   not null, -- from this day on nobody comes unasked
    constraint unvisited_pk primary key (community_id, household_id),
    constraint unvisited_household_fk foreign key (community_id, household_id) references people.household (community_id, id) on delete cascade
);

alter table people.visit enable row level security;
create policy visit_of_community on people.visit using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.confirmed enable row level security;
create policy confirmed_of_community on people.confirmed using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.unvisited enable row level security;
create policy unvisited_of_community on people.unvisited using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
