package org.tongxin.people.mydata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.ConsentKind;
import org.tongxin.privacy.Consents;
import org.tongxin.privacy.FrozenFiles;
import org.tongxin.privacy.Looks;
import org.tongxin.privacy.PersonalDataHolder;
import org.tongxin.privacy.PersonalDataHolder.Copy;
import org.tongxin.privacy.PersonalDataHolder.Erasure;
import org.tongxin.privacy.PersonalDataHolder.Kept;

/** Puts together what all modules keep of one resident, and erases it. Takes part in the caller's transaction. */
@Component
class OwnFiles {

    private static final int LOOKS = 200;

    private final List<PersonalDataHolder> holders;
    private final List<ConsentKind> kinds;
    private final Consents consents;
    private final Looks looks;
    private final FrozenFiles frozen;
    private final Corrections corrections;
    private final PasskeyRows passkeys;
    private final JdbcClient jdbc;

    OwnFiles(
            List<PersonalDataHolder> holders,
            List<ConsentKind> kinds,
            Consents consents,
            Looks looks,
            FrozenFiles frozen,
            Corrections corrections,
            PasskeyRows passkeys,
            JdbcClient jdbc) {
        this.holders = holders;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ConsentKind::code)).toList();
        this.consents = consents;
        this.looks = looks;
        this.frozen = frozen;
        this.corrections = corrections;
        this.passkeys = passkeys;
        this.jdbc = jdbc;
    }

    /** Everything that every module keeps, looks and consents included; who they are comes first. */
    List<Copy> copies(Visitor visitor) {
        return holders.stream()
                .flatMap(holder -> holder.copy(visitor.communityId(), visitor.residentId()).stream())
                .filter(copy -> !copy.items().isEmpty())
                .sorted(Comparator.comparing((Copy copy) -> !copy.title().equals(FileCopy.PERSON))
                        .thenComparing(Copy::title))
                .toList();
    }

    /** The file for its page; empty where nobody is known any more. */
    Optional<OwnFile> of(Visitor visitor) {
        return name(visitor)
                .map(name -> new OwnFile(
                        name,
                        copies(visitor).stream()
                                .filter(copy -> !copy.title().startsWith("privacy.")
                                        && !copy.title().equals(FileCopy.PASSKEYS)
                                        && !copy.title().equals(FileCopy.WISHES))
                                .toList(),
                        household(visitor),
                        looks.of(visitor.communityId(), visitor.residentId(), LOOKS),
                        looks.untold(visitor.communityId(), visitor.residentId()),
                        agreed(visitor),
                        passkeys.of(visitor),
                        corrections.of(visitor),
                        frozen.since(visitor.communityId(), visitor.residentId())
                                .orElse(null)));
    }

    private Optional<String> name(Visitor visitor) {
        return jdbc.sql("""
                /* people/mydata own name */
                select name from people.resident
                where community_id = :community and id = :resident and name <> :gone
                """)
                .param("community", visitor.communityId())
                .param("resident", visitor.residentId())
                .param("gone", Forgetting.GONE)
                .query(String.class)
                .optional();
    }

    /** The part that those who live together share: who they are to the head, nothing else of them. */
    private List<OwnFile.Member> household(Visitor visitor) {
        return jdbc.sql("""
                /* people/mydata own household */
                select s.name, o.tie from people.residence r
                join people.residence o on o.community_id = r.community_id and o.household_id = r.household_id
                     and o.to_on is null
                join people.resident s on s.community_id = o.community_id and s.id = o.resident_id
                where r.community_id = :community and r.resident_id = :resident and r.to_on is null
                order by o.tie, s.name
                """)
                .param("community", visitor.communityId())
                .param("resident", visitor.residentId())
                .query((row, i) -> new OwnFile.Member(row.getString("name"), row.getString("tie")))
                .list();
    }

    private List<OwnFile.Agreed> agreed(Visitor visitor) {
        List<Consents.Consent> all = consents.of(visitor.communityId(), visitor.residentId());
        return kinds.stream()
                .map(kind -> new OwnFile.Agreed(
                        kind,
                        all.stream()
                                .filter(one -> one.kind().equals(kind.code())
                                        && one.withdrawnAt() == null
                                        && one.version() >= kind.validSince())
                                .map(Consents.Consent::givenAt)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** Erases what may go and freezes what must stay; every consent is taken back first. */
    List<Kept> erase(Visitor visitor) {
        long community = visitor.communityId();
        UUID resident = visitor.residentId();
        for (OwnFile.Agreed one : agreed(visitor)) {
            consents.withdraw(visitor.actor(), community, resident, one.kind().code(), Consents.Channel.SELF);
        }
        List<Kept> kept = new ArrayList<>();
        for (PersonalDataHolder holder : holders) {
            Erasure done = holder.erase(community, resident);
            kept.addAll(done.kept());
        }
        if (!kept.isEmpty()) {
            frozen.freeze(community, resident);
        }
        return kept;
    }
}
