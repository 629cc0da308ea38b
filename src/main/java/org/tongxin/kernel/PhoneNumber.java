package org.tongxin.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 电话: a phone number as digits with an optional leading plus, 5 to 15 of them (E.164). Its {@code toString()} masks
 * the middle.
 */
public final class PhoneNumber {

    private static final Pattern SHAPE = Pattern.compile("\\+?\\d{5,15}");

    private final String digits;

    private PhoneNumber(String digits) {
        this.digits = digits;
    }

    /** The number in any usual writing (spaces, hyphens, brackets, full-width digits, +86); empty where it is none. */
    public static Optional<PhoneNumber> parse(String written) {
        String plain = java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s()\\-–—.]", "");
        if (plain.startsWith("0086")) {
            plain = plain.substring(4);
        } else if (plain.startsWith("+86")) {
            plain = plain.substring(3);
        }
        return SHAPE.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    /** The full number. Reading it for a page is a look that must be logged. */
    public String reveal() {
        return digits;
    }

    /** As {@code 139****5678}. */
    public String masked() {
        if (digits.length() < 7) {
            return "*".repeat(digits.length() - 2) + digits.substring(digits.length() - 2);
        }
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - Math.min(4, digits.length() - 5));
    }

    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber phone && phone.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }
}
