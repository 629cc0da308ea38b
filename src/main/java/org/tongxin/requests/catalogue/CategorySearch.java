package org.tongxin.requests.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.catalogue.Item.WordKind;
import org.tongxin.requests.catalogue.WordIndex.Found;
import org.tongxin.requests.model.PlainText;

/**
 * Finds categories and emergencies in a resident's words, whatever their language and script.
 *
 * <p>A category's score is the sum over its words found, longer ones counting more, words of many categories less. A
 * small share is added for pairs of neighbouring characters in common with its names and words, so that a phrase nobody
 * foresaw still finds its place.
 */
final class CategorySearch {

    private static final int MOST = 3;
    private static final double NAME = 3;
    private static final double ALIAS = 3;
    private static final double KEYWORD = 2;
    private static final double EMERGENCY = 2.5;
    private static final double LIKENESS = 0.8;
    private static final double LEAST = 0.4;

    /**
     * A category that fits.
     *
     * @param typed the part of the words that led to it, as typed
     * @param score the higher the surer; only to compare
     */
    record Fit(Item item, String typed, double score) {}

    /**
     * Danger to life.
     *
     * @param number whom to call first
     * @param typed the word as it was typed
     */
    record Danger(String number, String typed) {}

    private record Hint(Item item, double weight) {}

    /** A word of danger; without a code it counts for every category. */
    private record Alarm(String number, @Nullable String code) {}

    private final WordIndex<Hint> hints = new WordIndex<>();
    private final WordIndex<Alarm> dangers = new WordIndex<>();
    private final WordIndex<String> harmless = new WordIndex<>();
    private final Map<String, Set<Item>> pairs = new HashMap<>();
    private final List<Item> categories;

    CategorySearch(List<Item> categories, List<Item.Word> emergencyWords) {
        this.categories = categories;
        Map<String, Integer> spread = spread(categories);
        for (Item item : categories) {
            hintsOf(item).forEach((word, weight) -> {
                hints.add(word, new Hint(item, weight * size(word) / spread.getOrDefault(plain(word), 1)));
                pairs(plain(word))
                        .forEach(pair -> pairs.computeIfAbsent(pair, p -> new HashSet<>())
                                .add(item));
            });
            item.words().stream()
                    .filter(word -> word.kind() == WordKind.EMERGENCY)
                    .forEach(word -> dangers.add(word.word(), new Alarm(String.valueOf(word.number()), item.code())));
        }
        for (Item.Word word : emergencyWords) {
            if (word.kind() == WordKind.HARMLESS) {
                harmless.add(word.word(), word.word());
            } else {
                dangers.add(word.word(), new Alarm(String.valueOf(word.number()), null));
            }
        }
    }

    private static Map<String, Integer> spread(List<Item> categories) {
        var spread = new HashMap<String, Integer>();
        for (Item item : categories) {
            hintsOf(item).keySet().stream()
                    .map(CategorySearch::plain)
                    .distinct()
                    .forEach(word -> spread.merge(word, 1, Integer::sum));
        }
        return spread;
    }

    /** Everything the category is called, with its weight. */
    private static Map<String, Double> hintsOf(Item item) {
        var hints = new HashMap<String, Double>();
        item.texts().values().stream()
                .flatMap(text -> Stream.of(text.name().split("[、，,；;()（）/]|\\band\\b|\\bor\\b")))
                .map(String::strip)
                .filter(name -> name.codePointCount(0, name.length()) > 1)
                .forEach(name -> hints.merge(name, NAME, Math::max));
        for (Item.Word word : item.words()) {
            double weight = switch (word.kind()) {
                case ALIAS -> ALIAS;
                case KEYWORD -> KEYWORD;
                case EMERGENCY -> EMERGENCY;
                case HARMLESS -> 0;
            };
            hints.merge(word.word(), weight, Math::max);
        }
        return hints;
    }

    private static String plain(String word) {
        return PlainText.of(word).text();
    }

    /** How much a word says by its length: characters, or twice the number of Latin words. */
    private static double size(String word) {
        String plain = plain(word);
        if (plain.isEmpty()) {
            return 0;
        }
        double size = PlainText.isLatin(plain.charAt(0)) ? 2.0 * plain.split(" ").length : plain.length();
        return Math.min(size, 8);
    }

