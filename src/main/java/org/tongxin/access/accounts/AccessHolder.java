package org.tongxin.access.accounts;

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
                        Set.of(
                                "access.account.login",
                                "access.account.name",
                                "access.account.language",
                                "access.account.email_sealed",
                                "access.account.password_hash",
                                "access.account.factor_sealed",
                                "access.recovery_code.hash",
                                "access.one_time_code.hash"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.byRule("access.accounts"),
                        Set.of(SeenBy.SELF, SeenBy.SECURITY_ADMINISTRATOR),
                        false),
                new PersonalData(
                        "access.personal.attempts",
                        "access.personal.attempts_why",
                        Set.of("access.attempt.key"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.byRule("access.codes"),
                        Set.of(SeenBy.NOBODY),
                        false),
                new PersonalData(
                        "access.personal.session",
                        "access.personal.session_why",
                        Set.of(
                                "platform.spring_session.session_id",
                                "platform.spring_session.principal_name",
                                "platform.spring_session_attributes.attribute_bytes"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.asLongAs("access.personal.session_kept"),
                        Set.of(SeenBy.NOBODY),
                        false),
                new PersonalData(
                        "access.personal.post",
                        "access.personal.post_why",
                        Set.of(
                                "area.post.holder_name",
                                "area.post.phone",
                                "area.upload.content",
                                "area.upload.file_name",
                                "access.holding.from_day",
                                "access.holding.to_day"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.asLongAs("access.personal.post_kept"),
                        Set.of(SeenBy.PUBLIC),
                        false));
    }

    @Override
    public Set<String> impersonal() {
        return Set.of(
                "access.one_time_code.purpose",
                "area.area",
                "area.community",
                "area.landmark",
                "area.post.kind",
                "area.post.title",
                "area.post.valid_from",
                "area.post.valid_to",
                "area.post_role",
                "area.region",
                "area.stand_in",
                "area.upload.datum",
                "area.upload.kind",
                "platform.event_publication",
                "platform.scheduled_tasks",
                "platform.spring_session.primary_id",
                "platform.spring_session_attributes.attribute_name",
                "platform.spring_session_attributes.session_primary_id");
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
