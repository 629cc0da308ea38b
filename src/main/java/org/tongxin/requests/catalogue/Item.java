package org.tongxin.requests.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Language;

/**
 * 目录条目: a category with all that is kept about it, as staff edit and exchange it.
 *
 * @param code capital letters and digits, 2 to 12 of them
 * @param usually the visibility that the report form proposes
 * @param leadRoles best first; never empty
 * @param closings how a case may end, in the order of the enum
 * @param texts by language; all languages are present
 */
public record Item(
        String code,
        Category.Level level,
        RequestKind kind,
        Visibility usually,
        boolean photoNeeded,
        Limit respond,
        Limit resolve,
        List<String> leadRoles,
        List<String> assistRoles,
        Set<Outcome> closings,
        boolean active,
        Map<Language, Text> texts,
        List<Question> questions,
        List<Word> words) {

    public Item {
        if (leadRoles.isEmpty()) {
            throw new IllegalArgumentException("Nobody leads " + code);
        }
        if (texts.size() != Language.values().length) {
            throw new IllegalArgumentException("A language is missing in " + code);
        }
        leadRoles = List.copyOf(leadRoles);
        assistRoles = List.copyOf(assistRoles);
        closings = closings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(closings));
        texts = Map.copyOf(texts);
        questions = List.copyOf(questions);
        words = List.copyOf(words);
    }

    public Text text(Language language) {
        Text text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("No text of " + code + " in " + language);
        }
        return text;
    }

    /** Other names of it and words that hint at it. */
    List<String> names(Language language) {
        return words.stream()
                .filter(word -> word.language() == language)
                .filter(word -> word.kind() == WordKind.ALIAS || word.kind() == WordKind.KEYWORD)
                .map(Word::word)
                .toList();
    }

    /** The same switched on or off. */
    Item switched(boolean on) {
        return new Item(
                code,
                level,
                kind,
                usually,
                photoNeeded,
                respond,
                resolve,
                leadRoles,
                assistRoles,
                closings,
                on,
                texts,
                questions,
                words);
    }

    /** As the rest of the module knows it. */
    Category category(int version) {
        return new Category(
                version,
                code,
                text(Language.ZH_HANS).group(),
                level,
                leadRoles,
                assistRoles,
                respond,
                resolve,
                kind,
                usually,
                photoNeeded,
                closings,
                active);
    }

    /**
     * What people read.
     *
     * @param group heading it stands under
     * @param name as residents say it
     * @param hint what to write when reporting it
     * @param knowledge who does what, how long it takes, what one can do oneself
     */
    public record Text(String group, String name, String hint, String knowledge) {}

    /**
     * A word or phrase of residents.
     *
     * @param number the phone number to call first, for {@link WordKind#EMERGENCY} only
     */
    public record Word(
            Language language,
            WordKind kind,
            String word,
            @Nullable String number) {

        public Word {
            if ((kind == WordKind.EMERGENCY) != (number != null)) {
                throw new IllegalArgumentException("Emergency words, and only they, have a number: " + word);
            }
        }
    }

    /** What a word does. */
    public enum WordKind {
        /** 别名: another name of the category. */
        ALIAS,
        /** 关键词: a word that hints at it. */
        KEYWORD,
        /** 紧急词: a word that makes the report an emergency. */
        EMERGENCY,
        /** 误报词: a phrase that only looks like an emergency. */
        HARMLESS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<WordKind> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /**
     * What is asked when it is reported.
     *
     * @param id unique in the category: small letters, digits, underscores
     */
    public record Question(
            String id, QuestionKind kind, boolean required, Map<Language, String> names, List<Option> options) {

        public Question {
            names = Map.copyOf(names);
            options = List.copyOf(options);
            if (kind.choice() == options.isEmpty()) {
                throw new IllegalArgumentException("A choice, and only a choice, has options: " + id);
            }
        }

        public String name(Language language) {
            return names.getOrDefault(language, id);
        }
    }

    /**
     * One answer to choose.
     *
     * @param value as stored, unique in the question
     */
    public record Option(String value, Map<Language, String> names) {

        public Option {
            names = Map.copyOf(names);
        }

        public String name(Language language) {
            return names.getOrDefault(language, value);
        }
    }

    /** How a question is answered. */
    public enum QuestionKind {
        YES_NO,
        SINGLE,
        MULTI,
        NUMBER,
        TEXT,
        DATETIME;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean choice() {
            return this == SINGLE || this == MULTI;
        }

        static Optional<QuestionKind> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
