-- What: keys of the applications that may post through Open311.
-- Why: a post must be traceable to an application, and a key must be revocable; the key itself is never kept.
-- Must be true before: the schema area stands.

create schema channels;
grant usage on schema channels to ${app_role};

create table channels.api_key (
    community_id bigint      not null,
    id           uuid        not null,
    key_hash     bytea       not null,
    name         text        not null,
    moderated    boolean     not null,
    issued_at    timestamptz not null,
    revoked_at   timestamptz,
    constraint api_key_pk primary key (community_id, id),
    constraint api_key_hash_unique unique (community_id, key_hash),
    constraint api_key_community_fk foreign key (community_id) references area.community (id)
);
comment on column channels.api_key.moderated is 'the application checks texts itself: its words are public at once, numbers hidden';
alter table channels.api_key enable row level security;
create policy api_key_of_community on channels.api_key using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
