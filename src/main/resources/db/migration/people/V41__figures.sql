-- What: how many people and households of each kind each grid had on each day, as changes of the number.
-- Why: an overview reads some thousand rows where a count would read every file of the community.
-- Must be true before: the register stands.

create table people.figure (
    community_id bigint not null,
    day          date   not null, -- the first day on which it holds
    figure       text   not null,
    value        text   not null,
    grid_id      uuid   not null, -- zero where none is known, and always zero for ethnic groups
    act_id       uuid   not null, -- the act that brought it; zero once it is added up
    delta        bigint not null,
    constraint figure_pk primary key (community_id, day, figure, value, grid_id, act_id),
    constraint figure_community_fk foreign key (community_id) references area.community (id),
    constraint figure_is_known check (figure in ('home', 'person', 'birth', 'aged', 'need', 'need_home', 'spoken', 'group', 'smaller', 'smaller_home'))
);
create index figure_by_act on people.figure (community_id, act_id) where act_id <> '00000000-0000-0000-0000-000000000000';

alter table people.figure enable row level security;
create policy figure_of_community on people.figure using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
