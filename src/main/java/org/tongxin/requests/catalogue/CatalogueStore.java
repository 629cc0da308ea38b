package org.tongxin.requests.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Language;

/** Reads catalogues from their tables: of each code the row that holds in a version. */
@Component
class CatalogueStore {

    private static final String HOLDING = """
            with holding as (
                select code, max(version) as version from requests.category
                where community_id = :community and version <= :version
                group by code)
            """;

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int currentVersion(long communityId) {
        return jdbc.sql("""
                        /* requests/catalogue current version */
                        select coalesce(max(version), 0) from requests.catalogue_version
                        where community_id = :community""")
                .param("community", communityId)
                .query(Integer.class)
                .single();
    }

    List<Version> versions(long communityId, int limit) {
        return jdbc.sql("""
                        /* requests/catalogue versions */
                        select version, made_at, made_by, note from requests.catalogue_version
                        where community_id = :community
                        order by version desc limit :limit""")
                .param("community", communityId)
                .param("limit", limit)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("made_by", UUID.class),
                        row.getString("note")))
                .list();
    }

    /** When one of these catalogues got its latest version; long ago where there is none. */
    Instant changedAt(Set<Long> communityIds) {
        return jdbc.sql("""
                        /* requests/catalogue changed at */
                        select coalesce(max(made_at), timestamptz 'epoch') as at from requests.catalogue_version
                        where community_id = any (:communities)""")
                .param("communities", communityIds.toArray(Long[]::new))
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .single();
    }

    Optional<Edition> find(long communityId, int version) {
        return emergencySince(communityId, version)
                .map(since -> new Edition(version, items(communityId, version), emergencyWords(communityId, since)));
    }

    /** The version whose general emergency words hold in a version; empty where that version is not there. */
    Optional<Integer> emergencySince(long communityId, int version) {
        return jdbc.sql("""
                        /* requests/catalogue emergency since */
                        select emergency_since from requests.catalogue_version
                        where community_id = :community and version = :version""")
                .param("community", communityId)
                .param("version", version)
                .query(Integer.class)
                .optional();
    }

    private List<Item.Word> emergencyWords(long communityId, int since) {
        return jdbc.sql("""
                        /* requests/catalogue emergency words */
                        select language, kind, word, number from requests.emergency_word
                        where community_id = :community and version = :since
                        order by place""")
                .param("community", communityId)
                .param("since", since)
                .query((row, n) -> word(row))
                .list();
    }

    private List<Item> items(long communityId, int version) {
        var parts = new Parts(communityId, version);
        return children("category", "c.code", """
                select c.code, c.level, c.kind, c.public_default, c.evidence, c.respond_value, c.respond_unit,
                       c.resolve_value, c.resolve_unit, c.active""", communityId, version)
                .query((row, n) -> parts.item(row))
                .list();
    }

    private JdbcClient.StatementSpec children(
            String table, String order, String select, long communityId, int version) {
        return jdbc.sql("""
                        /* requests/catalogue read %s */
                        %s %s
                        from requests.%s c join holding h on h.code = c.code and h.version = c.version
                        where c.community_id = :community
                        order by %s""".formatted(table, HOLDING, select, table, order))
                .param("community", communityId)
                .param("version", version);
    }

    /** The rows beside the categories, by code. */
    private final class Parts {

        private final Map<String, Map<Language, Item.Text>> texts = new HashMap<>();
        private final Map<String, List<Item.Word>> words = new HashMap<>();
        private final Map<String, List<String>> lead = new HashMap<>();
        private final Map<String, List<String>> assist = new HashMap<>();
        private final Map<String, Set<Outcome>> closings = new HashMap<>();
        private final Map<List<String>, List<Item.Option>> options = new HashMap<>();
        private final Map<String, List<Item.Question>> questions = new HashMap<>();

        Parts(long communityId, int version) {
            children("category_text", "c.code", "select c.*", communityId, version)
                    .query(row -> {
                        texts.computeIfAbsent(row.getString("code"), code -> new EnumMap<>(Language.class))
                                .put(
                                        language(row.getString("language")),
                                        new Item.Text(
                                                row.getString("group_name"),
                                                row.getString("name"),
                                                row.getString("hint"),
                                                row.getString("knowledge")));
                    });
            children("category_word", "c.code, c.place", "select c.*", communityId, version)
                    .query(row -> {
                        words.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                                .add(word(row));
                    });
            children("category_role", "c.code, c.part, c.place", "select c.*", communityId, version)
                    .query(row -> {
                        var roles = row.getString("part").equals("lead") ? lead : assist;
                        roles.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                                .add(row.getString("role"));
                    });
            children("category_closing", "c.code", "select c.*", communityId, version)
                    .query(row -> {
                        closings.computeIfAbsent(row.getString("code"), code -> EnumSet.noneOf(Outcome.class))
                                .add(Outcome.of(row.getString("outcome")));
                    });
            children("category_option", "c.code, c.question, c.place", "select c.*", communityId, version)
                    .query(row -> {
                        options.computeIfAbsent(
                                        List.of(row.getString("code"), row.getString("question")),
                                        key -> new ArrayList<>())
                                .add(new Item.Option(row.getString("value"), names(row)));
                    });
            children("category_question", "c.code, c.place", "select c.*", communityId, version)
                    .query(row -> {
                        String code = row.getString("code");
                        String id = row.getString("question");
                        questions
                                .computeIfAbsent(code, c -> new ArrayList<>())
                                .add(new Item.Question(
                                        id,
                                        Item.QuestionKind.of(row.getString("kind"))
                                                .orElseThrow(),
                                        row.getBoolean("required"),
                                        names(row),
                                        options.getOrDefault(List.of(code, id), List.of())));
                    });
        }

        Item item(ResultSet row) throws SQLException {
            String code = row.getString("code");
            return new Item(
                    code,
                    Category.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                    RequestKind.of(row.getString("kind")),
                    row.getBoolean("public_default") ? Visibility.PUBLIC : Visibility.PRIVATE,
                    row.getString("evidence").equals("photo"),
                    limit(row, "respond"),
                    limit(row, "resolve"),
                    lead.getOrDefault(code, List.of()),
                    assist.getOrDefault(code, List.of()),
                    closings.getOrDefault(code, Set.of()),
                    row.getBoolean("active"),
                    texts.getOrDefault(code, Map.of()),
                    questions.getOrDefault(code, List.of()),
                    words.getOrDefault(code, List.of()));
        }
    }

    private static Limit limit(ResultSet row, String name) throws SQLException {
        return new Limit(
                row.getInt(name + "_value"),
                ClockUnit.of(row.getString(name + "_unit")).orElseThrow());
    }

    private static Item.Word word(ResultSet row) throws SQLException {
        return new Item.Word(
                language(row.getString("language")),
                Item.WordKind.of(row.getString("kind")).orElseThrow(),
                row.getString("word"),
                row.getString("number"));
    }

    private static Map<Language, String> names(ResultSet row) throws SQLException {
        return Map.of(
                Language.ZH_HANS, row.getString("name_hans"),
                Language.ZH_HANT, row.getString("name_hant"),
                Language.EN, row.getString("name_en"));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
