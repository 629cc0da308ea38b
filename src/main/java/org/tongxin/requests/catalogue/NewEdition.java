package org.tongxin.requests.catalogue;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.Visibility;
import org.tongxin.ui.Language;

/** Writes the next version of a catalogue: what changed, and nothing else. */
@Component
class NewEdition {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    NewEdition(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Who made it, when and what for.
     *
     * @param by account; null for the program
     */
    record Making(Instant at, @Nullable UUID by, String note) {}

    /**
     * Writes a version.
     *
     * @param emergencySince the version whose general emergency words hold: this one or an earlier one
     * @return false where somebody else has made this version meanwhile: then nothing is written
     */
    boolean open(long communityId, int version, int emergencySince, Making making) {
        return jdbc.sql("""
                        /* requests/catalogue open version */
                        insert into requests.catalogue_version
                            (community_id, version, made_at, made_by, note, emergency_since)
                        values (:community, :version, :at, :by, :note, :since)
                        on conflict (community_id, version) do nothing""")
                        .param("community", communityId)
                        .param("version", version)
                        .param("at", CatalogueStore.stored(making.at()))
                        .param("by", making.by(), Types.OTHER)
                        .param("note", making.note())
                        .param("since", emergencySince)
                        .update()
                == 1;
    }

    void emergencyWords(long communityId, int version, List<Item.Word> words) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int at = 0; at < words.size(); at++) {
            rows.add(word(communityId, "", version, at, words.get(at)));
        }
        insert("""
                /* requests/catalogue insert emergency words */
                insert into requests.emergency_word (community_id, version, language, kind, word, number, place)
                values (:community, :version, :language, :kind, :word, :number, :place)""", rows);
    }

    void items(long communityId, int version, List<Item> items) {
        insert(
                """
                /* requests/catalogue insert categories */
                insert into requests.category
                    (community_id, code, version, level, kind, public_default, evidence, respond_value, respond_unit,
                     resolve_value, resolve_unit, active)
                values (:community, :code, :version, :level, :kind, :public_default, :evidence, :respond_value,
                        :respond_unit, :resolve_value, :resolve_unit, :active)""",
                items.stream().map(item -> category(communityId, version, item)).toList());
        var texts = new ArrayList<Map<String, @Nullable Object>>();
        var words = new ArrayList<Map<String, @Nullable Object>>();
        var roles = new ArrayList<Map<String, @Nullable Object>>();
        var closings = new ArrayList<Map<String, @Nullable Object>>();
        var questions = new ArrayList<Map<String, @Nullable Object>>();
        var options = new ArrayList<Map<String, @Nullable Object>>();
        for (Item item : items) {
            for (Language language : Language.values()) {
                texts.add(text(communityId, version, item, language));
            }
            for (int at = 0; at < item.words().size(); at++) {
                words.add(
                        word(communityId, item.code(), version, at, item.words().get(at)));
            }
            roles(communityId, version, item, "lead", item.leadRoles(), roles);
            roles(communityId, version, item, "assist", item.assistRoles(), roles);
            for (Outcome outcome : item.closings()) {
                Map<String, @Nullable Object> row = key(communityId, item.code(), version);
                row.put("outcome", outcome.code());
                closings.add(row);
            }
            questions(communityId, version, item, questions, options);
        }
        insert("""
                /* requests/catalogue insert texts */
                insert into requests.category_text
                    (community_id, code, version, language, group_name, name, hint, knowledge)
                values (:community, :code, :version, :language, :group, :name, :hint, :knowledge)""", texts);
        insert("""
                /* requests/catalogue insert words */
                insert into requests.category_word
                    (community_id, code, version, language, kind, word, number, place)
                values (:community, :code, :version, :language, :kind, :word, :number, :place)""", words);
        insert("""
                /* requests/catalogue insert roles */
                insert into requests.category_role (community_id, code, version, part, place, role)
                values (:community, :code, :version, :part, :place, :role)""", roles);
        insert("""
                /* requests/catalogue insert closings */
                insert into requests.category_closing (community_id, code, version, outcome)
                values (:community, :code, :version, :outcome)""", closings);
        insert("""
                /* requests/catalogue insert questions */
                insert into requests.category_question
                    (community_id, code, version, question, place, kind, required, name_hans, name_hant, name_en)
                values (:community, :code, :version, :question, :place, :kind, :required, :hans, :hant, :en)""", questions);
        insert("""
                /* requests/catalogue insert options */
                insert into requests.category_option
                    (community_id, code, version, question, value, place, name_hans, name_hant, name_en)
                values (:community, :code, :version, :question, :value, :place, :hans, :hant, :en)""", options);
    }

    @SuppressWarnings("unchecked")
    private void insert(String sql, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(new Map[0]));
        }
    }

    private static Map<String, @Nullable Object> key(long communityId, String code, int version) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("community", communityId);
        row.put("code", code);
        row.put("version", version);
        return row;
    }

    private static Map<String, @Nullable Object> category(long communityId, int version, Item item) {
        Map<String, @Nullable Object> row = key(communityId, item.code(), version);
        row.put("level", item.level().name().toLowerCase(Locale.ROOT));
        row.put("kind", item.kind().code());
        row.put("public_default", item.usually() == Visibility.PUBLIC);
        row.put("evidence", item.photoNeeded() ? "photo" : "words");
        row.put("respond_value", item.respond().value());
        row.put("respond_unit", item.respond().unit().slug());
        row.put("resolve_value", item.resolve().value());
        row.put("resolve_unit", item.resolve().unit().slug());
        row.put("active", item.active());
        return row;
    }

    private static Map<String, @Nullable Object> text(long communityId, int version, Item item, Language language) {
        Map<String, @Nullable Object> row = key(communityId, item.code(), version);
        Item.Text text = item.text(language);
        row.put("language", language.tag());
        row.put("group", text.group());
        row.put("name", text.name());
        row.put("hint", text.hint());
        row.put("knowledge", text.knowledge());
        return row;
    }

    private static Map<String, @Nullable Object> word(
            long communityId, String code, int version, int place, Item.Word word) {
        Map<String, @Nullable Object> row = key(communityId, code, version);
        row.put("language", word.language().tag());
        row.put("kind", word.kind().code());
        row.put("word", word.word());
        row.put("number", word.number());
        row.put("place", place);
        return row;
    }

    private static void roles(
            long communityId,
            int version,
            Item item,
            String part,
            List<String> names,
            List<Map<String, @Nullable Object>> rows) {
        for (int at = 0; at < names.size(); at++) {
            Map<String, @Nullable Object> row = key(communityId, item.code(), version);
            row.put("part", part);
            row.put("place", at);
            row.put("role", names.get(at));
            rows.add(row);
        }
    }

    private static void questions(
            long communityId,
            int version,
            Item item,
            List<Map<String, @Nullable Object>> questions,
            List<Map<String, @Nullable Object>> options) {
        for (int at = 0; at < item.questions().size(); at++) {
            Item.Question question = item.questions().get(at);
            Map<String, @Nullable Object> row = key(communityId, item.code(), version);
            row.put("question", question.id());
            row.put("place", at);
            row.put("kind", question.kind().code());
            row.put("required", question.required());
            names(row, question.names());
            questions.add(row);
            for (int place = 0; place < question.options().size(); place++) {
                Item.Option option = question.options().get(place);
                Map<String, @Nullable Object> answer = key(communityId, item.code(), version);
                answer.put("question", question.id());
                answer.put("value", option.value());
                answer.put("place", place);
                names(answer, option.names());
                options.add(answer);
            }
        }
    }

    private static void names(Map<String, @Nullable Object> row, Map<Language, String> names) {
        row.put("hans", names.get(Language.ZH_HANS));
        row.put("hant", names.get(Language.ZH_HANT));
        row.put("en", names.get(Language.EN));
    }
}
