package org.tongxin.area.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 地址用语: brings the many ways of writing an address to one, and reads building, unit and door out of it. */
public final class AddressWords {

    private static final String TRADITIONAL = "號樓棟單門網區層東園廣場鍋爐橋車庫鐵學醫衛廟長陽龍華興開馬莊灣鄉鎮屬點幾兩內後邊側對";
    private static final String SIMPLIFIED = "号楼栋单门网区层东园广场锅炉桥车库铁学医卫庙长阳龙华兴开马庄湾乡镇属点几两内后边侧对";
    private static final Map<Character, Character> SIMPLER = simpler();

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Pattern NUMERAL_RUN = Pattern.compile("[零〇一二三四五六七八九十百千两]+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−~～_]+|(?<=\\d)一(?=\\d)");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{P}&&[^\\-#/]]+");

    private static final String BUILDING = "(?<!\\d)(?<b>[A-Z]?\\d{1,4}[A-Z]?|(?<![A-Z])[A-Z])";
    private static final String UNIT = "(?<!\\d)(?<u>\\d{1,2}|[A-Z])(?:单元|门(?![口牌面卫诊禁])|梯)";
    private static final String DOOR = "(?<!\\d)(?<r>\\d{3,4}[A-Z]?)(?!\\d)(?:室|房|户|号(?!楼|院|线))?";

    private static final Pattern SPOKEN = Pattern.compile(BUILDING + "(?:号楼|栋楼?|幢楼?|座|号?#楼?|楼(?![道下上顶梯层房宇])) *-?"
            + "(?:" + UNIT + "-?)?(?:\\d{1,2}[层楼]-?)?(?:(?:(?<u2>\\d{1,2})[-/])?" + DOOR + ")?");
    private static final Pattern DASHED =
            Pattern.compile("(?<![\\dA-Z-])(?<b>\\d{1,3}[A-Z]?|[A-Z])[-/](?:(?<u>\\d{1,2})(?:[-/](?<r>\\d{3,4}))?"
                    + "|(?<r2>\\d{3,4}))(?![\\d-])");
    private static final Pattern NAME =
            Pattern.compile("^(?<p>.*?)(?<b>[A-Z]?\\d{1,4}[A-Z]?|[A-Z])(?<s>号楼|栋楼?|幢楼?|座|号?#楼?|楼|)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LABEL = Pattern.compile("\\d+[A-Z]?|[A-Z]");
    private static final Pattern GRID = Pattern.compile("(?:第?(?<n>\\d{1,3})(?:号)?网格)|(?:网格(?<n2>\\d{1,3})(?:号)?)");

    private AddressWords() {}

    /** An address read from words; null parts were not said. */
    record Spoken(
            String building,
            @Nullable String unit,
            @Nullable String door) {}

    /** A building's name in parts: 西苑3号楼 is 3 of 西苑. */
    record BuildingName(String estate, String label) {}

    private static Map<Character, Character> simpler() {
        return TRADITIONAL
                .chars()
                .boxed()
                .collect(Collectors.toMap(
                        each -> (char) each.intValue(),
                        each -> SIMPLIFIED.charAt(TRADITIONAL.indexOf(each)),
                        (first, second) -> first));
    }

    /** One writing for all: half width, simplified, capitals, numbers as digits, nothing between but - # and /. */
    public static String plain(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            simple.append((char) SIMPLER.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        String counted = NUMERAL_RUN.matcher(simple).replaceAll(run -> number(run.group()));
        String dashed = DASHES.matcher(counted).replaceAll("-");
        return NOISE.matcher(dashed).replaceAll("");
    }

    private static String number(String run) {
        String digits = run.replace('〇', '零').replace('两', '二');
        if (digits.matches("[" + NUMERALS + "]+")) {
            return digits.chars()
                    .mapToObj(each -> String.valueOf(NUMERALS.indexOf(each)))
                    .collect(Collectors.joining());
        }
        int sum = 0;
        int digit = 0;
        for (char each : digits.toCharArray()) {
            switch (each) {
                case '十', '百', '千' -> {
                    sum += (digit == 0 ? 1 : digit) * (each == '十' ? 10 : each == '百' ? 100 : 1000);
                    digit = 0;
                }
                default -> digit = NUMERALS.indexOf(each);
            }
        }
        return String.valueOf(sum + digit);
    }

    /** The addresses said in plain words, in their order. */
    static List<Spoken> addresses(String plain) {
        List<Spoken> found = new ArrayList<>();
        Matcher spoken = SPOKEN.matcher(plain);
        while (spoken.find()) {
            String unit = spoken.group("u") != null ? spoken.group("u") : spoken.group("u2");
            found.add(new Spoken(label(spoken.group("b")), unit == null ? null : label(unit), spoken.group("r")));
        }
        Matcher dashed = DASHED.matcher(plain);
        while (dashed.find()) {
            String door = dashed.group("r") != null ? dashed.group("r") : dashed.group("r2");
            String unit = dashed.group("u");
            found.add(new Spoken(label(dashed.group("b")), unit == null ? null : label(unit), door));
        }
        return found;
    }

    /** The building's name in parts; null where it has no number or letter of its own. */
    static @Nullable BuildingName building(String plainName) {
        Matcher name = NAME.matcher(plainName);
        return name.matches() ? new BuildingName(name.group("p"), label(name.group("b"))) : null;
    }

    /** The number or letter in a unit's or home's name, without leading zeros; the name itself where there is none. */
    static String labelOf(String plainName) {
        Matcher label = LABEL.matcher(plainName);
        return label.find() ? label(label.group()) : plainName;
    }

    /** The number of the grid said; null where none is. */
    static @Nullable String grid(String plain) {
        Matcher grid = GRID.matcher(plain);
        return grid.find() ? label(grid.group("n") != null ? grid.group("n") : grid.group("n2")) : null;
    }

    /** True where the name stands in the words as a whole: 2号楼 does not stand in 12号楼. */
    static boolean stands(String name, String words) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            boolean cutBefore = at > 0 && isDigit(name.charAt(0)) && isDigit(words.charAt(at - 1));
            int end = at + name.length();
            boolean cutAfter =
                    end < words.length() && isDigit(name.charAt(name.length() - 1)) && isDigit(words.charAt(end));
            if (!cutBefore && !cutAfter) {
                return true;
            }
        }
        return false;
    }

    /** The numbers in words: names that differ in one are not alike. */
    static Set<String> numbers(String plain) {
        return NUMBER.matcher(plain).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static String label(String label) {
        return label.replaceFirst("^0+(?=.)", "");
    }
}
