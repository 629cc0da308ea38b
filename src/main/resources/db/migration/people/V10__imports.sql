-- What: uploads of spreadsheets between their receipt and the register: which column is which field, the rows sealed in
--       parts, what the dry run found, and how far the work has come.
-- Why: part by part is entered in the transaction that records it, so that a kill leaves nothing half done. Columns that
--      may not be kept never come here. The rows go when the upload is done with.
-- Must be true before: people V1.

create table people.import (
    community_id bigint      not null,
    id           uuid        not null,
    account_id   uuid        not null,
    who          text        not null, -- how the uploader is named to staff at that time
    file_name    text        not null,
    state        text        not null,
    wholly       boolean     not null, -- all or nothing, else row by row
    floating     boolean     not null, -- what households are where no cell says it
    rows_read    int         not null,
    parts        int         not null,
    parts_done   int         not null, -- of the work that runs now
    households   int         not null default 0,
    residents    int         not null default 0,
    left_out     int         not null default 0,
    kept         int         not null default 0, -- households that stayed when it was undone, because they were changed
    sheets_unread int        not null default 0, -- of the file, because their headings are others
    fault        text,                 -- why it stopped: a message key
    made_at      timestamptz not null,
    changed_at   timestamptz not null,
    constraint import_pk primary key (community_id, id),
    constraint import_community_fk foreign key (community_id) references area.community (id),
    constraint import_state_is_known check (state in ('received', 'checking', 'checked', 'entering', 'entered', 'undoing', 'undone'))
);
create index import_waiting on people.import (community_id) where state in ('checking', 'entering', 'undoing');
create index import_by_time on people.import (community_id, made_at);

create table people.import_column (
    community_id   bigint not null,
    import_id      uuid   not null,
    place          int    not null, -- among all columns of the sheet, from 0
    kept_as        int,             -- among the kept ones, from 0; null where the column was dropped
    heading        text   not null,
    field          text,
    withheld       text,            -- why it was dropped
    sure           boolean not null,
    samples_sealed bytea,
    constraint import_column_pk primary key (community_id, import_id, place),
    constraint import_column_import_fk foreign key (community_id, import_id) references people.import (community_id, id) on delete cascade,
    constraint import_column_is_kept_or_dropped check ((withheld is null) = (kept_as is not null))
);

create table people.import_part (
    community_id bigint not null,
    import_id    uuid   not null,
    number       int    not null, -- from 0
    first_at     int    not null, -- the place of its first row in the upload
    rows         int    not null,
    lead         int    not null default 0, -- rows at its start that belong to the last household of the part before
    rows_sealed  bytea  not null,
    constraint import_part_pk primary key (community_id, import_id, number),
    constraint import_part_import_fk foreign key (community_id, import_id) references people.import (community_id, id) on delete cascade
);

create table people.import_finding (
    community_id bigint not null,
    import_id    uuid   not null,
    at           int    not null, -- the row's place in the upload
    number       int    not null, -- of the findings of that row
    row_number   int    not null,
    kept_as      int    not null, -- the column; -1 where it is about the row
    kind         text   not null,
    key          text   not null,
    argument     text   not null, -- another row's number; nothing personal
    other        uuid,            -- the household of the register it may be
    decision     text,
    constraint import_finding_pk primary key (community_id, import_id, at, number),
    constraint import_finding_import_fk foreign key (community_id, import_id) references people.import (community_id, id) on delete cascade,
    constraint import_finding_kind_is_known check (kind in ('fault', 'double', 'note')),
    constraint import_finding_decision_is_known check (decision in ('leave', 'enter', 'join'))
);
create index import_finding_by_kind on people.import_finding (community_id, import_id, kind, at);

-- Rows of one household that stand apart: the later ones and the first.
create table people.import_joint (
    community_id bigint not null,
    import_id    uuid   not null,
    at           int    not null,
    first_at     int    not null,
    constraint import_joint_pk primary key (community_id, import_id, at),
    constraint import_joint_import_fk foreign key (community_id, import_id) references people.import (community_id, id) on delete cascade
);

-- What this community chose for a heading; the next sheet of that kind needs no choosing.
create table people.import_heading (
    community_id bigint not null,
    heading      text   not null, -- in one writing
    field        text   not null, -- empty: not imported
    constraint import_heading_pk primary key (community_id, heading),
    constraint import_heading_community_fk foreign key (community_id) references area.community (id),
    constraint import_heading_is_short check (char_length(heading) <= 200)
);

alter table people.import enable row level security;
create policy import_of_community on people.import using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.import_column enable row level security;
create policy import_column_of_community on people.import_column using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.import_part enable row level security;
create policy import_part_of_community on people.import_part using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.import_finding enable row level security;
create policy import_finding_of_community on people.import_finding using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.import_joint enable row level security;
create policy import_joint_of_community on people.import_joint using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
alter table people.import_heading enable row level security;
create policy import_heading_of_community on people.import_heading using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
