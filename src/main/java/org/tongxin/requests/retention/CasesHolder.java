package org.tongxin.requests.retention;

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

/** What cases hold of those who report and follow them, and of those who handle them. */
@Component
class CasesHolder implements PersonalDataHolder {

    private final OwnCases own;

    CasesHolder(OwnCases own) {
        this.own = own;
    }

    @Override
    public List<PersonalData> personal() {
        return List.of(reporter(), words(), photos(), drafts(), codes(), applications(), history());
    }

    private static PersonalData reporter() {
        return new PersonalData(
                "requests.personal.reporter",
                "requests.personal.reporter_why",
                Columns.of("requests.reporter", "name_sealed", "phone_sealed", "phone_hash", "email_sealed", "language")
                        .and("requests.cases", "identity"),
                Whose.REPORTER,
                Basis.CONSENT,
                Keeping.byRule("requests.persons"),
                Set.of(SeenBy.SELF, SeenBy.OFFICE, SeenBy.HANDLERS, SeenBy.CALLERS),
                false);
    }

    private static PersonalData words() {
        return new PersonalData(
                "requests.personal.words",
                "requests.personal.words_why",
                Columns.of(
                                "requests.cases",
                                "words",
                                "emergency_word",
                                "category_reason",
                                "language",
                                "public_text",
                                "lat",
                                "lng",
                                "address",
                                "place_label",
                                "result_text",
                                "waits_for",
                                "survey_words")
                        .and("requests.case_answer", "answer")
                        .and("requests.case_word", "word")
                        .and("requests.assist", "words")
                        .and("requests.objection", "reason", "words"),
                Whose.REPORTER,
                Basis.DUTY,
                Keeping.byRule("requests.persons"),
                Set.of(SeenBy.SELF, SeenBy.AREA, SeenBy.OFFICE, SeenBy.HANDLERS, SeenBy.CALLERS),
                false);
    }

    private static PersonalData photos() {
        return new PersonalData(
                "requests.personal.photos",
                "requests.personal.photos_why",
                Columns.of("files:photos").and("requests.cases", "media_url"),
                Whose.REPORTER,
                Basis.DUTY,
                Keeping.byRule("requests.photos"),
                Set.of(SeenBy.SELF, SeenBy.AREA, SeenBy.OFFICE, SeenBy.HANDLERS),
                false);
    }

    private static PersonalData drafts() {
        return new PersonalData(
                "requests.personal.draft",
                "requests.personal.draft_why",
                Columns.of("requests.draft", "content", "token_hash"),
                Whose.REPORTER,
                Basis.CONSENT,
                Keeping.byRule("requests.drafts"),
                Set.of(SeenBy.SELF),
                false);
    }

    private static PersonalData codes() {
        return new PersonalData(
                "requests.personal.code",
                "requests.personal.code_why",
                Columns.of("requests.cases", "code_hash", "code_turn")
                        .and("requests.reporter", "code_hash", "code_turn"),
                Whose.REPORTER,
                Basis.DUTY,
                Keeping.byRule("requests.persons"),
                Set.of(SeenBy.NOBODY),
                false);
    }

    private static PersonalData applications() {
        return new PersonalData(
                "requests.personal.application",
                "requests.personal.application_why",
                Columns.of("requests.cases", "api_account"),
                Whose.REPORTER,
                Basis.CONSENT,
                Keeping.byRule("requests.persons"),
                Set.of(SeenBy.NOBODY),
                false);
    }

    private static PersonalData history() {
        return new PersonalData(
                "requests.personal.history",
                "requests.personal.history_why",
                Columns.of("requests.case_event", "who", "public_words", "staff_words", "detail"),
                Whose.STAFF,
                Basis.EMPLOYMENT,
                Keeping.byRule("requests.persons"),
                Set.of(SeenBy.AREA, SeenBy.OFFICE, SeenBy.HANDLERS, SeenBy.CALLERS),
                false);
    }

    @Override
    public Columns impersonal() {
        return Columns.of("requests.calendar_day")
                .and("requests.calendar_year")
                .and("requests.case_answer", "question")
                .and("requests.case_event", "act", "state_after", "state_before")
                .and("requests.case_photo")
                .and(
                        "requests.cases",
                        "because",
                        "because_place",
                        "because_role",
                        "call_back_tries",
                        "category",
                        "channel",
                        "closed_on",
                        "excluded",
                        "kind",
                        "next_step_on",
                        "number",
                        "outcome",
                        "pause_reason",
                        "reopened",
                        "resolve_unit",
                        "respond_unit",
                        "satisfied",
                        "standing",
                        "state",
                        "survey",
                        "tier",
                        "visibility")
                .and("requests.catalogue_version")
                .and("requests.category")
                .and("requests.category_closing")
                .and("requests.category_option")
                .and("requests.category_question")
                .and("requests.category_role")
                .and("requests.category_text")
                .and("requests.category_word")
                .and("requests.emergency_word")
                .and("requests.ladder_level")
                .and("requests.number_block")
                .and("requests.opening_hours")
                .and("requests.pause", "reason")
                .and("requests.public_holiday");
    }

    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return List.of(new Copy("requests.own.title", own.of(communityId, resident)));
    }

    /** What was asked stays until its own time is over; that it came from this resident is forgotten. */
    @Override
    public Erasure erase(long communityId, UUID resident) {
        return new Erasure(own.forget(communityId, resident), List.of());
    }
}
