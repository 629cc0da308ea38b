package org.tongxin.notices.outbox;

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

/** What a message on its way knows of its reader; it does not know which resident that is. */
@Component
class OutboxHolder implements PersonalDataHolder {

    @Override
    public List<PersonalData> personal() {
        return List.of(new PersonalData(
                "notices.personal.message",
                "notices.personal.message_why",
                Columns.of("notices.outbox", "sealed_address", "sealed_values", "language"),
                Whose.REPORTER,
                Basis.CONSENT,
                Keeping.byRule("notices.outbox"),
                Set.of(SeenBy.NOBODY),
                false));
    }

    @Override
    public Columns impersonal() {
        return Columns.of("notices.outbox", "topic", "placeholders", "state", "failure")
                .and("notices.quiet_hours");
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
