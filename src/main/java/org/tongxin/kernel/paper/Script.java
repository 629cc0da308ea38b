package org.tongxin.kernel.paper;

import java.util.Locale;

/** How the lines of a language stand. */
enum Script {
    HAN(1.3f, false),
    TIBETAN(1.8f, false),
    ARABIC(1.6f, true);

    private final float leading;
    private final boolean rightToLeft;

    Script(float leading, boolean rightToLeft) {
        this.leading = leading;
        this.rightToLeft = rightToLeft;
    }

    /** From one line to the next, in sizes of the letters. */
    float leading() {
        return leading;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    static Script of(Locale language) {
        return switch (language.getLanguage()) {
            case "bo", "dz" -> TIBETAN;
            case "ug", "ar", "fa", "ur" -> ARABIC;
            default -> language.getScript().equals("Arab") ? ARABIC : HAN;
        };
    }
}
