package org.tongxin.requests.founding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxin.area.CommunityFacts;
import org.tongxin.area.Point;
import org.tongxin.area.Region;
import org.tongxin.kernel.SafeText;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;

/** What was typed about a community, by field; a field that is not there is empty. */
public record CommunityForm(Map<String, String> typed) {

    private static final int LONGEST_NAME = 60;
    private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    /** Largest prime below the number of prefixes: neighbouring codes get prefixes apart. */
    private static final int PREFIXES = 997;

    /** A level above the community with the digits of the statistical code that name it. */
    private enum Level {
        PROVINCE("province", 2),
        CITY("city", 4),
        COUNTY("county", 6),
        TOWN("town", 9);

        private final String field;
        private final int digits;

        Level(String field, int digits) {
            this.field = field;
            this.digits = digits;
        }
    }

    public CommunityForm {
        typed = Map.copyOf(typed);
    }

    /** An empty form with what most communities answer. */
    static CommunityForm fresh() {
        return new CommunityForm(Map.of("zone", "Asia/Shanghai", "language", Language.ZH_HANS.tag()));
    }

    static CommunityForm of(CommunityFacts facts) {
        String host = facts.host();
        return new CommunityForm(Map.of(
                "name", facts.name(),
                "code", facts.code(),
                "slug", facts.slug(),
                "host", host == null ? "" : host,
                "zone", facts.zone().getId(),
                "language", facts.language(),
                "phone", facts.supervisionPhone(),
                "lat", String.valueOf(facts.centre().lat()),
                "lng", String.valueOf(facts.centre().lng())));
    }

    /** What was typed into the field, without blanks around it. */
    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** What is to be mended of what may be changed later. */
    FormErrors faults() {
        SafeText name = SafeText.line(get("name"), LONGEST_NAME);
        return FormErrors.none()
                .andIf(name.isEmpty() || !name.ok(), "name", "requests.founding.name.wrong", LONGEST_NAME)
                .andIf(!get("phone").matches("[0-9+() -]{3,30}"), "phone", "requests.founding.phone.wrong")
                .andIf(!get("host").matches("([a-z0-9-]+\\.)+[a-z0-9-]{2,}|"), "host", "requests.founding.host.wrong")
                .andIf(zone().isEmpty(), "zone", "requests.founding.zone.wrong")
                .andIf(language().isEmpty(), "language", "requests.founding.language.wrong")
                .andIf(centre().isEmpty(), "lat", "requests.founding.centre.wrong");
    }

    /** What is to be mended of a new community. */
    FormErrors faultsOfNew() {
        FormErrors errors = FormErrors.none()
                .andIf(!get("code").matches("\\d{12}"), "code", "requests.founding.code.wrong")
                .andIf(!get("slug").matches("[a-z0-9][a-z0-9-]{0,39}"), "slug", "requests.founding.slug.wrong");
        for (Level level : Level.values()) {
            SafeText name = SafeText.line(get(level.field), LONGEST_NAME);
            boolean missing = name.isEmpty() && (level == Level.PROVINCE || level == Level.TOWN);
            errors = errors.andIf(missing || !name.ok(), level.field, "requests.founding.region.wrong", LONGEST_NAME);
        }
        return errors.and(faults());
    }

    /** The regions above the community that were named; their codes are the beginnings of its own. */
    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        for (Level level : Level.values()) {
            String name = SafeText.line(get(level.field), LONGEST_NAME).text();
            if (!name.isEmpty()) {
                String code = get("code").substring(0, level.digits) + "0".repeat(12 - level.digits);
                regions.add(new Region(code, name, ALWAYS, null));
            }
        }
        return regions;
    }

    /** A new community; only after {@link #faultsOfNew} found nothing. */
    CommunityFacts facts() {
        return facts(get("slug"), get("code"), (int) (Long.parseLong(get("code")) % PREFIXES));
    }

    /** The community with what may be changed; slug, code and prefix stand in addresses and query codes and stay. */
    CommunityFacts changed(CommunityFacts before) {
        return facts(before.slug(), before.code(), before.codePrefix());
    }

    private CommunityFacts facts(String slug, String code, int prefix) {
        return new CommunityFacts(
                slug,
                code,
                prefix,
                SafeText.line(get("name"), LONGEST_NAME).text(),
                get("host").isEmpty() ? null : get("host"),
                zone().orElseThrow(),
                get("phone"),
                centre().orElseThrow(),
                language().orElseThrow().tag());
    }

    Optional<Language> language() {
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().equals(get("language")))
                .findFirst();
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(get("zone")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Point> centre() {
        try {
            double lat = Double.parseDouble(get("lat"));
            double lng = Double.parseDouble(get("lng"));
            boolean onEarth = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
            return onEarth ? Optional.of(new Point(lat, lng)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
