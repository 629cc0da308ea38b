-- What: impact assessments of the modules, and breaches with all that was done about them. Both belong to the installation:
--       community 0.
-- Why: the law wants an assessment before sensitive data is handled, kept for three years, and quick steps after a breach.
-- Must be true before: V1 made the schema.

create table privacy.assessment (
    community_id bigint      not null,
    id           uuid        not null,
    module       text        not null,
    necessity    text        not null, -- what for, and why not with less
    risks        text        not null,
    measures     text        not null,
    verdict      text        not null,
    account_id   uuid        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    review_on    date        not null, -- when it is looked at again
    constraint assessment_pk primary key (community_id, id),
    constraint assessment_module_is_a_word check (module ~ '^[a-z]{2,40}$'),
    constraint assessment_verdict_is_known check (verdict in ('acceptable', 'with_measures', 'not_acceptable')),
    constraint assessment_words_length check (length(necessity) between 1 and 2000
        and length(risks) between 1 and 2000 and length(measures) between 1 and 2000)
);
create index assessment_by_module on privacy.assessment (community_id, module, made_at desc);
create index assessment_by_age on privacy.assessment (community_id, made_at);
revoke update on privacy.assessment from ${app_role};

create table privacy.breach (
    community_id      bigint      not null,
    id                uuid        not null,
    found_at          timestamptz not null,
    kinds             text        not null, -- which data
    people            bigint      not null, -- how many, as far as known
    cause             text        not null,
    harm              text        not null, -- what may follow from it
    measures          text        not null, -- what was done, and what people can do
    contact           text        not null, -- whom they can ask
    contained_at      timestamptz,
    authority_told_at timestamptz,
    people_told_at    timestamptz,
    people_not_told   text,                 -- why they need not be told: the measures kept harm away
    closed_at         timestamptz,
    constraint breach_pk primary key (community_id, id),
    constraint breach_words_length check (length(kinds) between 1 and 500 and length(cause) between 1 and 1000
        and length(harm) between 1 and 1000 and length(measures) between 1 and 1000 and length(contact) between 1 and 200),
    constraint breach_people_told_or_not check (people_told_at is null or people_not_told is null),
    constraint breach_closes_when_all_is_done check (closed_at is null or contained_at is not null
        and authority_told_at is not null and (people_told_at is not null or people_not_told is not null))
);
create index breach_by_age on privacy.breach (community_id, found_at desc, id desc);

create table privacy.breach_step (
    community_id bigint      not null,
    breach_id    uuid        not null,
    id           uuid        not null,
    at           timestamptz not null,
    account_id   uuid        not null,
    who          text        not null,
    step         text        not null,
    words        text,
    constraint breach_step_pk primary key (community_id, breach_id, id),
    constraint breach_step_breach_fk foreign key (community_id, breach_id) references privacy.breach (community_id, id),
    constraint breach_step_is_known
        check (step in ('found', 'note', 'contained', 'authority_told', 'people_told', 'people_not_told', 'closed')),
    constraint breach_step_words_length check (length(words) between 1 and 1000)
);
revoke update on privacy.breach_step from ${app_role};

alter table privacy.assessment enable row level security;
create policy assessment_of_community on privacy.assessment
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.breach enable row level security;
create policy breach_of_community on privacy.breach
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table privacy.breach_step enable row level security;
create policy breach_step_of_community on privacy.breach_step
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
