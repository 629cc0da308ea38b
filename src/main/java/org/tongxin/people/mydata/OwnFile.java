package org.tongxin.people.mydata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.privacy.ConsentKind;
import org.tongxin.privacy.Looks;
import org.tongxin.privacy.PersonalDataHolder.Copy;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.ui.Page;

/**
 * 本人档案: everything a resident may see of themselves.
 *
 * @param copies what each module keeps, but for looks, consents, passkeys and wishes, which stand apart
 * @param household names of those who live in the same household, with their tie
 * @param untold emergency looks they did not know of
 * @param frozenSince since when the file is frozen, or null
 */
public record OwnFile(
        String name,
        List<Copy> copies,
        List<Member> household,
        List<Looks.Seen> looks,
        List<Looks.Seen> untold,
        List<Agreed> consents,
        List<Passkey> passkeys,
        List<Correction> corrections,
        @Nullable Instant frozenSince) {

    /** A fact as a person reads it. */
    public static String words(Page page, Field field) {
        return FieldWords.of(page, field);
    }

    public OwnFile {
        copies = List.copyOf(copies);
        household = List.copyOf(household);
        looks = List.copyOf(looks);
        untold = List.copyOf(untold);
        consents = List.copyOf(consents);
        passkeys = List.copyOf(passkeys);
        corrections = List.copyOf(corrections);
    }

    @Override
    public String toString() {
        return "OwnFile";
    }

    /**
     * Somebody in the same household.
     *
     * @param tie to its head, a code of GB/T 4761
     */
    public record Member(String name, String tie) {
        @Override
        public String toString() {
            return "Member";
        }
    }

    /**
     * A matter of consent.
     *
     * @param since since when it stands, or null where it does not
     */
    public record Agreed(ConsentKind kind, @Nullable Instant since) {}
}
