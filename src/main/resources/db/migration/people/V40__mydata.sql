-- What: one-time codes by which residents reach their own data, and what they want corrected.
-- Must be true before: the schema people stands.

create table people.entry_code (
    community_id bigint      not null,
    hash         bytea       not null, -- keyed
    resident_id  uuid        not null,
    by_phone     boolean     not null,
    made_by      uuid,                 -- who handed it over at the counter; null where it was sent
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    constraint entry_code_pk primary key (community_id, hash),
    constraint entry_code_handed_over_by_somebody check (by_phone = (made_by is null))
);
create index entry_code_by_age on people.entry_code (community_id, expires_at);

create table people.correction (
    community_id  bigint      not null,
    id            uuid        not null,
    resident_id   uuid        not null,
    words_sealed  bytea       not null,
    asked_at      timestamptz not null,
    answer_by     timestamptz not null,
    granted       boolean,
    answer_sealed bytea,
    answered_at   timestamptz,
    answered_by   uuid,
    constraint correction_pk primary key (community_id, id),
    constraint correction_answer_is_whole check ((answered_at is null) = (granted is null)
        and (answered_at is null) = (answered_by is null))
);
create index correction_by_resident on people.correction (community_id, resident_id, asked_at desc);
create index correction_open on people.correction (community_id, answer_by) where answered_at is null;

alter table people.entry_code enable row level security;
create policy entry_code_of_community on people.entry_code
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.correction enable row level security;
create policy correction_of_community on people.correction
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
