-- What: the audit log and its seals, and the last runs of retention. The program may add lines and read them, never change or remove one.
-- Community 0 is the installation itself: anybody's transaction may append to it, reading it needs 0 in the scope.
create schema privacy;
grant usage on schema privacy to ${app_role};

create table privacy.audit_entry (
    community_id bigint      not null,
    id           uuid        not null,
    at           timestamptz not null,
    actor_kind   text        not null,
    account_id   uuid,
    actor_name   text        not null,
    act          text        not null,
    subject      uuid,
    reason       text,
    recorded_at  timestamptz not null default now(),
    constraint audit_entry_pk primary key (community_id, id),
    constraint audit_entry_actor_kind check (actor_kind in ('resident', 'staff', 'machine')),
    constraint audit_entry_act_length check (length(act) between 1 and 100),
    constraint audit_entry_reason_length check (length(reason) <= 500)
);
create index audit_entry_by_recorded on privacy.audit_entry (community_id, recorded_at);
create index audit_entry_by_subject on privacy.audit_entry (community_id, subject);
create index audit_entry_by_account on privacy.audit_entry (community_id, account_id);
comment on column privacy.audit_entry.at is 'by the program''s clock: when it happened';
comment on column privacy.audit_entry.recorded_at is 'by the database''s clock: finds lines that are not sealed yet';

create table privacy.audit_seal (
    community_id bigint      not null,
    number       bigint      not null,
    entries      int         not null,
    sealed_up_to timestamptz not null,
    hash         bytea       not null,
    signature    bytea       not null,
    sealed_at    timestamptz not null,
    constraint audit_seal_pk primary key (community_id, number)
);
comment on table privacy.audit_seal is 'a batch of lines; its hash covers theirs and the hash of the batch before';
comment on column privacy.audit_seal.signature is 'keyed hash of the hash: the owner of the tables cannot make one';

create table privacy.audit_sealed_entry (
    community_id bigint not null,
    entry_id     uuid   not null,
    seal_number  bigint not null,
    position     int    not null,
    hash         bytea  not null,
    constraint audit_sealed_entry_pk primary key (community_id, entry_id),
    constraint audit_sealed_entry_seal_fk foreign key (community_id, seal_number)
        references privacy.audit_seal (community_id, number)
);
create unique index audit_sealed_entry_by_seal
    on privacy.audit_sealed_entry (community_id, seal_number, position);

create table privacy.retention_run (
    community_id bigint      not null,
    rule         text        not null,
    ran_at       timestamptz not null,
    removed      bigint      not null,
    failed       boolean     not null,
    constraint retention_run_pk primary key (community_id, rule)
);
comment on table privacy.retention_run is 'the last run of each rule of retention; community 0 is the installation itself';
alter table privacy.retention_run enable row level security;
create policy retention_run_of_community on privacy.retention_run
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));

alter table privacy.audit_entry enable row level security;
create policy audit_entry_read on privacy.audit_entry for select
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
create policy audit_entry_append on privacy.audit_entry for insert
    with check (community_id = 0
        or community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.audit_seal enable row level security;
create policy audit_seal_of_community on privacy.audit_seal
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.audit_sealed_entry enable row level security;
create policy audit_sealed_entry_of_community on privacy.audit_sealed_entry
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));

revoke update, delete, truncate on privacy.audit_entry, privacy.audit_seal, privacy.audit_sealed_entry from ${app_role};
