package org.tongxin.requests.retention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.Basis;
import org.tongxin.privacy.PersonalData.Keeping;
import org.tongxin.privacy.PersonalData.SeenBy;
import org.tongxin.privacy.PersonalData.Whose;
import org.tongxin.privacy.PersonalDataHolder;

/** What cases hold of those who report and follow them, and of those who handle them. */
@Component
class CasesHolder implements PersonalDataHolder {

    @Override
    public List<PersonalData> personal() {
        return List.of(reporter(), words(), photos(), drafts(), codes(), applications(), history());
    }

    private static PersonalData reporter() {
        return new PersonalData(
                "requests.personal.reporter",
                "requests.personal.reporter_why",
                Set.of(
                        "requests.reporter.name_sealed",
                        "requests.reporter.phone_sealed",
                        "requests.reporter.phone_hash",
                        "requests.reporter.email_sealed",
                        "requests.reporter.language",
                        "requests.cases.identity"),
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
                Set.of(
                        "requests.cases.words",
                        "requests.cases.emergency_word",
                        "requests.cases.category_reason",
                        "requests.cases.language",
                        "requests.cases.public_text",
                        "requests.cases.lat",
                        "requests.cases.lng",
                        "requests.cases.address",
                        "requests.cases.place_label",
                        "requests.cases.result_text",
                        "requests.cases.waits_for",
                        "requests.cases.survey_words",
                        "requests.case_answer.answer",
                        "requests.case_word.word",
                        "requests.assist.words",
                        "requests.objection.reason",
                        "requests.objection.words"),
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
                Set.of("files:photos", "requests.cases.media_url"),
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
                Set.of("requests.draft.content", "requests.draft.token_hash"),
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
                Set.of(
                        "requests.cases.code_hash",
                        "requests.cases.code_turn",
                        "requests.reporter.code_hash",
                        "requests.reporter.code_turn"),
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
                Set.of("requests.cases.api_account"),
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
                Set.of(
                        "requests.case_event.who",
                        "requests.case_event.public_words",
                        "requests.case_event.staff_words",
                        "requests.case_event.detail"),
                Whose.STAFF,
                Basis.EMPLOYMENT,
                Keeping.byRule("requests.persons"),
                Set.of(SeenBy.AREA, SeenBy.OFFICE, SeenBy.HANDLERS, SeenBy.CALLERS),
                false);
    }

    @Override
    public Set<String> impersonal() {
        return Set.of(
                "requests.calendar_day",
                "requests.calendar_year",
                "requests.case_answer.question",
                "requests.case_event.act",
                "requests.case_event.state_after",
                "requests.case_event.state_before",
                "requests.case_photo",
                "requests.cases.because",
                "requests.cases.because_place",
                "requests.cases.because_role",
                "requests.cases.call_back_tries",
                "requests.cases.category",
                "requests.cases.channel",
                "requests.cases.closed_on",
                "requests.cases.excluded",
                "requests.cases.kind",
                "requests.cases.next_step_on",
                "requests.cases.number",
                "requests.cases.outcome",
                "requests.cases.pause_reason",
                "requests.cases.reopened",
                "requests.cases.resolve_unit",
                "requests.cases.respond_unit",
                "requests.cases.satisfied",
                "requests.cases.standing",
                "requests.cases.state",
                "requests.cases.survey",
                "requests.cases.tier",
                "requests.cases.visibility",
                "requests.catalogue_version",
                "requests.category",
                "requests.category_closing",
                "requests.category_option",
                "requests.category_question",
                "requests.category_role",
                "requests.category_text",
                "requests.category_word",
                "requests.emergency_word",
                "requests.ladder_level",
                "requests.number_block",
                "requests.opening_hours",
                "requests.pause.reason",
                "requests.public_holiday");
    }

    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return List.of();
    }

    @Override
    public Erasure erase(long communityId, UUID resident) {
        return Erasure.NOTHING;
    }
}
