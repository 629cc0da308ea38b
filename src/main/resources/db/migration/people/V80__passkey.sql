-- What: passkeys by which residents reach their own data, and what a device was asked to sign.
-- Why: once proven by a code, a resident needs none the next time. What was asked is good once and for minutes, in the
--      browser that asked: all of that stands in the keyed hash.
-- Must be true before: the schema people stands.

create table people.passkey (
    community_id    bigint      not null,
    id              uuid        not null,
    resident_id     uuid        not null,
    credential_hash bytea       not null, -- keyed, of the id the device gave it
    passkey_sealed  bytea       not null, -- whose it is, its handle, its public key
    device          text        not null, -- a code
    signs           bigint      not null, -- how often the device says it signed
    added_at        timestamptz not null,
    used_at         timestamptz,
    constraint passkey_pk primary key (community_id, id),
    constraint passkey_credential_is_known_once unique (community_id, credential_hash)
);
create index passkey_by_resident on people.passkey (community_id, resident_id);

create table people.passkey_challenge (
    community_id bigint      not null,
    hash         bytea       not null, -- keyed, of the challenge, what it is for and the browser
    expires_at   timestamptz not null,
    constraint passkey_challenge_pk primary key (community_id, hash)
);
create index passkey_challenge_by_age on people.passkey_challenge (community_id, expires_at);

alter table people.passkey enable row level security;
create policy passkey_of_community on people.passkey
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.passkey_challenge enable row level security;
create policy passkey_challenge_of_community on people.passkey_challenge
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
