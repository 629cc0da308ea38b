-- What: the register: households, where they live, residents, who lives in which household, how they are reached, their
--       documents, preferences and needs, and the words by which they are found.
-- Why: every fact has a period and names the act that brought it, and so its source: last year's figure can be asked
--      again. Few rows a person, so that a city can be entered at once. What is sealed is opened by the program only.
-- Must be true before: the schema area stands.

create schema people;
grant usage on schema people to ${app_role};

create table people.act (
    community_id bigint      not null,
    id           uuid        not null,
    group_id     uuid,                 -- the import it is a part of
    kind         text        not null,
    household_id uuid,                 -- null where many were entered at once
    resident_id  uuid,
    version      int,                  -- the household's after it
    source       text        not null,
    account_id   uuid,
    who          text        not null,
    at           timestamptz not null,
    households   int         not null default 0, -- how many were entered
    residents    int         not null default 0,
    constraint act_pk primary key (community_id, id),
    constraint act_community_fk foreign key (community_id) references area.community (id),
    constraint act_kind_is_a_word check (kind ~ '^[a-z_]{2,40}$'),
    constraint act_source_is_a_word check (source ~ '^[a-z_]{2,40}$')
);
create index act_by_household on people.act (community_id, household_id, version) where household_id is not null;
create index act_by_group on people.act (community_id, group_id) where group_id is not null;
comment on column people.act.who is 'how the actor is named to staff at that time';
comment on column people.act.source is 'where the facts come from: import, counter, visit, self, sample';

create table people.household (
    community_id bigint not null,
    id           uuid   not null,
    version      int    not null, -- grows with every act, so that two who edit see each other
    since        date   not null, -- the first day it is known here
    until        date,            -- the last day
    ended_by     text,
    act_id       uuid   not null,
    constraint household_pk primary key (community_id, id),
    constraint household_community_fk foreign key (community_id) references area.community (id),
    constraint household_ending_is_known check (ended_by in ('moved_out', 'merged', 'died', 'mistaken')),
    constraint household_ends_whole check ((until is null) = (ended_by is null)),
    constraint household_period_is_forward check (until >= since)
);

create table people.dwelling (
    community_id bigint not null,
    household_id uuid   not null,
    from_on      date   not null,
    to_on        date,            -- the last day; null while it holds
    kind         text   not null,
    home_id      uuid,            -- the smallest place of the map that is known
    grid_id      uuid,            -- the grid that place lies in, kept with the row for scope and figures
    address      text,            -- in words, where the map does not know the door
    act_id       uuid   not null,
    constraint dwelling_pk primary key (community_id, household_id, from_on),
    constraint dwelling_household_fk foreign key (community_id, household_id) references people.household (community_id, id),
    constraint dwelling_home_fk foreign key (community_id, home_id) references area.area (community_id, id),
    constraint dwelling_kind_is_known check (kind in ('resident', 'floating')),
    constraint dwelling_address_is_short check (char_length(address) <= 120),
    constraint dwelling_period_is_forward check (to_on >= from_on)
);
create unique index dwelling_is_one_at_a_time on people.dwelling (community_id, household_id) where to_on is null;
create index dwelling_by_home on people.dwelling (community_id, home_id);
create index dwelling_by_grid on people.dwelling (community_id, grid_id) where to_on is null;

create table people.resident (
    community_id bigint   not null,
    id           uuid     not null,
    name         text     not null,
    other_name   text,              -- in another script, or the name in daily life
    birth_on     date,              -- the first day of the year or month where only that is known
    birth_exact  text     not null,
    sex          smallint not null, -- GB/T 2261.1
    died_on      date,
    act_id       uuid     not null,
    constraint resident_pk primary key (community_id, id),
    constraint resident_name_is_short check (char_length(name) between 1 and 80),
    constraint resident_other_name_is_short check (char_length(other_name) between 1 and 80),
    constraint resident_birth_is_known_or_not check ((birth_on is null) = (birth_exact = 'unknown')),
    constraint resident_birth_exact_is_known check (birth_exact in ('day', 'month', 'year', 'unknown')),
    constraint resident_sex_is_coded check (sex in (0, 1, 2, 9)),
    constraint resident_dies_after_birth check (died_on >= birth_on)
);

create table people.residence (
    community_id bigint not null,
    household_id uuid   not null,
    resident_id  uuid   not null,
    from_on      date   not null,
    to_on        date,            -- the last day; null while it holds
    tie          text   not null, -- GB/T 4761: the tie to the head of the household
    began_by     text   not null,
    ended_by     text,
    act_id       uuid   not null,
    constraint residence_pk primary key (community_id, household_id, resident_id, from_on),
    constraint residence_household_fk foreign key (community_id, household_id) references people.household (community_id, id),
    constraint residence_tie_is_coded check (tie ~ '^[0-9]{2}$'),
    constraint residence_beginning_is_known check (began_by in ('entered', 'moved_in', 'born', 'split', 'merged', 'tie_changed')),
    constraint residence_ending_is_known check (ended_by in ('moved_out', 'died', 'split', 'merged', 'tie_changed', 'mistaken')),
    constraint residence_ends_whole check ((to_on is null) = (ended_by is null)),
    constraint residence_period_is_forward check (to_on >= from_on)
);
create unique index residence_is_one_at_a_time on people.residence (community_id, resident_id) where to_on is null;
create index residence_before on people.residence (community_id, resident_id) where to_on is not null;
comment on index people.residence_is_one_at_a_time is 'nobody lives in two households of a community at once';

