-- What: purposes under which personal files are open, every look at them, requests that need a second person, consents.
-- Why: a file opens only for a purpose, the person it is about can see each look, and nobody takes many files out alone.
-- Must be true before: V1 made the schema.

create table privacy.purpose_session (
    community_id bigint      not null,
    id           uuid        not null,
    account_id   uuid        not null,
    account_name text        not null,
    acting_as    text        not null, -- the post, as it is called at that time
    purpose      text        not null,
    task_kind    text        not null,
    task_id      uuid        not null,
    glass_broken boolean     not null, -- opened beyond the reach of the posts held
    reason       text,
    opened_at    timestamptz not null,
    open_until   timestamptz not null,
    ended_at     timestamptz,
    constraint purpose_session_pk primary key (community_id, id),
    constraint purpose_session_period_is_forward check (open_until > opened_at),
    constraint purpose_session_reason_length check (length(reason) between 1 and 500),
    constraint purpose_session_broken_glass_has_a_reason check (not glass_broken or reason is not null)
);
create index purpose_session_by_task on privacy.purpose_session (community_id, account_id, task_id, open_until);
create index purpose_session_by_age on privacy.purpose_session (community_id, open_until);
create index purpose_session_broken on privacy.purpose_session (community_id, opened_at desc, id desc) where glass_broken;

create table privacy.look (
    community_id bigint      not null,
    id           uuid        not null,
    subject_id   uuid        not null, -- the resident whose data was shown
    session_id   uuid        not null,
    acting_as    text        not null,
    purpose      text        not null,
    what         text        not null, -- key of the words for what was shown
    revealed     boolean     not null, -- a hidden number was shown in full
    glass_broken boolean     not null,
    reason       text,
    at           timestamptz not null,
    constraint look_pk primary key (community_id, id),
    constraint look_session_fk foreign key (community_id, session_id)
        references privacy.purpose_session (community_id, id),
    constraint look_reason_length check (length(reason) between 1 and 500),
    constraint look_what_length check (length(what) between 1 and 100)
);
create index look_by_subject on privacy.look (community_id, subject_id, at desc, id desc);
create index look_by_session on privacy.look (community_id, session_id);
create index look_by_age on privacy.look (community_id, at);
revoke update on privacy.look from ${app_role};

create table privacy.glass_review (
    community_id bigint      not null,
    session_id   uuid        not null,
    reviewed_by  uuid        not null,
    justified    boolean     not null,
    words        text,
    reviewed_at  timestamptz not null,
    constraint glass_review_pk primary key (community_id, session_id),
    constraint glass_review_session_fk foreign key (community_id, session_id)
        references privacy.purpose_session (community_id, id) on delete cascade,
    constraint glass_review_words_length check (length(words) between 1 and 500)
);
revoke update on privacy.glass_review from ${app_role};

-- What a resident must be told afterwards. It is told when they read it, or when somebody told them by voice or on paper.
create table privacy.telling (
    community_id bigint      not null,
    id           uuid        not null,
    subject_id   uuid        not null,
    session_id   uuid        not null,
    due_at       timestamptz not null,
    told_at      timestamptz,
    told_by      uuid, -- null where they read it themselves
    constraint telling_pk primary key (community_id, id),
    constraint telling_once unique (community_id, session_id, subject_id),
    constraint telling_session_fk foreign key (community_id, session_id)
        references privacy.purpose_session (community_id, id) on delete cascade
);
create index telling_open on privacy.telling (community_id, due_at) where told_at is null;
create index telling_by_subject on privacy.telling (community_id, subject_id);

-- Files of people who wanted them erased and of which the law wants a part kept: opened for themselves and in danger only.
create table privacy.frozen (
    community_id bigint      not null,
    subject_id   uuid        not null,
    since        timestamptz not null,
    constraint frozen_pk primary key (community_id, subject_id)
);

create table privacy.approval (
    community_id  bigint      not null,
    id            uuid        not null,
    kind          text        not null, -- key of the words for what is asked
    fingerprint   bytea       not null, -- of exactly what was asked; nothing else may be done with it
    summary       text        not null, -- in words, for who decides; names nobody
    size          bigint      not null, -- how many people it concerns
    reason        text        not null,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    decide_until  timestamptz not null,
    decided_by    uuid,
    decided_by_name text,
    decided_at    timestamptz,
    granted       boolean,
    words         text,
    use_until     timestamptz,
    used_at       timestamptz,
    constraint approval_pk primary key (community_id, id),
    constraint approval_reason_length check (length(reason) between 1 and 500),
    constraint approval_summary_length check (length(summary) between 1 and 500),
    constraint approval_words_length check (length(words) between 1 and 500),
    constraint approval_by_a_second_person check (decided_by <> asked_by),
    constraint approval_decided_is_whole check ((decided_by is null) = (decided_at is null)
        and (decided_by is null) = (granted is null)),
    constraint approval_used_only_when_granted check (used_at is null or granted)
);
create index approval_by_age on privacy.approval (community_id, asked_at desc, id desc);

-- The wording that somebody agreed to, as it stood.
create table privacy.consent_text (
    community_id bigint not null,
    kind         text   not null,
    version      int    not null,
    language     text   not null,
    words        text   not null,
    constraint consent_text_pk primary key (community_id, kind, version, language)
);
revoke update, delete on privacy.consent_text from ${app_role};

create table privacy.consent (
    community_id      bigint      not null,
    id                uuid        not null,
    subject_id        uuid        not null,
    kind              text        not null,
    version           int         not null,
    language          text        not null, -- of the words they read or heard
    given_at          timestamptz not null,
    channel           text        not null,
    account_id        uuid, -- who wrote it down; null where they gave it themselves
    witness           text, -- who was there, by post or relation; needed where it was not given by themselves in writing
    withdrawn_at      timestamptz,
    withdrawn_channel text,
    withdrawn_account uuid,
    constraint consent_pk primary key (community_id, id),
    constraint consent_text_fk foreign key (community_id, kind, version, language)
        references privacy.consent_text (community_id, kind, version, language),
    constraint consent_channel_is_known check (channel in ('self', 'counter', 'paper', 'phone', 'visit')),
    constraint consent_withdrawn_channel_is_known
        check (withdrawn_channel in ('self', 'counter', 'paper', 'phone', 'visit')),
    constraint consent_witness_length check (length(witness) between 1 and 100),
    constraint consent_spoken_has_a_witness check (channel not in ('phone', 'visit') or witness is not null),
    constraint consent_withdrawal_is_whole check ((withdrawn_at is null) = (withdrawn_channel is null)),
    constraint consent_period_is_forward check (withdrawn_at >= given_at)
);
create unique index consent_standing on privacy.consent (community_id, subject_id, kind) where withdrawn_at is null;
create index consent_by_kind on privacy.consent (community_id, kind, subject_id) where withdrawn_at is null;
create index consent_by_withdrawal on privacy.consent (community_id, withdrawn_at) where withdrawn_at is not null;

alter table privacy.purpose_session enable row level security;
create policy purpose_session_of_community on privacy.purpose_session
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.look enable row level security;
create policy look_of_community on privacy.look
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.glass_review enable row level security;
create policy glass_review_of_community on privacy.glass_review
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.telling enable row level security;
create policy telling_of_community on privacy.telling
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.frozen enable row level security;
create policy frozen_of_community on privacy.frozen
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.approval enable row level security;
create policy approval_of_community on privacy.approval
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.consent_text enable row level security;
create policy consent_text_of_community on privacy.consent_text
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.consent enable row level security;
create policy consent_of_community on privacy.consent
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
