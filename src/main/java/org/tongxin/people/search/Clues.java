package org.tongxin.people.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.model.Keys;
import org.tongxin.people.model.NameWords;

/**
 * 线索: what was typed, told apart. Everything given must fit.
 *
 * @param names beginnings of words of the name, at most {@link #MOST_NAMES}
 * @param phone a whole number, or null
 * @param tail the last four digits of one, or null
 * @param document the number of a document, or null
 * @param address what is left that looks like an address, or empty
 */
record Clues(
        List<String> names,
        @Nullable PhoneNumber phone,
        @Nullable String tail,
        @Nullable IdNumber document,
        String address) {

    /** Longer questions are cut. */
    static final int LONGEST = 100;

    private static final int MOST_NAMES = 3;
    private static final int SHORTEST_PHONE = 7;
    private static final Pattern DIGITS = Pattern.compile("\\+?[\\d-]+");
    private static final Pattern FOUR = Pattern.compile("\\d{" + Keys.TAIL + "}");
    private static final Pattern ADDRESS =
            Pattern.compile(".*\\d.*|.*[一二三四五六七八九十百](?:号|號|栋|棟|幢|单元|單元|楼|樓|层|層|网格|網格|门|門|室).*");

    /** Reads them; tells nothing where nothing was typed. */
    static Clues read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST);
        }
        if (IdNumber.read(plain) instanceof IdNumber.Reading.Read(IdNumber number)) {
            return new Clues(List.of(), null, null, number, "");
        }
        List<String> names = new ArrayList<>();
        var address = new StringBuilder();
        PhoneNumber phone = null;
        String tail = null;
        IdNumber document = null;
        for (String part : plain.split("[\\s,，、;；]+")) {
            if (IdNumber.read(part) instanceof IdNumber.Reading.Read(IdNumber number)) {
                document = number;
            } else if (isPhone(part)) {
                phone = PhoneNumber.parse(part).orElse(null);
            } else if (FOUR.matcher(part).matches()) {
                tail = part;
            } else if (ADDRESS.matcher(part).matches()) {
                address.append(part).append(' ');
            } else if (names.size() < MOST_NAMES && !NameWords.asked(part).isEmpty()) {
                names.add(NameWords.asked(part));
            }
        }
        return new Clues(
                List.copyOf(latinTogether(names)),
                phone,
                tail,
                document,
                address.toString().strip());
    }

    private static boolean isPhone(String part) {
        return DIGITS.matcher(part).matches()
                && part.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE
                && PhoneNumber.parse(part).isPresent();
    }

    /** Syllables typed apart are one word: zhang jian guo. */
    private static List<String> latinTogether(List<String> names) {
        boolean latin = names.size() > 1
                && names.stream().allMatch(name -> name.chars().allMatch(letter -> letter >= 'a' && letter <= 'z'));
        return latin ? List.of(String.join("", names)) : names;
    }

    /** True where nothing can be looked for. */
    boolean isEmpty() {
        return names.isEmpty() && phone == null && tail == null && document == null && address.isEmpty();
    }

    @Override
    public String toString() {
        return "Clues";
    }
}
