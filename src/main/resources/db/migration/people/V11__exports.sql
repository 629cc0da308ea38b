-- What: lists of households that somebody asked to download.
-- Why: a list leaves once, after a second person agreed to exactly this list; the rows of it are kept nowhere.
-- Must be true before: people V1; the requests to a second person stand in the schema privacy.

create table people.export (
    community_id bigint      not null,
    id           uuid        not null,
    request_id   uuid        not null, -- of the request to a second person
    account_id   uuid        not null,
    grid_id      uuid,                 -- null: all that the asker's posts reach
    grid_name    text,
    phones       boolean     not null,
    people       bigint      not null,
    asked_at     timestamptz not null,
    taken_at     timestamptz,
    constraint export_pk primary key (community_id, id),
    constraint export_community_fk foreign key (community_id) references area.community (id)
);
create index export_by_account on people.export (community_id, account_id, asked_at);
alter table people.export enable row level security;
create policy export_of_community on people.export using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