    /** Neighbouring characters of Chinese, single words of Latin writing. */
    private static Set<String> pairs(String plain) {
        var pairs = new HashSet<String>();
        for (String piece : plain.split("(?<=[a-z0-9])(?![a-z0-9])|(?<![a-z0-9])(?=[a-z0-9])| ")) {
            if (piece.isBlank()) {
                continue;
            }
            if (PlainText.isLatin(piece.charAt(0))) {
                if (piece.length() > 3) {
                    pairs.add(stem(piece));
                }
            } else {
                for (int i = 0; i + 2 <= piece.length(); i++) {
                    pairs.add(piece.substring(i, i + 2));
                }
            }
        }
        return pairs;
    }

    private static String stem(String word) {
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (word.endsWith(ending) && word.length() - ending.length() > 2) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    List<Fit> suggest(String words) {
        return ranked(PlainText.of(words));
    }

    private List<Fit> ranked(PlainText words) {
        Map<String, List<Found<Hint>>> found = new HashMap<>();
        hints.in(words)
                .forEach(hit -> found.computeIfAbsent(hit.value().item().code(), code -> new ArrayList<>())
                        .add(hit));
        Map<Item, Double> likeness = likeness(words);
        var suggestions = new ArrayList<Fit>();
        for (Item item : categories) {
            List<Found<Hint>> hits = withoutOverlaps(found.getOrDefault(item.code(), List.of()));
            double score =
                    hits.stream().mapToDouble(hit -> hit.value().weight()).sum() + likeness.getOrDefault(item, 0.0);
            if (score >= LEAST) {
                String typed = hits.isEmpty()
                        ? alike(item, words)
                        : words.typed(hits.getFirst().from(), hits.getFirst().to());
                suggestions.add(new Fit(item, typed, score));
            }
        }
        return suggestions.stream()
                .sorted(Comparator.comparingDouble(Fit::score).reversed())
                .limit(MOST)
                .toList();
    }

    /** The weightiest hits that do not overlap, weightiest first; a word repeated counts once. */
    private static List<Found<Hint>> withoutOverlaps(List<Found<Hint>> hits) {
        var kept = new ArrayList<Found<Hint>>();
        hits.stream()
                .sorted(Comparator.comparingDouble(
                                (Found<Hint> hit) -> hit.value().weight())
                        .reversed())
                .forEach(hit -> {
                    if (kept.stream().noneMatch(one -> one.touches(hit) || one.value() == hit.value())) {
                        kept.add(hit);
                    }
                });
        return kept;
    }

    private Map<Item, Double> likeness(PlainText words) {
        var likeness = new HashMap<Item, Double>();
        for (String pair : pairs(words.text())) {
            Set<Item> having = pairs.getOrDefault(pair, Set.of());
            having.forEach(item -> likeness.merge(item, LIKENESS / having.size(), Double::sum));
        }
        return likeness;
    }

    private String alike(Item item, PlainText words) {
        String text = words.text();
        return pairs(text).stream()
                .filter(pair -> pairs.getOrDefault(pair, Set.of()).contains(item))
                .min(Comparator.comparingInt(
                        pair -> pairs.getOrDefault(pair, Set.of()).size()))
                .map(pair -> words.typed(text.indexOf(pair), text.indexOf(pair) + pair.length()))
                .orElse("");
    }

    Optional<Danger> danger(String words, @Nullable String chosen) {
        PlainText plain = PlainText.of(words);
        List<Found<Alarm>> found = dangers.in(plain);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Found<String>> excused = harmless.in(plain);
        Set<String> near = nearest(plain, chosen);
        return found.stream()
                .filter(hit ->
                        hit.value().code() == null || near.contains(hit.value().code()))
                .filter(hit -> excused.stream().noneMatch(phrase -> phrase.covers(hit)))
                .min(Comparator.comparingInt(Found::from))
                .map(hit -> new Danger(hit.value().number(), plain.typed(hit.from(), hit.to())));
    }

    /** The category chosen, and those that fit the words best. */
    private Set<String> nearest(PlainText words, @Nullable String chosen) {
        List<Fit> ranked = ranked(words);
        var near = new HashSet<String>();
        ranked.stream()
                .filter(one -> one.score() >= ranked.getFirst().score())
                .forEach(one -> near.add(one.item().code()));
        if (chosen != null) {
            near.add(chosen);
        }
        return near;
    }
}
