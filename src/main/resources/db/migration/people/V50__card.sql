-- What: the addresses behind the QR codes of contact cards, one for each staircase, building or grid.
-- Why: all doors of a staircase share one, so that a card left lying tells nothing about a household, and nobody counts
--      whose card was scanned. It stands as long as the place does: a printed card is never out of date.
-- Must be true before: people V1.

create table people.card_place (
    community_id bigint           not null,
    area_id      uuid             not null,
    token        text collate "C" not null, -- random
    constraint card_place_pk primary key (community_id, area_id),
    constraint card_place_area_fk foreign key (community_id, area_id) references area.area (community_id, id),
    constraint card_place_token_is_one unique (community_id, token),
    constraint card_place_token_is_legible check (token ~ '^[2-9a-hjkmnp-z]{12}$')
);
alter table people.card_place enable row level security;
create policy card_place_of_community on people.card_place using (community_id = any (string_to_array(nullif(current_setting('tongxin.communities', true), ''), ',')::bigint[]));
