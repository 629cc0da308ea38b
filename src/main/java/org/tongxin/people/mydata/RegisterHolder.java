package org.tongxin.people.mydata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.Columns;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.Basis;
import org.tongxin.privacy.PersonalData.Keeping;
import org.tongxin.privacy.PersonalData.SeenBy;
import org.tongxin.privacy.PersonalData.Whose;
import org.tongxin.privacy.PersonalDataHolder;

/** What the register keeps of residents. */
@Component
class RegisterHolder implements PersonalDataHolder {

    private static final Keeping KEPT = Keeping.byRule(DepartedRule.NAME);
    private static final Set<SeenBy> AREA = Set.of(SeenBy.SELF, SeenBy.AREA, SeenBy.OFFICE);
    private static final Set<SeenBy> SHARED = Set.of(SeenBy.SELF, SeenBy.HOUSEHOLD, SeenBy.AREA, SeenBy.OFFICE);

    private final FileCopy copies;
    private final Forgetting forgetting;

    RegisterHolder(FileCopy copies, Forgetting forgetting) {
        this.copies = copies;
        this.forgetting = forgetting;
    }

    @Override
    public List<PersonalData> personal() {
        return List.of(
                person(),
                family(),
                contact(),
                document(),
                preference(),
                need(),
                group(),
                words(),
                wishes(),
                entry(),
                passkeys(),
                acts());
    }

    private static PersonalData person() {
        return new PersonalData(
                "people.personal.person",
                "people.personal.person_why",
                Columns.of("people.resident", "name", "other_name", "birth_on", "birth_exact", "sex", "died_on"),
                Whose.RESIDENT,
                Basis.DUTY,
                KEPT,
                AREA,
                false);
    }

    private static PersonalData family() {
        return new PersonalData(
                "people.personal.family",
                "people.personal.family_why",
                Columns.of("people.household", "since", "until", "ended_by")
                        .and("people.dwelling", "kind", "address", "from_on", "to_on")
                        .and("people.residence", "tie", "from_on", "to_on", "began_by", "ended_by"),
                Whose.RESIDENT,
                Basis.DUTY,
                KEPT,
                SHARED,
                false);
    }

    private static PersonalData contact() {
        return new PersonalData(
                "people.personal.contact",
                "people.personal.contact_why",
                Columns.of(
                        "people.contact",
                        "kind",
                        "value_sealed",
                        "value_hash",
                        "tail_hash",
                        "channel",
                        "quiet_from",
                        "quiet_to",
                        "from_on",
                        "to_on"),
                Whose.RESIDENT,
                Basis.CONSENT,
                KEPT,
                AREA,
                false);
    }

    private static PersonalData document() {
        return new PersonalData(
                "people.personal.document",
                "people.personal.document_why",
                Columns.of("people.document", "kind", "number_sealed", "number_hash", "from_on", "to_on"),
                Whose.RESIDENT,
                Basis.DUTY,
                KEPT,
                AREA,
                true);
    }

    private static PersonalData preference() {
        return new PersonalData(
                "people.personal.preference",
                "people.personal.preference_why",
                Columns.of("people.preference", "kind", "value", "from_on", "to_on"),
                Whose.RESIDENT,
                Basis.CONSENT,
                KEPT,
                AREA,
                false);
    }

    private static PersonalData need() {
        return new PersonalData(
                "people.personal.need",
                "people.personal.need_why",
                Columns.of("people.need", "kind", "detail_sealed", "basis", "basis_reference", "from_on", "to_on"),
                Whose.RESIDENT,
                Basis.CONSENT,
                KEPT,
                AREA,
                true);
    }

    private static PersonalData group() {
        return new PersonalData(
                "people.personal.group",
                "people.personal.group_why",
                Columns.of("people.ethnic_group", "code", "from_on", "to_on"),
                Whose.RESIDENT,
                Basis.CONSENT,
                KEPT,
                Set.of(SeenBy.SELF),
                true);
    }

    private static PersonalData words() {
        return new PersonalData(
                "people.personal.words",
                "people.personal.words_why",
                Columns.of("people.word", "word"),
                Whose.RESIDENT,
                Basis.DUTY,
                KEPT,
                Set.of(SeenBy.NOBODY),
                false);
    }

    private static PersonalData wishes() {
        return new PersonalData(
                FileCopy.WISHES,
                "people.personal.wishes_why",
                Columns.of("people.correction", "words_sealed", "answer_sealed"),
                Whose.RESIDENT,
                Basis.DUTY,
                KEPT,
                AREA,
                false);
    }

    private static PersonalData entry() {
        return new PersonalData(
                "people.personal.entry",
                "people.personal.entry_why",
                Columns.of("people.entry_code", "hash").and("people.passkey_challenge", "hash"),
                Whose.RESIDENT,
                Basis.DUTY,
                Keeping.byRule(EntryRules.ENTRIES),
                Set.of(SeenBy.NOBODY),
                false);
    }

    private static PersonalData passkeys() {
        return new PersonalData(
                FileCopy.PASSKEYS,
                "people.personal.passkey_why",
                Columns.of("people.passkey", "credential_hash", "passkey_sealed", "device"),
                Whose.RESIDENT,
                Basis.CONSENT,
                Keeping.byRule(EntryRules.PASSKEYS),
                Set.of(SeenBy.SELF),
                false);
    }

    private static PersonalData acts() {
        return new PersonalData(
                "people.personal.acts",
                "people.personal.acts_why",
                Columns.of("people.act", "kind", "source", "who"),
                Whose.STAFF,
                Basis.EMPLOYMENT,
                Keeping.asLongAs("people.personal.acts_kept"),
                AREA,
                false);
    }

    @Override
    public Columns impersonal() {
        return Columns.of("people.figure");
    }

    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return copies.of(communityId, resident);
    }

    /** Of somebody who lives here the law wants a file; what they left with us of their own will goes. */
    @Override
    public Erasure erase(long communityId, UUID resident) {
        long removed = forgetting.optional(communityId, resident);
        List<Kept> kept = new ArrayList<>();
        for (Copy copy : copies.of(communityId, resident)) {
            if (!copy.items().isEmpty()) {
                kept.add(new Kept(copy.title(), "people.personal.duty_stays", null));
            }
        }
        return new Erasure(removed, kept);
    }
}
