-- What: opening hours and holidays that promises are counted with, and the catalogue of request categories.
-- Why: a running case keeps the version of the catalogue it was made under, so nothing of a version ever changes.
-- How versions are stored: a category row holds from its version until the next row of the same code. Version v of the
-- catalogue is, for each code, the row with the greatest version up to v. A change copies one category, not all.
-- Must be true before: the schemas requests and area stand.

-- Shared: the public holidays and swapped working days of the country, as the State Council published them.
create table requests.public_holiday (
    day  date not null,
    kind text not null,
    name text not null,
    constraint public_holiday_pk primary key (day),
    constraint public_holiday_kind_ok check (kind in ('holiday', 'workday'))
);
revoke insert, update, delete on requests.public_holiday from ${app_role};

create table requests.opening_hours (
    community_id bigint   not null,
    weekday      smallint not null, -- 1 Monday to 7 Sunday
    opens        smallint not null, -- minutes since midnight
    closes       smallint not null,
    constraint opening_hours_pk primary key (community_id, weekday, opens),
    constraint opening_hours_community_fk foreign key (community_id) references area.community (id),
    constraint opening_hours_weekday_ok check (weekday between 1 and 7),
    constraint opening_hours_stretch_ok check (0 <= opens and opens < closes and closes <= 1440)
);
comment on table requests.opening_hours is 'a community without rows is open at the usual office hours';

create table requests.calendar_day (
    community_id bigint not null,
    day          date   not null,
    kind         text   not null,
    name         text   not null,
    constraint calendar_day_pk primary key (community_id, day),
    constraint calendar_day_community_fk foreign key (community_id) references area.community (id),
    constraint calendar_day_kind_ok check (kind in ('holiday', 'workday', 'as_weekday')),
    constraint calendar_day_name_ok check (char_length(name) between 1 and 60)
);
comment on table requests.calendar_day is 'days of one community; each goes before the public holiday of the same date';

create table requests.calendar_year (
    community_id bigint      not null,
    year         smallint    not null,
    filled_at    timestamptz not null,
    constraint calendar_year_pk primary key (community_id, year),
    constraint calendar_year_community_fk foreign key (community_id) references area.community (id)
);
comment on table requests.calendar_year is 'years whose whole list of holidays the community entered itself';

create table requests.catalogue_version (
    community_id    bigint      not null,
    version         int         not null,
    made_at         timestamptz not null,
    made_by         uuid,                 -- account; null for the program
    note            text        not null,
    emergency_since int         not null, -- the version whose emergency words still hold
    constraint catalogue_version_pk primary key (community_id, version),
    constraint catalogue_version_community_fk foreign key (community_id) references area.community (id),
    constraint catalogue_version_ok check (version >= 1 and emergency_since between 1 and version)
);

create table requests.emergency_word (
    community_id bigint not null,
    version      int    not null,
    language     text   not null,
    kind         text   not null,
    word         text   not null,
    number       text,
    place        int    not null,
    constraint emergency_word_pk primary key (community_id, version, language, kind, word),
    constraint emergency_word_version_fk foreign key (community_id, version)
        references requests.catalogue_version (community_id, version) on delete cascade,
    constraint emergency_word_kind_ok check (kind in ('emergency', 'harmless')),
    constraint emergency_word_number_ok check ((kind = 'emergency') = (number is not null))
);
comment on table requests.emergency_word is 'words that make any report an emergency, and phrases that only look like one';

create table requests.category (
    community_id   bigint   not null,
    code           text     not null,
    version        int      not null,
    level          text     not null,
    kind           text     not null,
    public_default boolean  not null,
    evidence       text     not null,
    respond_value  int      not null,
    respond_unit   text     not null,
    resolve_value  int      not null,
    resolve_unit   text     not null,
    active         boolean  not null,
    constraint category_pk primary key (community_id, code, version),
    constraint category_version_fk foreign key (community_id, version)
        references requests.catalogue_version (community_id, version) on delete cascade,
    constraint category_code_ok check (code ~ '^[A-Z][A-Z0-9]{1,11}$'),
    constraint category_level_ok check (level in ('grid', 'community', 'town', 'department')),
    constraint category_kind_ok check (kind in ('consult', 'help', 'complaint', 'report', 'suggest', 'praise')),
    constraint category_evidence_ok check (evidence in ('words', 'photo')),
    constraint category_limits_ok check (respond_value between 1 and 10000 and resolve_value between 1 and 10000),
    constraint category_units_ok check (
        respond_unit in ('minutes', 'hours', 'working_hours', 'working_days', 'days')
        and resolve_unit in ('minutes', 'hours', 'working_hours', 'working_days', 'days'))
);

