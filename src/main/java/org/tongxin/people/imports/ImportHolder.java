package org.tongxin.people.imports;

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

/** What uploads keep of people until they are entered or forgotten; nobody is found in them by who they are. */
@Component
class ImportHolder implements PersonalDataHolder {

    @Override
    public List<PersonalData> personal() {
        return List.of(
                new PersonalData(
                        "people.import.personal.rows",
                        "people.import.personal.rows_why",
                        Columns.of("people.import_part", "rows_sealed").and("people.import_column", "samples_sealed"),
                        Whose.RESIDENT,
                        Basis.DUTY,
                        Keeping.byRule(ForgottenUploads.NAME),
                        Set.of(SeenBy.OFFICE),
                        true),
                new PersonalData(
                        "people.import.personal.taken",
                        "people.import.personal.taken_why",
                        Columns.of("people.taken", "before_sealed"),
                        Whose.RESIDENT,
                        Basis.DUTY,
                        Keeping.byRule(ForgottenUploads.NAME),
                        Set.of(SeenBy.NOBODY),
                        true),
                new PersonalData(
                        "people.import.personal.who",
                        "people.import.personal.who_why",
                        Columns.of("people.import", "who", "file_name"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.asLongAs("people.import.personal.who_kept"),
                        Set.of(SeenBy.OFFICE),
                        false));
    }

    @Override
    public Columns impersonal() {
        return Columns.of("people.import_finding")
                .and("people.import_heading")
                .and("people.import", "state", "fault")
                .and("people.import_column", "heading", "field", "withheld")
                .and("people.export", "grid_name");
    }

    /** The rows of uploads are sealed and not searched; a week later they are gone or in the register. */
    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return List.of();
    }

    @Override
    public Erasure erase(long communityId, UUID resident) {
        return Erasure.NOTHING;
    }
}
