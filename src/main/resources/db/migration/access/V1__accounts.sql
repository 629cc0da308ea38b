-- What: accounts of staff, the posts they hold, the three separated administrators.
-- Must be true before: area.post exists.
-- Accounts are shared tables without row security: they belong to the installation. Holdings belong to a community.
create schema access;
grant usage on schema access to ${app_role};

create table access.account (
    id               uuid        not null,
    login            text        not null,
    name             text        not null,
    email_sealed     bytea,
    language         text        not null,
    sample           boolean     not null,
    password_hash    text,
    password_set_at  timestamptz,
    factor_sealed    bytea,
    factor_since     timestamptz,
    factor_step      bigint      not null,
    epoch            bigint      not null,
    grants           bigint      not null,
    disabled_at      timestamptz,
    created_at       timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_login_once unique (login),
    constraint account_login_shape check (login = lower(login) and length(login) between 2 and 100),
    constraint account_name_length check (length(name) between 1 and 100)
);
comment on column access.account.sample is 'made by the sample; the prod profile refuses to run with one';
comment on column access.account.factor_sealed is 'secret of the second factor; counts once factor_since is set';
comment on column access.account.factor_step is 'last time step whose code was used: a code counts once';
comment on column access.account.epoch is 'a session of another epoch is over';
comment on column access.account.grants is 'grows with each change of posts or roles: nodes read them again';

create table access.attempt (
    key          bytea       not null,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz,
    constraint attempt_pk primary key (key)
);
comment on table access.attempt is 'wrong passwords and codes in a row; keyed hash of a login or account, known or not';

create table access.recovery_code (
    account_id uuid  not null,
    hash       bytea not null,
    used_at    timestamptz,
    constraint recovery_code_pk primary key (account_id, hash),
    constraint recovery_code_account_fk foreign key (account_id) references access.account (id)
);
comment on table access.recovery_code is 'one of ten ways in without the second factor, each good once';

create table access.one_time_code (
    hash       bytea       not null,
    account_id uuid,
    purpose    text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint one_time_code_pk primary key (hash),
    constraint one_time_code_account_fk foreign key (account_id) references access.account (id),
    constraint one_time_code_purpose check (purpose in ('set_up', 'password', 'password_mail')),
    constraint one_time_code_whose check ((purpose = 'set_up') = (account_id is null))
);
comment on table access.one_time_code is 'keyed hashes of codes that make the first account or set a new password';

create table access.account_role (
    account_id uuid    not null,
    system     boolean not null,
    security   boolean not null,
    audit      boolean not null,
    constraint account_role_pk primary key (account_id),
    constraint account_role_account_fk foreign key (account_id) references access.account (id),
    constraint account_role_some check (system or security or audit),
    constraint account_role_audit_stands_alone check (not (audit and (system or security)))
);

create table access.account_community (
    account_id   uuid   not null,
    community_id bigint not null,
    constraint account_community_pk primary key (account_id, community_id),
    constraint account_community_account_fk foreign key (account_id) references access.account (id)
);
comment on table access.account_community is 'communities in which an account ever held a post: where to look';

create table access.holding (
    community_id bigint      not null,
    id           uuid        not null,
    account_id   uuid        not null,
    post_id      uuid        not null,
    from_day     date        not null,
    to_day       date,
    given_at     timestamptz not null,
    ended_at     timestamptz,
    constraint holding_pk primary key (community_id, id),
    constraint holding_account_fk foreign key (account_id) references access.account (id),
    constraint holding_post_fk foreign key (community_id, post_id) references area.post (community_id, id),
    constraint holding_days check (to_day is null or to_day >= from_day)
);
create index holding_by_account on access.holding (community_id, account_id);
create index holding_by_post on access.holding (community_id, post_id);
comment on column access.holding.to_day is 'the last day it is held, or null while open';
comment on column access.holding.ended_at is 'taken away at once, whatever the days say';
alter table access.holding enable row level security;
create policy holding_of_community on access.holding
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
