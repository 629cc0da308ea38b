-- What: messages on their way out, and the hours in which a community wants quiet.
-- Must be true before: the role ${app_role} exists.

create schema notices;
grant usage on schema notices to ${app_role};

create table notices.outbox (
    community_id   bigint      not null,
    id             uuid        not null, -- also the Message-ID, so that a mail sent twice is recognised
    post_id        uuid,                 -- to whoever holds the post when it is sent
    account_id     uuid,                 -- one of several holders of the post
    not_holding    uuid,                 -- whoever holds this post too does not get it
    sealed_address bytea,                -- or to the address that a resident left
    language       text,                 -- BCP 47; null: the language of the community
    topic          text        not null, -- prefix of the keys of its words
    about          uuid        not null,
    placeholders   jsonb       not null, -- values of the words for staff; nothing personal
    sealed_values  bytea,                -- values of the words for a resident
    lifeline       boolean     not null, -- passes quiet hours
    state          text        not null,
    attempts       int         not null,
    queued_at      timestamptz not null,
    next_try_at    timestamptz not null, -- while it is being sent: when another node may take it
    sent_at        timestamptz,
    failure        text,                 -- why the last attempt failed
    constraint outbox_pk primary key (community_id, id),
    constraint outbox_goes_to_one_reader check ((post_id is null) <> (sealed_address is null)),
    constraint outbox_account_holds_a_post check (account_id is null or post_id is not null),
    constraint outbox_state_is_known check (state in ('queued', 'held', 'sent', 'failed')),
    constraint outbox_failure_is_known
        check (failure in ('no_address', 'bad_address', 'no_connection', 'refused', 'no_words', 'too_old')),
    constraint outbox_sent_has_a_time check ((state = 'sent') = (sent_at is not null))
);
create index outbox_waiting on notices.outbox (community_id, next_try_at) where state in ('queued', 'held');
create index outbox_by_age on notices.outbox (community_id, queued_at, id);
alter table notices.outbox enable row level security;
create policy outbox_of_community on notices.outbox using (
    community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));

create table notices.quiet_hours (
    community_id bigint not null,
    from_time    time   not null, -- by the clock of the community
    until_time   time   not null, -- the next morning where it is not after from_time; equal: never quiet
    constraint quiet_hours_pk primary key (community_id)
);
alter table notices.quiet_hours enable row level security;
create policy quiet_hours_of_community on notices.quiet_hours using (
    community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
