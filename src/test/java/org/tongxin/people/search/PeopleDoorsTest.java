package org.tongxin.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;

/**
 * Somebody of every post tries every address of the program with the ids of a household out of reach, and with all that
 * might open a filter: nobody learns a name or a number, nothing changes.
 */
@RealProgram
class PeopleDoorsTest {

    private static final long SEED = 20261122;
    private static final int TRIES = 90;
    private static final String SECRET = "赫连守密";
    private static final String PHONE = "10055667788";
    private static final IdNumber DOCUMENT = PeopleFixture.document("14999919550505123");

    private static final List<String> KINDS = List.of(
            "community_staff",
            "desk",
            "town_office",
            "grid_lead",
            "grid_worker",
            "grid_worker_part_time",
            "micro_grid_lead",
            "building_lead",
            "department",
            "property_firm",
            "volunteer_team",
            "mediation_committee");

    /** Posts that see as far as their area: those of the next grid are tried as well. */
    private static final List<String> OF_GRIDS = List.of("grid_lead", "grid_worker", "grid_worker_part_time");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})+)?}");

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private AreaFixture.Made place;
    private PeopleFixture.Made secret;

    @BeforeEach
    void somebodyElsewhere() {
        place = areas.community(2, 2);
        secret = people.household(
                place,
                0,
                0,
                List.of(people.resident(SECRET, Tie.HEAD, PHONE, DOCUMENT), people.resident("赫连同住", Tie.SON)));
    }

    private record Door(RequestMethod verb, String pattern) {}

    @Test
    void nobodyOutOfReachLearnsOrChangesAnything() {
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(80);
        int next = 0;
        Map<String, String> told = new LinkedHashMap<>();
        for (Browser browser : everybodyElse()) {
            for (int i = 0; i < TRIES; i++) {
                Door door = doors.get(next++ % doors.size());
                String path = filled(door.pattern());
                Browser.Answer answer = door.verb() == RequestMethod.GET
                        ? browser.get(path + "?" + query())
                        : browser.submitFrom("/account", path, fields());
                if (tells(answer.body())) {
                    told.put(door.verb() + " " + door.pattern(), answer.status() + "");
                }
            }
        }
        assertThat(next).as("every door is tried").isGreaterThan(doors.size());
        assertThat(told).isEmpty();
        assertThat(version()).isEqualTo(1);
        assertThat(households()).isEqualTo(1);
    }

    @Test
    void whoMaySeeThemDoesSoThatTheTestSees() {
        Browser desk = access.signedIn(access.holder(place.id(), place.post(-1, "community_desk")));
        assertThat(tells(desk.submit("/people", "q", "赫连").body())).isTrue();
    }

    private static boolean tells(String body) {
        return body.contains(SECRET)
                || body.contains("赫连同住")
                || body.contains(PHONE)
                || body.contains(DOCUMENT.reveal());
    }

    /** Pages, forms, files and the interfaces for programs; not what signs out. */
    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            String home = method.getBeanType().getName();
            boolean wanted = Stream.of("people", "privacy", "insight", "requests", "channels")
                    .anyMatch(module -> home.startsWith("org.tongxin." + module + "."));
            if (wanted) {
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                    info.getPatternValues().forEach(pattern -> doors.add(new Door(verb, pattern)));
                }
            }
        });
        doors.removeIf(door -> door.pattern().equals("/audit/verify"));
        doors.sort(java.util.Comparator.comparing(Door::toString));
        Collections.shuffle(doors, random);
        return doors;
    }

    /** Of another community each post, of the same community those of another grid. */
    private List<Browser> everybodyElse() {
        AreaFixture.Made elsewhere = areas.community(2, 2);
        List<Browser> all = new ArrayList<>();
        for (String kind : KINDS) {
            UUID area = OF_GRIDS.contains(kind) ? elsewhere.grids().getFirst().id() : elsewhere.root();
            all.add(holder(elsewhere.id(), area, kind));
        }
        for (String kind : OF_GRIDS) {
            all.add(holder(place.id(), place.grids().get(1).id(), kind));
        }
        return all;
    }

    private Browser holder(long community, UUID area, String kind) {
        AreaFixture.MadePost post = areas.post(community, area, kind, 1, kind);
        return access.signedIn(access.holder(community, post.id()));
    }

    private UUID any() {
        List<UUID> ids = List.of(
                secret.id(),
                secret.home(),
                secret.residents().getFirst(),
                place.grids().getFirst().id(),
                place.grids().getFirst().building());
        return ids.get(random.nextInt(ids.size()));
    }

    private String filled(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
            case "of", "community" -> String.valueOf(place.id());
            case "id" -> any().toString();
            case "act" -> List.of("corrected", "left", "moved", "contacts").get(random.nextInt(4));
            case "module" -> "people";
            case "ending" -> "xlsx";
            case "format" -> "json";
            case "kind" -> "posts";
            case "number" -> "20260101-0001";
            case "token" -> "abcdefghjkmn";
            case "area" -> any().toString();
            default -> "1";
        });
    }

    /** What might open a filter, put together by chance. */
    private String[] fields() {
        List<List<String>> offered = List.of(
                List.of("community", place.slug()),
                List.of("q", "赫连"),
                List.of("q", "hlsm"),
                List.of("q", "7788"),
                List.of("q", "第1网格"),
                List.of("sort", "name"),
                List.of("order", "desc"),
                List.of("filter", "all"),
                List.of("page", "1"),
                List.of("grid", place.grids().getFirst().id().toString()),
                List.of("area", place.grids().getFirst().id().toString()),
                List.of("household", secret.id().toString()),
                List.of("resident", secret.residents().getFirst().toString()),
                List.of("id", secret.id().toString()),
                List.of("of", String.valueOf(place.id())),
                List.of("kind", "people.household"),
                List.of("then", "/households/" + secret.id()),
                List.of("purpose", "keep_right"),
                List.of("minutes", "30"),
                List.of("reason", "要看一看"),
                List.of("what", "contact"),
                List.of("which", secret.residents().getFirst().toString()),
                List.of("version", "1"),
                List.of("name", "改了名字"),
                List.of("identified", "yes"),
                List.of("phones", "yes"));
        List<String> chosen = new ArrayList<>();
        for (List<String> pair : offered) {
            if (random.nextInt(3) > 0) {
                chosen.addAll(pair);
            }
        }
        return chosen.toArray(String[]::new);
    }

    private String query() {
        String[] fields = fields();
        var query = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            query.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(java.net.URLEncoder.encode(fields[i + 1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private int version() {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* people doors test */ select version from people.household where community_id = :c"
                                + " and id = :id")
                        .param("c", place.id())
                        .param("id", secret.id())
                        .query(Integer.class)
                        .single());
    }

    private int households() {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* people doors test */ select count(*) from people.household where community_id = :c")
                        .param("c", place.id())
                        .query(Integer.class)
                        .single());
    }
}
