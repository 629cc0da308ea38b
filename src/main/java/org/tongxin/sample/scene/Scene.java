package org.tongxin.sample.scene;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tongxin.area.Point;
import org.tongxin.sample.families.Plan;

/**
 * 样例社区: a place that exists, with its published figures; streets, buildings and people are invented, and so is what
 * nobody published.
 *
 * @param slug by which a newcomer chooses it
 * @param name as its residents write it
 * @param language its language and script
 * @param code 12 digits; those after the county are invented
 * @param codePrefix of its query codes
 * @param regions from the province down to the township
 * @param county what the level of the county is called here
 * @param centre where the map opens
 * @param dialling code of the town's phones
 * @param grids how many, in two rows
 * @param streets one for each row
 * @param volunteerTeams how many
 * @param people what its residents add up to
 */
public record Scene(
        String slug,
        String name,
        String language,
        String code,
        int codePrefix,
        List<Level> regions,
        String county,
        Point centre,
        String dialling,
        int grids,
        List<String> streets,
        int volunteerTeams,
        People people) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /** All that can be made. */
    public static final List<Scene> ALL = ScenePlans.all();

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    public Scene {
        regions = List.copyOf(regions);
        streets = List.copyOf(streets);
    }

    /** A region above the community. */
    public record Level(String code, String name) {}

    /** Makes the plan of the people on a day. */
    public interface People {
        /** Ages are counted to the day. */
        Plan on(LocalDate today);
    }

    /** The one of the slug. */
    public static Optional<Scene> of(String slug) {
        return ALL.stream().filter(scene -> scene.slug().equals(slug)).findFirst();
    }

    /** One home for every household. */
    int homes() {
        Plan plan = people.on(SINCE);
        return plan.residentHouseholds() + plan.floatingHouseholds();
    }

    String township() {
        return regions.getLast().name();
    }

    boolean rural() {
        return township().endsWith("镇") || township().endsWith("鎮");
    }

    String shortName() {
        return name.substring(0, name.length() - 2);
    }

    String grid(int number) {
        return words("第" + number + "网格");
    }

    String phone(int number) {
        return dialling + "-555%04d".formatted(number);
    }

    /** Words of the sample as they are said and written here. */
    String words(String simplified) {
        String here = simplified
                .replace("灵泉镇", township())
                .replace("镇里", rural() ? "镇里" : "街道")
                .replace("县", county);
        return language.equals("zh-Hant") ? traditional(here) : here;
    }

    static String traditional(String simplified) {
        return TRADITIONAL.transliterate(simplified);
    }
}
