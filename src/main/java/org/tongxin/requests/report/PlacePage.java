package org.tongxin.requests.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * Where it is.
 *
 * @param lat of the pin as typed, or empty
 * @param lng of the pin as typed, or empty
 * @param address as typed
 * @param chosen the place chosen from a list or under the pin, in words, or null
 * @param offered places that the typed words may mean; empty when none were looked for
 * @param community its name in addresses, for the map
 * @param centre where the map opens
 */
public record PlacePage(
        String lat,
        String lng,
        String address,
        @Nullable String chosen,
        List<Choice> offered,
        String community,
        Point centre,
        String back,
        FormErrors errors) {

    /** As the map wants it. */
    public String centreWords() {
        return centre.lat() + "," + centre.lng();
    }

    /**
     * The tree of places, one level a page.
     *
     * @param path names from the community down to here
     * @param here id of the area shown
     * @param up id of the area above, or null at the top
     * @param choosable true where this area itself can be the answer
     * @param inside the areas in it
     */
    public record Tree(
            List<String> path, String here, @Nullable String up, boolean choosable, List<Branch> inside) {

        public String upHref() {
            return up == null ? "/report/place" : "/report/place/list?in=" + up;
        }
    }

    /** An area to go into. */
    public record Branch(String id, String name) {}
}
