package org.tongxin.people.model;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * 姓名检索词: the words by which a name is found from their beginning: the name from each place on where somebody might
 * begin to say it, its sound (pinyin), and the first letters of its sound. Traditional and simplified letters count as
 * the same; surnames have the sound they have as surnames.
 */
public final class NameWords {

    /** Words of a name are no longer than this. */
    static final int LONGEST = 40;

    private static final int MOST_BEGINNINGS = 8;
    private static final int SURNAME = 2;
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator SOUND = Transliterator.getInstance("Han-Latin");
    private static final Transliterator SURNAME_SOUND = Transliterator.getInstance("Han-Latin/Names");

    /** Sounds of single letters: the same few thousand come again in every name. */
    private static final AtomicReferenceArray<@Nullable String> SOUNDS = new AtomicReferenceArray<>(0x10000);

    /** Sounds of the first two letters of a name, where surname and given name meet. */
    private static final Map<String, List<String>> BEGINNINGS = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 200_000;

    private NameWords() {}

    /** The words of a name and the other name. */
    public static Set<String> of(String name, @Nullable String otherName) {
        Set<String> words = new LinkedHashSet<>();
        add(name, words);
        if (otherName != null) {
            add(otherName, words);
        }
        return words;
    }

    /** What was typed as the beginning of a word; empty where nothing of it can be in one. */
    public static String asked(String typed) {
        String plain = plain(typed);
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static void add(String name, Set<String> words) {
        List<String> parts = parts(name);
        String whole = String.join("", parts);
        if (whole.isEmpty()) {
            return;
        }
        word(whole, words);
        if (!isHan(whole.codePointAt(0))) {
            for (int i = 1; i < Math.min(parts.size(), MOST_BEGINNINGS); i++) {
                word(String.join("", parts.subList(i, parts.size())), words);
            }
            return;
        }
        for (int i = 1; i < Math.min(whole.length() - 1, MOST_BEGINNINGS); i++) {
            word(whole.substring(i), words);
        }
        List<String> sounds = sounds(whole);
        word(String.join("", sounds), words);
        var letters = new StringBuilder();
        sounds.forEach(sound -> letters.append(sound.charAt(0)));
        word(letters.toString(), words);
    }

    private static void word(String word, Set<String> words) {
        words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }

    /** The syllables of a name in Chinese letters, a letter each. */
    private static List<String> sounds(String name) {
        String beginning = name.substring(0, Math.min(SURNAME, name.length()));
        if (BEGINNINGS.size() > MOST_REMEMBERED) {
            BEGINNINGS.clear();
        }
        List<String> sounds = new ArrayList<>(BEGINNINGS.computeIfAbsent(beginning, NameWords::beginning));
        for (int i = beginning.length(); i < name.length(); i++) {
            sounds.add(sound(name.charAt(i)));
        }
        sounds.removeIf(String::isEmpty);
        return sounds;
    }

    private static List<String> beginning(String letters) {
        String[] sounds = SURNAME_SOUND.transliterate(letters).strip().split("\\s+");
        return sounds.length == letters.length()
                ? List.of(sounds).stream().map(NameWords::latin).toList()
                : letters.chars().mapToObj(letter -> sound((char) letter)).toList();
    }

    private static String sound(char letter) {
        String known = SOUNDS.get(letter);
        if (known == null) {
            known = latin(SOUND.transliterate(String.valueOf(letter)));
            SOUNDS.set(letter, known);
        }
        return known;
    }

    /** As it is typed on a keyboard: without tones, v for ü. */
    private static String latin(String sound) {
        String typed = Normalizer.normalize(sound.replaceAll("[üǖǘǚǜ]", "v"), Normalizer.Form.NFD);
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String plain(String name) {
        return String.join("", parts(name));
    }

    /** The parts of a name, divided by spaces, points and the marks between Tibetan syllables. */
    private static List<String> parts(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (folded.codePoints().anyMatch(NameWords::isHan)) {
            folded = SIMPLIFIED.transliterate(folded);
        }
        List<String> parts = new ArrayList<>();
        for (String part : folded.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean isHan(int letter) {
        return Character.isIdeographic(letter);
    }
}
