package org.tongxin.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.people.Birth;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Sex;

/** Reads one person of the register for the comparison with a row. Who shows it writes the look down. */
@Component
class OnFileRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    OnFileRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** How the person stands; empty where they live here no longer. */
    Optional<OnFile> of(long communityId, UUID resident, LocalDate today) {
        return jdbc.sql("""
                        /* people/imports on file */
                        select s.id, s.name, s.other_name, s.birth_on, s.birth_exact, s.sex, r.household_id, r.from_on,
                               h.version, d.home_id, d.address
                          from people.resident s
                          join people.residence r on r.community_id = s.community_id and r.resident_id = s.id
                               and r.to_on is null
                          join people.household h on h.community_id = r.community_id and h.id = r.household_id
                          join people.dwelling d on d.community_id = h.community_id and d.household_id = h.id
                               and d.to_on is null
                         where s.community_id = :community and s.id = :resident
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> person(row, communityId, resident, today))
                .optional();
    }

    private OnFile person(ResultSet row, long communityId, UUID resident, LocalDate today) throws SQLException {
        LocalDate birth = row.getObject("birth_on", LocalDate.class);
        var exact = Birth.Exact.valueOf(row.getString("birth_exact").toUpperCase(Locale.ROOT));
        return new OnFile(
                resident,
                row.getObject("household_id", UUID.class),
                row.getInt("version"),
                row.getObject("home_id", UUID.class),
                row.getString("address"),
                row.getObject("from_on", LocalDate.class),
                row.getString("name"),
                row.getString("other_name"),
                new Birth(birth, exact),
                Sex.of(row.getInt("sex")),
                contacts(communityId, resident),
                documents(communityId, resident),
                preferences(communityId, resident),
                needs(communityId, resident, today));
    }

    private List<ContactEntry> contacts(long communityId, UUID resident) {
        return jdbc.sql("""
                        /* people/imports contacts on file */
                        select id, kind, value_sealed, channel, preferred, quiet_from, quiet_to
                          from people.contact
                         where community_id = :community and resident_id = :resident and to_on is null
                         order by preferred desc, id
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> new ContactEntry(
                        row.getObject("id", UUID.class),
                        ContactEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        vault.open(row.getBytes("value_sealed")),
                        ContactEntry.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                        row.getBoolean("preferred"),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class)))
                .list();
    }

    private List<IdNumber> documents(long communityId, UUID resident) {
        return jdbc
                .sql("""
                        /* people/imports documents on file */
                        select number_sealed from people.document
                         where community_id = :community and resident_id = :resident and to_on is null
                         order by kind
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> IdNumber.read(vault.open(row.getBytes(1))))
                .list()
                .stream()
                .filter(IdNumber.Reading.Read.class::isInstance)
                .map(read -> ((IdNumber.Reading.Read) read).number())
                .toList();
    }

    private Set<PreferenceEntry> preferences(long communityId, UUID resident) {
        return new HashSet<>(jdbc.sql("""
                        /* people/imports preferences on file */
                        select kind, value from people.preference
                         where community_id = :community and resident_id = :resident and to_on is null
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) ->
                        new PreferenceEntry(PreferenceKind.of(row.getString("kind")), row.getString("value")))
                .list());
    }

    private Set<NeedKind> needs(long communityId, UUID resident, LocalDate today) {
        Set<NeedKind> needs = EnumSet.noneOf(NeedKind.class);
        needs.addAll(jdbc.sql("""
                        /* people/imports needs on file */
                        select distinct kind from people.need
                         where community_id = :community and resident_id = :resident and to_on >= :today
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .param("today", today)
                .query((row, i) -> NeedKind.of(row.getString("kind")))
                .list());
        return needs;
    }
}
