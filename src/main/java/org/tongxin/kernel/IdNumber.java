package org.tongxin.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 证件号码: the number of one of the five documents of 18 characters that carry birthday and check digit (GB 11643). Its
 * {@code toString()} masks the middle.
 */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    /** A spreadsheet that took the number for a quantity wrote it so. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{2}|\\d{18}\\.0");

    /** So end numbers whose last digits such a spreadsheet lost, and one in some thousand true ones. */
    private static final String LOST = "000";

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private final String characters;
    private final Kind kind;
    private final LocalDate birth;

    private IdNumber(String characters, Kind kind, LocalDate birth) {
        this.characters = characters;
        this.kind = kind;
        this.birth = birth;
    }

    /** The five kinds of document. */
    public enum Kind {
        /** 居民身份证 */
        CITIZEN,
        /** 港澳居民居住证, of a resident of Hong Kong */
        HONGKONG,
        /** 港澳居民居住证, of a resident of Macao */
        MACAO,
        /** 台湾居民居住证 */
        TAIWAN,
        /** 外国人永久居留身份证, the version of 2023 */
        FOREIGNER;

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a written number is none. */
    public enum Fault {
        /** A spreadsheet rounded it: the digits are lost. */
        ROUNDED,
        /** It does not have 18 characters, digits but for a last X. */
        SHAPE,
        /** No document of the five begins like this. */
        BEGINNING,
        /** The birthday in it is no day. */
        BIRTHDAY,
        /** The check digit does not fit: a digit is wrong or two have changed places. */
        CHECK_DIGIT
    }

    /** What was made of a written number. */
    public sealed interface Reading {

        /** It is one. */
        record Read(IdNumber number) implements Reading {}

        /** It is none. */
        record Wrong(Fault fault) implements Reading {}
    }

    /** Reads a number in any usual writing: spaces, hyphens, full-width digits, a small x. */
    public static Reading read(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐–—'`·*]", "");
        if (ROUNDED.matcher(plain).matches()) {
            return new Reading.Wrong(Fault.ROUNDED);
        }
        if (!SHAPE.matcher(plain).matches()) {
            return new Reading.Wrong(Fault.SHAPE);
        }
        Kind kind = kind(plain);
        if (kind == null) {
            return new Reading.Wrong(Fault.BEGINNING);
        }
        LocalDate birth = birth(plain);
        if (birth == null) {
            return new Reading.Wrong(Fault.BIRTHDAY);
        }
        return checkDigit(plain) == plain.charAt(LENGTH - 1)
                ? new Reading.Read(new IdNumber(plain, kind, birth))
                : new Reading.Wrong(plain.endsWith(LOST) ? Fault.ROUNDED : Fault.CHECK_DIGIT);
    }

    /** The check digit that belongs to the first 17 digits. */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static @Nullable Kind kind(String plain) {
        if (plain.startsWith("8100")) {
            return Kind.HONGKONG;
        }
        if (plain.startsWith("8200")) {
            return Kind.MACAO;
        }
        if (plain.startsWith("8300")) {
            return Kind.TAIWAN;
        }
        if (plain.charAt(0) == '9') {
            return Kind.FOREIGNER;
        }
        return PROVINCES.contains(plain.substring(0, 2)) ? Kind.CITIZEN : null;
    }

    private static @Nullable LocalDate birth(String plain) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(plain, 6, 10, 10),
                    Integer.parseInt(plain, 10, 12, 10),
                    Integer.parseInt(plain, 12, 14, 10));
            return day.getYear() < 1880 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** Which document it is the number of. */
    public Kind kind() {
        return kind;
    }

    /** The birthday in it. */
    public LocalDate birth() {
        return birth;
    }

    /** True where it was given to a man: the third digit of the sequence is odd. */
    public boolean male() {
        return (characters.charAt(16) - '0') % 2 == 1;
    }

    /** The full number. Reading it for a page is a look that must be logged. */
    public String reveal() {
        return characters;
    }

    /** As {@code 620102********2816}: the first six and the last four. */
    public String masked() {
        return characters.substring(0, 6) + "********" + characters.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber number && number.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }
}
