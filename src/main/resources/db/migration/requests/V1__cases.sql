-- What: cases, their history, who reported or follows them, photos, drafts, and the ladder of a community.
-- Why: one row a case that every list can be served from; all that happened to it is appended beside it.
-- Must be true before: the schema area stands.

create schema requests;
grant usage on schema requests to ${app_role};

create table requests.ladder_level (
    community_id bigint   not null,
    tier         smallint not null,
    role         text     not null,
    name_hans    text     not null,
    name_hant    text     not null,
    name_en      text     not null,
    constraint ladder_level_pk primary key (community_id, tier),
    constraint ladder_level_community_fk foreign key (community_id) references area.community (id),
    constraint ladder_level_tier_ok check (tier between 1 and 9)
);
comment on column requests.ladder_level.role is 'the role whose post at this level supervises what climbed here';

create table requests.number_block (
    community_id bigint not null,
    day          date   not null,
    next         int    not null,
    constraint number_block_pk primary key (community_id, day),
    constraint number_block_community_fk foreign key (community_id) references area.community (id)
);

create table requests.cases (
    community_id      bigint      not null,
    id                uuid        not null,
    number            text        not null,
    code_hash         bytea       not null,
    code_turn         smallint    not null,
    version           int         not null,
    state             text        not null,
    kind              text        not null,
    channel           text        not null,
    identity          text        not null,
    visibility        text        not null,
    emergency         boolean     not null,
    emergency_word    text,
    catalogue_version int         not null,
    category          text,
    category_reason   text,
    words             text        not null,
    language          text        not null,
    public_text       text,
    area_id           uuid,
    grid_id           uuid,
    lat               double precision,
    lng               double precision,
    address           text,
    place_label       text        not null,
    lead_post         uuid,
    because           text        not null,
    because_role      text,
    because_place     text,
    avoid_post        uuid,
    tier              smallint    not null,
    supervisor_post   uuid,
    adjudicated       boolean     not null default false,
    reported_at       timestamptz not null,
    updated_at        timestamptz not null,
    respond_value     int,
    respond_unit      text,
    respond_start     timestamptz,
    respond_lost      bigint      not null default 0,
    respond_due       timestamptz,
    respond_remind_at timestamptz,
    respond_certain   boolean     not null default true,
    responded_at      timestamptz,
    resolve_value     int,
    resolve_unit      text,
    resolve_start     timestamptz,
    resolve_lost      bigint      not null default 0,
    resolve_due       timestamptz,
    resolve_remind_at timestamptz,
    resolve_certain   boolean     not null default true,
    resolved_at       timestamptz,
    ticks_done        int         not null default 0,
    next_tick_at      timestamptz,
    paused_since      timestamptz,
    paused_until      timestamptz,
    pause_reason      text,
    review_at         timestamptz,
    next_step_on      date,
    waits_for         text,
    outcome           text,
    result_text       text,
    handled_by        uuid,
    handled_post      uuid,
    checked_by        uuid,
    called_back_by    uuid,
    call_back_until   timestamptz,
    call_back_tries   smallint    not null default 0,
    survey            text        not null default 'not_asked',
    solved            boolean,
    satisfied         smallint,
    survey_words      text,
    excluded          text,
    closed_at         timestamptz,
    closed_on         date,
    reopened          smallint    not null default 0,
    duplicate_of      uuid,
    api_key           uuid,
    api_account       text,
    media_url         text,
    forgotten_at      timestamptz,
    constraint cases_pk primary key (community_id, id),
    constraint cases_number_unique unique (community_id, number),
    constraint cases_code_unique unique (community_id, code_hash),
    constraint cases_community_fk foreign key (community_id) references area.community (id),
    constraint cases_grid_fk foreign key (community_id, grid_id) references area.area (community_id, id),
    constraint cases_lead_fk foreign key (community_id, lead_post) references area.post (community_id, id),
    constraint cases_state_ok check (state in ('received', 'dispatched', 'objected', 'handling', 'paused', 'to_check',
                                               'to_call_back', 'closed', 'reopened')),
    constraint cases_kind_ok check (kind in ('consult', 'help', 'complaint', 'report', 'suggest', 'praise')),
    constraint cases_channel_ok check (channel in ('web', 'phone', 'counter', 'open311', 'qr', 'box', 'wechat', 'grid')),
    constraint cases_identity_ok check (identity in ('named', 'shielded', 'anonymous')),
    constraint cases_visibility_ok check (visibility in ('public', 'private')),
    constraint cases_survey_ok check (survey in ('not_asked', 'asked', 'answered', 'not_reached')),
    constraint cases_satisfied_ok check (satisfied between 1 and 5),
    constraint cases_outcome_ok check (outcome in ('solved', 'answered', 'forwarded', 'planned', 'cannot_now', 'declined',
                                                   'duplicate', 'unfounded', 'unreasonable', 'withdrawn')),
    constraint cases_closed_ok check ((state = 'closed') = (closed_at is not null)),
    constraint cases_words_ok check (char_length(words) <= 4000)
);
comment on column requests.cases.respond_lost is 'what the clock lost by pauses: seconds, or days where days are counted';
comment on column requests.cases.resolve_certain is 'false where a year without holidays was counted: computed again when the year is known';
comment on column requests.cases.because is 'rule that chose the lead; with role and place it reads as a sentence';
comment on column requests.cases.avoid_post is 'the post complained about: its holders never see the case';
comment on column requests.cases.tier is 'level of the ladder that supervises now';
comment on column requests.cases.next_tick_at is 'earliest of reminder, limit, end of pause, end of call-back; null when nothing is due';
comment on column requests.cases.forgotten_at is 'when everything personal was taken away; only figures are left';
comment on column requests.cases.satisfied is '5 very satisfied to 1 very dissatisfied; 3 and more count as satisfied';

