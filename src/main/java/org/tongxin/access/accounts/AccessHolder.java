package org.tongxin.access.accounts;

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

/**
 * What is kept of those who work with the program. It speaks for the map and the tables of the libraries as well, which
 * lie below privacy. Of residents nothing is kept here.
 */
@Component
class AccessHolder implements PersonalDataHolder {

    @Override
    public List<PersonalData> personal() {
        return List.of(
                new PersonalData(
                        "access.personal.account",
                        "access.personal.account_why",
                        Columns.of(
                                        "access.account",
                                        "login",
                                        "name",
                                        "language",
                                        "email_sealed",
                                        "password_hash",
                                        "factor_sealed")
                                .and("access.recovery_code", "hash")
                                .and("access.one_time_code", "hash"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.byRule("access.accounts"),
                        Set.of(SeenBy.SELF, SeenBy.SECURITY_ADMINISTRATOR),
                        false),
                new PersonalData(
                        "access.personal.attempts",
                        "access.personal.attempts_why",
                        Columns.of("access.attempt", "key"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.byRule("access.codes"),
                        Set.of(SeenBy.NOBODY),
                        false),
                new PersonalData(
                        "access.personal.session",
                        "access.personal.session_why",
                        Columns.of("platform.spring_session", "session_id", "principal_name")
                                .and("platform.spring_session_attributes", "attribute_bytes"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.asLongAs("access.personal.session_kept"),
                        Set.of(SeenBy.NOBODY),
                        false),
                new PersonalData(
                        "access.personal.post",
                        "access.personal.post_why",
                        Columns.of("area.post", "holder_name", "phone").and("access.holding", "from_day", "to_day"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.asLongAs("access.personal.post_kept"),
                        Set.of(SeenBy.PUBLIC),
                        false),
                new PersonalData(
                        "access.personal.upload",
                        "access.personal.upload_why",
                        Columns.of("area.upload", "content", "file_name"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.asLongAs("access.personal.upload_kept"),
                        Set.of(SeenBy.OFFICE),
                        false));
    }

    @Override
    public Columns impersonal() {
        return Columns.of("access.one_time_code", "purpose")
                .and("area.area")
                .and("area.community")
                .and("area.landmark")
                .and("area.post", "kind", "title", "valid_from", "valid_to")
                .and("area.post_role")
                .and("area.region")
                .and("area.stand_in")
                .and("area.upload", "datum", "kind")
                .and("platform.event_publication")
                .and("platform.scheduled_tasks")
                .and("platform.spring_session", "primary_id")
                .and("platform.spring_session_attributes", "attribute_name", "session_primary_id");
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