create table requests.category_text (
    community_id bigint not null,
    code         text   not null,
    version      int    not null,
    language     text   not null,
    group_name   text   not null,
    name         text   not null,
    hint         text   not null,
    knowledge    text   not null,
    constraint category_text_pk primary key (community_id, code, version, language),
    constraint category_text_category_fk foreign key (community_id, code, version)
        references requests.category (community_id, code, version) on delete cascade
);

create table requests.category_word (
    community_id bigint not null,
    code         text   not null,
    version      int    not null,
    language     text   not null,
    kind         text   not null,
    word         text   not null,
    number       text, -- the emergency number
    place        int    not null,
    constraint category_word_pk primary key (community_id, code, version, language, kind, word),
    constraint category_word_category_fk foreign key (community_id, code, version)
        references requests.category (community_id, code, version) on delete cascade,
    constraint category_word_kind_ok check (kind in ('alias', 'keyword', 'emergency')),
    constraint category_word_number_ok check ((kind = 'emergency') = (number is not null))
);

create table requests.category_role (
    community_id bigint   not null,
    code         text     not null,
    version      int      not null,
    part         text     not null,
    place        smallint not null,
    role         text     not null,
    constraint category_role_pk primary key (community_id, code, version, part, place),
    constraint category_role_category_fk foreign key (community_id, code, version)
        references requests.category (community_id, code, version) on delete cascade,
    constraint category_role_part_ok check (part in ('lead', 'assist'))
);

create table requests.category_closing (
    community_id bigint not null,
    code         text   not null,
    version      int    not null,
    outcome      text   not null,
    constraint category_closing_pk primary key (community_id, code, version, outcome),
    constraint category_closing_category_fk foreign key (community_id, code, version)
        references requests.category (community_id, code, version) on delete cascade,
    constraint category_closing_outcome_ok check (
        outcome in ('solved', 'answered', 'forwarded', 'planned', 'cannot_now', 'declined', 'duplicate', 'unfounded',
                    'unreasonable', 'withdrawn'))
);

create table requests.category_question (
    community_id bigint   not null,
    code         text     not null,
    version      int      not null,
    question     text     not null,
    place        smallint not null,
    kind         text     not null,
    required     boolean  not null,
    name_hans    text     not null,
    name_hant    text     not null,
    name_en      text     not null,
    constraint category_question_pk primary key (community_id, code, version, question),
    constraint category_question_category_fk foreign key (community_id, code, version)
        references requests.category (community_id, code, version) on delete cascade,
    constraint category_question_kind_ok check (kind in ('yes_no', 'single', 'multi', 'number', 'text', 'datetime'))
);

create table requests.category_option (
    community_id bigint   not null,
    code         text     not null,
    version      int      not null,
    question     text     not null,
    value        text     not null,
    place        smallint not null,
    name_hans    text     not null,
    name_hant    text     not null,
    name_en      text     not null,
    constraint category_option_pk primary key (community_id, code, version, question, value),
    constraint category_option_question_fk foreign key (community_id, code, version, question)
        references requests.category_question (community_id, code, version, question) on delete cascade
);

-- What was once promised stays as it was.
revoke update, delete on requests.catalogue_version from ${app_role};
revoke update, delete on requests.emergency_word from ${app_role};
revoke update, delete on requests.category from ${app_role};
revoke update, delete on requests.category_text from ${app_role};
revoke update, delete on requests.category_word from ${app_role};
revoke update, delete on requests.category_role from ${app_role};
revoke update, delete on requests.category_closing from ${app_role};
revoke update, delete on requests.category_question from ${app_role};
revoke update, delete on requests.category_option from ${app_role};

alter table requests.opening_hours enable row level security;
create policy opening_hours_of_community on requests.opening_hours
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.calendar_day enable row level security;
create policy calendar_day_of_community on requests.calendar_day
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.calendar_year enable row level security;
create policy calendar_year_of_community on requests.calendar_year
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.catalogue_version enable row level security;
create policy catalogue_version_of_community on requests.catalogue_version
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.emergency_word enable row level security;
create policy emergency_word_of_community on requests.emergency_word
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category enable row level security;
create policy category_of_community on requests.category
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category_text enable row level security;
create policy category_text_of_community on requests.category_text
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category_word enable row level security;
create policy category_word_of_community on requests.category_word
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category_role enable row level security;
create policy category_role_of_community on requests.category_role
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category_closing enable row level security;
create policy category_closing_of_community on requests.category_closing
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category_question enable row level security;
create policy category_question_of_community on requests.category_question
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table requests.category_option enable row level security;
create policy category_option_of_community on requests.category_option
    using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));

