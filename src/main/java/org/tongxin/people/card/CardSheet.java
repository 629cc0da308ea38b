package org.tongxin.people.card;

import java.util.List;
import java.util.UUID;

/**
 * 一栋的卡: the place whose cards are printed at once.
 *
 * @param area a building, a unit or a grid
 * @param label as residents say it
 * @param places the place and all that lies in it, in the order people count them
 */
record CardSheet(long communityId, UUID area, String label, List<UUID> places) {

    CardSheet {
        places = List.copyOf(places);
    }
}
