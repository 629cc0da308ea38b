package org.tongxin.people.register;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.Change;
import org.tongxin.people.EthnicGroup;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.Register.NotThere;
import org.tongxin.people.model.NameWords;
import org.tongxin.people.register.Prepared.FactRow;
import org.tongxin.people.register.Prepared.WordRow;

/** What is on file about one resident: what held before ends the day before, what begins today is written over. */
@Component
class FactRows {

    private static final List<String> ENDS = List.of("""
            update people.need set to_on = greatest(from_on, :last)
             where community_id = :community and resident_id = :resident and to_on > :last""", """
            update people.preference set to_on = greatest(from_on, :last)
             where community_id = :community and resident_id = :resident and to_on is null""", """
            update people.document set to_on = greatest(from_on, :last)
             where community_id = :community and resident_id = :resident and to_on is null""", """
            delete from people.contact where community_id = :community and resident_id = :resident
               and cast(:last as date) is not null""");

    private final JdbcClient jdbc;
    private final BulkRows bulk;

    FactRows(JdbcClient jdbc, BulkRows bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void correct(long community, UUID act, Change.Corrected corrected) {
        int changed = jdbc.sql("""
                        /* people/register correct */
                        update people.resident
                           set name = :name, other_name = :other, birth_on = :birth, birth_exact = :exact, sex = :sex,
                               act_id = :act
                         where community_id = :community and id = :id
                        """)
                .param("name", corrected.name())
                .param("other", corrected.otherName())
                .param("birth", corrected.birth().on(), Types.DATE)
                .param("exact", corrected.birth().exact().word())
                .param("sex", corrected.sex().code())
                .param("act", act)
                .param("community", community)
                .param("id", corrected.resident())
                .update();
        if (changed != 1) {
            throw new NotThere();
        }
        jdbc.sql("""
                        /* people/register words of before */
                        delete from people.word where community_id = :community and resident_id = :id
                        """)
                .param("community", community)
                .param("id", corrected.resident())
                .update();
        bulk.words(
                community,
                NameWords.of(corrected.name(), corrected.otherName()).stream()
                        .map(word -> new WordRow(word, corrected.resident()))
                        .toList());
    }

    /** Contacts that are gone are removed, not kept with an end: nothing counts them, and an old number is a stranger's. */
    void contacts(long community, UUID act, Change.ContactsSet set, Prepared.Maker maker) {
        jdbc.sql("""
                        /* people/register contacts of before */
                        delete from people.contact
                         where community_id = :community and resident_id = :resident
                        """)
                .param("community", community)
                .param("resident", set.resident())
                .update();
        bulk.contacts(
                community,
                act,
                set.contacts().stream()
                        .map(contact -> maker.contact(set.resident(), contact, set.from()))
                        .toList());
    }

    void preferences(long community, UUID act, Change.PreferencesSet set) {
        String[] kept = set.preferences().stream().map(FactRows::key).toArray(String[]::new);
        removeOrEnd(
                community,
                set.resident(),
                set.from(),
                "people.preference",
                "(kind || ':' || value) <> all (:kept)",
                kept);
        Set<String> there = new HashSet<>(jdbc.sql("""
                        /* people/register preferences kept */
                        select kind || ':' || value from people.preference
                         where community_id = :community and resident_id = :resident and to_on is null
                        """)
                .param("community", community)
                .param("resident", set.resident())
                .query(String.class)
                .list());
        bulk.preferences(
                community,
                act,
                set.preferences().stream()
                        .filter(one -> !there.contains(key(one)))
                        .map(one -> new FactRow(set.resident(), one.kind().word(), one.value(), set.from()))
                        .toList());
    }

    private static String key(PreferenceEntry one) {
        return one.kind().word() + ":" + one.value();
    }

    /** @param which the facts that no longer hold, by the values kept */
    private void removeOrEnd(long community, UUID resident, LocalDate from, String table, String which, String[] kept) {
        jdbc.sql("""
                        /* people/register facts of today */
                        delete from %s
                         where community_id = :community and resident_id = :resident and to_on is null
                           and from_on >= :from and %s
                        """.formatted(table, which))
                .param("community", community)
                .param("resident", resident)
                .param("from", from)
                .param("kept", kept)
                .update();
        jdbc.sql("""
                        /* people/register facts of before */
                        update %s set to_on = cast(:from as date) - 1
                         where community_id = :community and resident_id = :resident and to_on is null and %s
                        """.formatted(table, which))
                .param("community", community)
                .param("resident", resident)
                .param("from", from)
                .param("kept", kept)
                .update();
    }

    void document(long community, UUID act, Change.DocumentSet set, Prepared.Maker maker) {
        removeOrEnd(community, set.resident(), set.from(), "people.document", "kind = any (:kept)", new String[] {
            set.number().kind().word()
        });
        bulk.documents(community, act, List.of(maker.document(set.resident(), set.number(), set.from())));
    }

    void group(long community, UUID act, Change.GroupTold told) {
        removeOrEnd(
                community, told.resident(), told.from(), "people.ethnic_group", "code <> all (:kept)", new String[0]);
        EthnicGroup group = told.code() == null
                ? null
                : EthnicGroup.of(told.code()).orElseThrow(() -> new IllegalArgumentException("No code of GB/T 3304"));
        if (group != null) {
            bulk.groups(community, act, List.of(new FactRow(told.resident(), "", group.code(), told.from())));
        }
    }

    void keepNeed(long community, UUID act, Change.NeedKept kept) {
        int changed = jdbc.sql("""
                        /* people/register keep need */
                        update people.need set to_on = greatest(to_on, :to), act_id = :act
                         where community_id = :community and id = :id and resident_id = :resident
                        """)
                .param("to", kept.to())
                .param("act", act)
                .param("community", community)
                .param("id", kept.need())
                .param("resident", kept.resident())
                .update();
        if (changed != 1) {
            throw new NotThere();
        }
    }

    void endNeed(long community, UUID act, Change.NeedEnded ended) {
        int changed = jdbc.sql("""
                        /* people/register end need */
                        update people.need set to_on = greatest(from_on, :last), detail_sealed = null, act_id = :act
                         where community_id = :community and id = :id and resident_id = :resident
                        """)
                .param("last", ended.last())
                .param("act", act)
                .param("community", community)
                .param("id", ended.need())
                .param("resident", ended.resident())
                .update();
        if (changed != 1) {
            throw new NotThere();
        }
    }

    /** After a death nothing more is asked of the file: needs, preferences and contacts end. */
    void endAll(long community, UUID resident, LocalDate last) {
        for (String end : ENDS) {
            jdbc.sql("/* people/register end facts */ " + end)
                    .param("last", last)
                    .param("community", community)
                    .param("resident", resident)
                    .update();
        }
    }
}