create index cases_by_lead on requests.cases (community_id, lead_post, resolve_due) where state <> 'closed';
create index cases_by_grid on requests.cases (community_id, grid_id, resolve_due) where state <> 'closed';
create index cases_open on requests.cases (community_id, emergency desc, resolve_due, id) where state <> 'closed';
create index cases_by_state on requests.cases (community_id, state, resolve_due) where state in ('received', 'objected', 'to_check', 'to_call_back');
create index cases_due on requests.cases (community_id, next_tick_at) where next_tick_at is not null;
create index cases_to_forget on requests.cases (community_id, closed_on) where closed_on is not null and forgotten_at is null;
create index cases_uncertain on requests.cases (community_id, id) where state <> 'closed' and not (respond_certain and resolve_certain);
create index cases_public on requests.cases (community_id, reported_at desc, id desc) where visibility = 'public';
create index cases_near on requests.cases (community_id, lat, lng) where state <> 'closed' and visibility = 'public';
create index cases_by_closing on requests.cases (community_id, closed_on) include (grid_id, survey, solved, satisfied, excluded);

create table requests.case_event (
    community_id bigint      not null,
    case_id      uuid        not null,
    id           uuid        not null,
    at           timestamptz not null,
    act          text        not null,
    account_id   uuid,
    post_id      uuid,
    who          text        not null,
    state_before text,
    state_after  text        not null,
    public_words text,
    staff_words  text,
    detail       jsonb,
    constraint case_event_pk primary key (community_id, case_id, id),
    constraint case_event_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id)
);
comment on column requests.case_event.who is 'how the actor is named to staff at that time: the post, the program, the resident';
comment on column requests.case_event.public_words is 'what the resident reads';
comment on column requests.case_event.staff_words is 'what only staff read';
revoke update on requests.case_event from ${app_role};

create table requests.reporter (
    community_id bigint      not null,
    case_id      uuid        not null,
    id           uuid        not null,
    follows      boolean     not null,
    name_sealed  bytea,
    phone_sealed bytea,
    phone_hash   bytea,
    email_sealed bytea,
    language     text        not null,
    since        timestamptz not null,
    constraint reporter_pk primary key (community_id, case_id, id),
    constraint reporter_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id)
);
create index reporter_by_phone on requests.reporter (community_id, phone_hash) where phone_hash is not null;

create table requests.case_answer (
    community_id bigint not null,
    case_id      uuid   not null,
    question     text   not null,
    answer       text   not null,
    constraint case_answer_pk primary key (community_id, case_id, question),
    constraint case_answer_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id)
);

create table requests.case_photo (
    community_id bigint      not null,
    case_id      uuid        not null,
    id           uuid        not null,
    purpose      text        not null,
    width        int         not null,
    height       int         not null,
    released     boolean     not null default false,
    added_at     timestamptz not null,
    constraint case_photo_pk primary key (community_id, case_id, id),
    constraint case_photo_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id),
    constraint case_photo_purpose_ok check (purpose in ('report', 'evidence'))
);

create table requests.assist (
    community_id bigint      not null,
    case_id      uuid        not null,
    post_id      uuid        not null,
    asked_at     timestamptz not null,
    done_at      timestamptz,
    words        text,
    constraint assist_pk primary key (community_id, case_id, post_id),
    constraint assist_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id),
    constraint assist_post_fk foreign key (community_id, post_id) references area.post (community_id, id)
);
create index assist_by_post on requests.assist (community_id, post_id) where done_at is null;

create table requests.objection (
    community_id bigint      not null,
    case_id      uuid        not null,
    id           uuid        not null,
    post_id      uuid        not null,
    reason       text        not null,
    objected_at  timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    upheld       boolean,
    words        text,
    constraint objection_pk primary key (community_id, case_id, id),
    constraint objection_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id)
);

create table requests.pause (
    community_id bigint      not null,
    case_id      uuid        not null,
    id           uuid        not null,
    reason       text        not null,
    since        timestamptz not null,
    planned_end  timestamptz not null,
    ended_at     timestamptz,
    constraint pause_pk primary key (community_id, case_id, id),
    constraint pause_case_fk foreign key (community_id, case_id) references requests.cases (community_id, id)
);

create table requests.case_word (
    community_id bigint not null,
    word         text   not null,
    case_id      uuid   not null,
    constraint case_word_pk primary key (community_id, word, case_id)
);

create table requests.draft (
    community_id bigint      not null,
    id           uuid        not null,
    token_hash   bytea       not null,
    content      bytea       not null,
    updated_at   timestamptz not null,
    expires_at   timestamptz not null,
    constraint draft_pk primary key (community_id, id)
);
comment on column requests.draft.content is 'what was typed, sealed; gone after 24 hours';
create index draft_by_expiry on requests.draft (community_id, expires_at);

alter table requests.ladder_level enable row level security;
create policy ladder_level_of_community on requests.ladder_level
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.number_block enable row level security;
create policy number_block_of_community on requests.number_block
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.cases enable row level security;
create policy cases_of_community on requests.cases
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.case_event enable row level security;
create policy case_event_of_community on requests.case_event
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.reporter enable row level security;
create policy reporter_of_community on requests.reporter
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.case_answer enable row level security;
create policy case_answer_of_community on requests.case_answer
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.case_photo enable row level security;
create policy case_photo_of_community on requests.case_photo
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.assist enable row level security;
create policy assist_of_community on requests.assist
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.objection enable row level security;
create policy objection_of_community on requests.objection
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.pause enable row level security;
create policy pause_of_community on requests.pause
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.case_word enable row level security;
create policy case_word_of_community on requests.case_word
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.draft enable row level security;
create policy draft_of_community on requests.draft
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