create table people.contact (
    community_id bigint  not null,
    id           uuid    not null,
    resident_id  uuid    not null,
    kind         text    not null,
    value_sealed bytea   not null,
    value_hash   bytea   not null, -- keyed
    tail_hash    bytea,            -- keyed, of the last four digits of a phone
    channel      text    not null, -- how this person likes to be reached here
    preferred    boolean not null,
    quiet_from   time,
    quiet_to     time,
    from_on      date    not null,
    to_on        date,
    act_id       uuid    not null,
    constraint contact_pk primary key (community_id, id),
    constraint contact_kind_is_known check (kind in ('mobile', 'landline', 'email', 'wechat')),
    constraint contact_channel_is_known check (channel in ('call', 'message', 'visit')),
    constraint contact_quiet_hours_are_whole check ((quiet_from is null) = (quiet_to is null)),
    constraint contact_period_is_forward check (to_on >= from_on)
);
create index contact_by_resident on people.contact (community_id, resident_id);
create index contact_by_value on people.contact (community_id, value_hash);
create index contact_by_tail on people.contact (community_id, tail_hash) where tail_hash is not null;

create table people.document (
    community_id bigint not null,
    resident_id  uuid   not null,
    kind         text   not null,
    number_sealed bytea not null,
    number_hash  bytea  not null, -- keyed
    from_on      date   not null,
    to_on        date,
    act_id       uuid   not null,
    constraint document_pk primary key (community_id, resident_id, kind, from_on),
    constraint document_kind_is_known check (kind in ('citizen', 'hongkong', 'macao', 'taiwan', 'foreigner')),
    constraint document_period_is_forward check (to_on >= from_on)
);
create index document_by_number on people.document (community_id, number_hash);

create table people.preference (
    community_id bigint not null,
    resident_id  uuid   not null,
    kind         text   not null,
    value        text   not null,
    from_on      date   not null,
    to_on        date,
    act_id       uuid   not null,
    constraint preference_pk primary key (community_id, resident_id, kind, value, from_on),
    constraint preference_kind_is_known check (kind in ('spoken', 'written', 'diet')),
    constraint preference_value_is_short check (char_length(value) between 1 and 40),
    constraint preference_period_is_forward check (to_on >= from_on)
);

create table people.need (
    community_id    bigint not null,
    id              uuid   not null,
    resident_id     uuid   not null,
    kind            text   not null,
    detail_sealed   bytea,
    basis           text   not null,
    basis_reference text   not null, -- the law, or the kind of the consent
    from_on         date   not null,
    to_on           date   not null, -- the last day, unless it is confirmed again
    act_id          uuid   not null,
    constraint need_pk primary key (community_id, id),
    constraint need_kind_is_known check (kind in ('living_alone', 'disabled', 'child_left_behind', 'allowance', 'chronic_illness')),
    constraint need_basis_is_known check (basis in ('law', 'consent')),
    constraint need_reference_is_short check (char_length(basis_reference) between 1 and 120),
    constraint need_period_is_forward check (to_on >= from_on)
);
create index need_by_resident on people.need (community_id, resident_id);
create index need_by_kind on people.need (community_id, kind, to_on);

-- Optional and told by the person; read only to count whole areas and by the person. Nothing else may join it.
create table people.ethnic_group (
    community_id bigint not null,
    resident_id  uuid   not null,
    code         text   not null, -- GB/T 3304
    from_on      date   not null,
    to_on        date,
    act_id       uuid   not null,
    constraint ethnic_group_pk primary key (community_id, resident_id, from_on),
    constraint ethnic_group_is_coded check (code ~ '^[0-9]{2}$'),
    constraint ethnic_group_period_is_forward check (to_on >= from_on)
);

-- Words of names as they are searched: parts of the name, its sound, the first letters of its sound. Equal and range
-- comparison only: other operators are not leakproof, and their index would be passed over under a policy.
create table people.word (
    community_id bigint           not null,
    word         text collate "C" not null,
    resident_id  uuid             not null,
    constraint word_pk primary key (community_id, word, resident_id)
);

alter table people.act enable row level security;
create policy act_of_community on people.act using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.household enable row level security;
create policy household_of_community on people.household using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.dwelling enable row level security;
create policy dwelling_of_community on people.dwelling using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.resident enable row level security;
create policy resident_of_community on people.resident using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.residence enable row level security;
create policy residence_of_community on people.residence using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.contact enable row level security;
create policy contact_of_community on people.contact using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.document enable row level security;
create policy document_of_community on people.document using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.preference enable row level security;
create policy preference_of_community on people.preference using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.need enable row level security;
create policy need_of_community on people.need using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.ethnic_group enable row level security;
create policy ethnic_group_of_community on people.ethnic_group using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.word enable row level security;
create policy word_of_community on people.word using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));

-- What happened stays told; a file is erased by the rows it is about.
revoke update on people.act from ${app_role};
