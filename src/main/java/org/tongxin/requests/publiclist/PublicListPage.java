package org.tongxin.requests.publiclist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Tab;

/**
 * The public list.
 *
 * @param settled how many were settled this week
 * @param next address of the next page, or null
 * @param first address of the first page, or null while on it
 * @param geojson address of the same cases for the map
 * @param community its name in addresses, for the map
 * @param centre where the map opens
 */
public record PublicListPage(
        int settled,
        List<Tab> states,
        List<Choice> groups,
        List<Choice> grids,
        String state,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        String geojson,
        String community,
        Point centre) {

    /** As the map wants it. */
    public String centreWords() {
        return centre.lat() + "," + centre.lng();
    }

    /**
     * One case.
     *
     * @param title the released text, else the category
     * @param category its name where the title is a text, else null
     * @param kind of the tag: empty, plain or amber
     */
    public record Row(
            String href,
            String number,
            String title,
            @Nullable String category,
            String place,
            String state,
            String kind,
            String reported) {}

    /**
     * One case on its own page.
     *
     * @param text released, or null
     */
    public record One(
            String number,
            String category,
            @Nullable String text,
            String place,
            String state,
            @Nullable String outcome,
            String reported,
            String updated,
            int followers,
            List<UUID> photos) {}
}
