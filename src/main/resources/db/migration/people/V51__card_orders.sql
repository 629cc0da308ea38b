-- What: cards of a whole grid that somebody asked to print at once.
-- Why: the languages of many doors together tell more than any card, so a second person agrees to exactly this grid, once.
-- Must be true before: people V1; the requests to a second person stand in the schema privacy.

create table people.card_order (
    community_id bigint      not null,
    id           uuid        not null,
    request_id   uuid        not null, -- of the request to a second person
    account_id   uuid        not null,
    grid_id      uuid        not null,
    asked_at     timestamptz not null,
    taken_at     timestamptz,
    constraint card_order_pk primary key (community_id, id),
    constraint card_order_grid_fk foreign key (community_id, grid_id) references area.area (community_id, id)
);
create index card_order_by_account on people.card_order (community_id, account_id, asked_at);
alter table people.card_order enable row level security;
create policy card_order_of_community on people.card_order using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
