package org.tongxin.privacy.own;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.Columns;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.Basis;
import org.tongxin.privacy.PersonalData.Keeping;
import org.tongxin.privacy.PersonalData.SeenBy;
import org.tongxin.privacy.PersonalData.Whose;
import org.tongxin.privacy.PersonalDataHolder;
import org.tongxin.privacy.PrivacySettings;

/** What the walls keep: looks and consents of residents, acts of those who work here. */
@Component
class OwnHolder implements PersonalDataHolder {

    private static final String LOOKS = "privacy.personal.looks";
    private static final String CONSENTS = "privacy.personal.consents";

    private final JdbcClient jdbc;
    private final PrivacySettings settings;
    private final Clock clock;

    OwnHolder(JdbcClient jdbc, PrivacySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<PersonalData> personal() {
        return List.of(looks(), consents(), acts(), decisions());
    }

    private static PersonalData looks() {
        return new PersonalData(
                LOOKS,
                "privacy.personal.looks_why",
                Columns.of("privacy.look", "acting_as", "purpose", "what", "reason")
                        .and("privacy.purpose_session", "account_name", "acting_as", "purpose", "reason")
                        .and("privacy.glass_review", "words"),
                Whose.RESIDENT,
                Basis.DUTY,
                Keeping.byRule("privacy.looks"),
                Set.of(SeenBy.SELF, SeenBy.AUDIT_ADMINISTRATOR),
                false);
    }

    private static PersonalData consents() {
        return new PersonalData(
                CONSENTS,
                "privacy.personal.consents_why",
                Columns.of("privacy.consent", "kind", "language", "channel", "witness", "withdrawn_channel"),
                Whose.RESIDENT,
                Basis.DUTY,
                Keeping.byRule("privacy.consents"),
                Set.of(SeenBy.SELF, SeenBy.AREA, SeenBy.OFFICE),
                false);
    }

    private static PersonalData acts() {
        return new PersonalData(
                "privacy.personal.acts",
                "privacy.personal.acts_why",
                Columns.of("privacy.audit_entry", "actor_kind", "actor_name", "act", "reason"),
                Whose.STAFF,
                Basis.DUTY,
                Keeping.asLongAs("privacy.personal.acts_kept"),
                Set.of(SeenBy.AUDIT_ADMINISTRATOR),
                false);
    }

    private static PersonalData decisions() {
        return new PersonalData(
                "privacy.personal.decisions",
                "privacy.personal.decisions_why",
                Columns.of("privacy.approval", "asked_by_name", "decided_by_name", "summary", "reason", "words"),
                Whose.STAFF,
                Basis.DUTY,
                Keeping.byRule("privacy.approvals"),
                Set.of(SeenBy.SELF, SeenBy.OFFICE),
                false);
    }

    @Override
    public Columns impersonal() {
        return Columns.of("privacy.approval", "fingerprint", "kind")
                .and("privacy.assessment")
                .and("privacy.audit_seal")
                .and("privacy.audit_sealed_entry")
                .and("privacy.breach")
                .and("privacy.breach_step")
                .and("privacy.consent_text")
                .and("privacy.purpose_session", "task_kind")
                .and("privacy.retention_run");
    }

    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return List.of(
                new Copy(LOOKS, looksOf(communityId, resident)), new Copy(CONSENTS, consentsOf(communityId, resident)));
    }

    private List<Item> looksOf(long communityId, UUID resident) {
        return jdbc.sql("""
                /* privacy/own copy looks */
                select at, acting_as, purpose, what, revealed, reason from privacy.look
                where community_id = :community and subject_id = :resident order by at desc, id desc
                """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> {
                    List<Field> fields = new ArrayList<>();
                    fields.add(new Field("privacy.field.at", when(row.getObject("at", OffsetDateTime.class))));
                    fields.add(new Field("privacy.field.by", row.getString("acting_as")));
                    fields.add(new Field("privacy.field.purpose", row.getString("purpose")));
                    fields.add(new Field("privacy.field.seen", row.getString("what")));
                    fields.add(new Field("privacy.field.in_full", row.getBoolean("revealed") ? "1" : "0"));
                    if (row.getString("reason") != null) {
                        fields.add(new Field("privacy.field.reason", row.getString("reason")));
                    }
                    return new Item(fields);
                })
                .list();
    }

    private List<Item> consentsOf(long communityId, UUID resident) {
        return jdbc.sql("""
                /* privacy/own copy consents */
                select kind, version, channel, witness, given_at, withdrawn_at from privacy.consent
                where community_id = :community and subject_id = :resident order by given_at desc, id desc
                """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> {
                    List<Field> fields = new ArrayList<>();
                    fields.add(new Field("privacy.field.kind", row.getString("kind") + " v" + row.getInt("version")));
                    fields.add(new Field("privacy.field.channel", row.getString("channel")));
                    if (row.getString("witness") != null) {
                        fields.add(new Field("privacy.field.witness", row.getString("witness")));
                    }
                    fields.add(new Field("privacy.field.given", when(row.getObject("given_at", OffsetDateTime.class))));
                    if (row.getObject("withdrawn_at") != null) {
                        fields.add(new Field(
                                "privacy.field.withdrawn", when(row.getObject("withdrawn_at", OffsetDateTime.class))));
                    }
                    return new Item(fields);
                })
                .list();
    }

    private static String when(OffsetDateTime at) {
        return at.toInstant().toString();
    }

    /** Who looked stays provable, and so does what was agreed to; both go by themselves. */
    @Override
    public Erasure erase(long communityId, UUID resident) {
        LocalDate until = LocalDate.ofInstant(clock.instant().plus(settings.keepLooks()), ZoneOffset.UTC);
        List<Kept> kept = new ArrayList<>();
        if (count("privacy.look", communityId, resident) > 0) {
            kept.add(new Kept(LOOKS, "privacy.personal.looks_stay", until));
        }
        if (count("privacy.consent", communityId, resident) > 0) {
            kept.add(new Kept(CONSENTS, "privacy.personal.consents_stay", until));
        }
        return new Erasure(0, kept);
    }

    private long count(String table, long communityId, UUID resident) {
        return jdbc.sql("/* privacy/own count of resident */ select count(*) from " + table
                        + " where community_id = :community and subject_id = :resident")
                .param("community", communityId)
                .param("resident", resident)
                .query(Long.class)
                .single();
    }
}