insert into requests.public_holiday (day, kind, name) values
    ('2025-01-01', 'holiday', '元旦'),
    ('2025-01-26', 'workday', '调休上班'),
    ('2025-01-28', 'holiday', '春节'),
    ('2025-01-29', 'holiday', '春节'),
    ('2025-01-30', 'holiday', '春节'),
    ('2025-01-31', 'holiday', '春节'),
    ('2025-02-01', 'holiday', '春节'),
    ('2025-02-02', 'holiday', '春节'),
    ('2025-02-03', 'holiday', '春节'),
    ('2025-02-04', 'holiday', '春节'),
    ('2025-02-08', 'workday', '调休上班'),
    ('2025-04-04', 'holiday', '清明节'),
    ('2025-04-05', 'holiday', '清明节'),
    ('2025-04-06', 'holiday', '清明节'),
    ('2025-04-27', 'workday', '调休上班'),
    ('2025-05-01', 'holiday', '劳动节'),
    ('2025-05-02', 'holiday', '劳动节'),
    ('2025-05-03', 'holiday', '劳动节'),
    ('2025-05-04', 'holiday', '劳动节'),
    ('2025-05-05', 'holiday', '劳动节'),
    ('2025-05-31', 'holiday', '端午节'),
    ('2025-06-01', 'holiday', '端午节'),
    ('2025-06-02', 'holiday', '端午节'),
    ('2025-09-28', 'workday', '调休上班'),
    ('2025-10-01', 'holiday', '国庆节、中秋节'),
    ('2025-10-02', 'holiday', '国庆节、中秋节'),
    ('2025-10-03', 'holiday', '国庆节、中秋节'),
    ('2025-10-04', 'holiday', '国庆节、中秋节'),
    ('2025-10-05', 'holiday', '国庆节、中秋节'),
    ('2025-10-06', 'holiday', '国庆节、中秋节'),
    ('2025-10-07', 'holiday', '国庆节、中秋节'),
    ('2025-10-08', 'holiday', '国庆节、中秋节'),
    ('2025-10-11', 'workday', '调休上班'),
    ('2026-01-01', 'holiday', '元旦'),
    ('2026-01-02', 'holiday', '元旦'),
    ('2026-01-03', 'holiday', '元旦'),
    ('2026-01-04', 'workday', '调休上班'),
    ('2026-02-14', 'workday', '调休上班'),
    ('2026-02-15', 'holiday', '春节'),
    ('2026-02-16', 'holiday', '春节'),
    ('2026-02-17', 'holiday', '春节'),
    ('2026-02-18', 'holiday', '春节'),
    ('2026-02-19', 'holiday', '春节'),
    ('2026-02-20', 'holiday', '春节'),
    ('2026-02-21', 'holiday', '春节'),
    ('2026-02-22', 'holiday', '春节'),
    ('2026-02-23', 'holiday', '春节'),
    ('2026-02-28', 'workday', '调休上班'),
    ('2026-04-04', 'holiday', '清明节'),
    ('2026-04-05', 'holiday', '清明节'),
    ('2026-04-06', 'holiday', '清明节'),
    ('2026-05-01', 'holiday', '劳动节'),
    ('2026-05-02', 'holiday', '劳动节'),
    ('2026-05-03', 'holiday', '劳动节'),
    ('2026-05-04', 'holiday', '劳动节'),
    ('2026-05-05', 'holiday', '劳动节'),
    ('2026-05-09', 'workday', '调休上班'),
    ('2026-06-19', 'holiday', '端午节'),
    ('2026-06-20', 'holiday', '端午节'),
    ('2026-06-21', 'holiday', '端午节'),
    ('2026-09-20', 'workday', '调休上班'),
    ('2026-09-25', 'holiday', '中秋节'),
    ('2026-09-26', 'holiday', '中秋节'),
    ('2026-09-27', 'holiday', '中秋节'),
    ('2026-10-01', 'holiday', '国庆节'),
    ('2026-10-02', 'holiday', '国庆节'),
    ('2026-10-03', 'holiday', '国庆节'),
    ('2026-10-04', 'holiday', '国庆节'),
    ('2026-10-05', 'holiday', '国庆节'),
    ('2026-10-06', 'holiday', '国庆节'),
    ('2026-10-07', 'holiday', '国庆节'),
    ('2026-10-10', 'workday', '调休上班');
