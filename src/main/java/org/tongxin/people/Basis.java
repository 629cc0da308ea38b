package org.tongxin.people;

/** 依据: why a need may be on file. */
public sealed interface Basis {

    /** 法定职责: a law or a rule of the state. */
    record Law(String reference) implements Basis {
        public Law {
            if (reference.isBlank() || reference.length() > 120) {
                throw new IllegalArgumentException("A law is named in 1 to 120 letters");
            }
        }
    }

    /**
     * 同意: the person agreed, and may take it back at any time.
     *
     * @param kind of the consent, as {@link org.tongxin.privacy.Consents} knows it
     */
    record Consent(String kind) implements Basis {
        public Consent {
            if (kind.isBlank() || kind.length() > 120) {
                throw new IllegalArgumentException("A consent has a kind");
            }
        }
    }

    /** Its word in tables and message keys. */
    default String word() {
        return this instanceof Law ? "law" : "consent";
    }

    /** What is stored beside the word. */
    default String stored() {
        return switch (this) {
            case Law(String reference) -> reference;
            case Consent(String kind) -> kind;
        };
    }

    /** Reads what {@link #word} and {@link #stored} wrote. */
    static Basis read(String word, String stored) {
        return word.equals("law") ? new Law(stored) : new Consent(stored);
    }
}
