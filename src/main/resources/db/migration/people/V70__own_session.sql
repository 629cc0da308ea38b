-- What: each time somebody proved who they are and looks at their own data.
-- Why: leaving, and a word at the counter, end it at once, wherever the browser is.
-- Must be true before: the schema people stands.

create table people.own_session (
    community_id bigint      not null,
    id           uuid        not null,
    resident_id  uuid        not null,
    begun_at     timestamptz not null,
    ends_at      timestamptz not null, -- however often pages are opened
    constraint own_session_pk primary key (community_id, id),
    constraint own_session_period_is_forward check (ends_at > begun_at)
);
create index own_session_by_resident on people.own_session (community_id, resident_id);
create index own_session_by_age on people.own_session (community_id, ends_at);

alter table people.own_session enable row level security;
create policy own_session_of_community on people.own_session
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
