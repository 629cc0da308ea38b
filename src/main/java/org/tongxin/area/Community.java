package org.tongxin.area;

import java.time.ZoneId;

/**
 * 社区: the unit that data belongs to.
 *
 * @param id number of the community; first in every key
 * @param slug its name in addresses and as Open311 jurisdiction, for example {@code xihe}
 * @param codePrefix 0 to 999: the first three digits of its query codes; several communities may share one
 * @param name its name as its residents write it
 * @param zone its time zone
 * @param supervisionPhone 监督电话, shown on the grid notice and every first page
 * @param centre where the map opens
 */
public record Community(
        long id, String slug, int codePrefix, String name, ZoneId zone, String supervisionPhone, Point centre) {}
