package org.tongxin.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Language;

/** 诉求目录: the categories of each community, in versions, from memory. */
public interface Catalogue {

    /** The categories of the version in force, in the order of their codes, those switched off included. */
    List<Category> current(long communityId);

    /** A category of the version in force. */
    Optional<Category> current(long communityId, String code);

    /** A category as a running case keeps it. */
    Optional<Category> of(long communityId, int version, String code);

    /** When a catalogue of these communities was last changed; long ago where there is none. */
    Instant changedAt(Set<Long> communityIds);

    /** What it says in a language. */
    Words words(long communityId, int version, String code, Language language);

    /** Categories that fit the words, best first, at most three; empty where nothing points anywhere. */
    List<Suggestion> suggest(long communityId, String words);

    /**
     * Whether the words tell of danger to life, whatever the category.
     *
     * @param category code of the chosen category, whose own emergency words count too, or null
     */
    Optional<Emergency> emergency(long communityId, String words, @Nullable String category);

    /** Gives a new community the starter catalogue as its version 1. */
    void install(long communityId);

    /**
     * The words of a category.
     *
     * @param hint helps the resident to say what is needed
     * @param knowledge what the desk can answer at once
     * @param keywords other names of it, and words that hint at it
     */
    record Words(
            String group, String name, String hint, String knowledge, List<Question> questions, List<String> keywords) {
        public Words {
            keywords = List.copyOf(keywords);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question of a category.
     *
     * @param id unique in the category
     * @param kind text, single, multi, number, datetime or yes_no
     * @param options value and words; empty unless single or multi
     */
    record Question(String id, String kind, boolean required, String words, List<Option> options) {
        public Question {
            options = List.copyOf(options);
        }
    }

    /** One answer to choose. */
    record Option(String value, String words) {}

    /**
     * A category that fits.
     *
     * @param because the words that pointed to it
     */
    record Suggestion(Category category, String because) {}

    /**
     * Danger to life.
     *
     * @param number whom to call first: 110, 119, 120 or 122
     * @param word the words that say so
     */
    record Emergency(String number, String word) {}
}
