package org.tongxin.requests.retention;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;
import org.tongxin.requests.casework.CaseEvent;

/**
 * What closed cases hold of people. Names, phones, addresses, words, answers and the exact place go, the names of staff as
 * well; the number, category, grid, results, grades and the history without its words stay, so that the figures of past
 * years stay true and a reader sees what was done when. A released public text stays as well: it names nobody.
 */
@Component
class PersonsRule implements RetentionRule {

    private static final int BATCH = 200;
    private static final int HASH = 32;

    /** Shown where words stood. */
    private static final String GONE = "—";

    /** Rows that hang on a case and hold words or people. */
    private static final List<String> PARTS = List.of(
            "requests.reporter", "requests.case_answer", "requests.case_word", "requests.objection", "requests.assist");

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final KeepSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonsRule(JdbcClient jdbc, Transactions transactions, KeepSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requests.persons";
    }

    @Override
    public String words() {
        return "requests.retention.persons";
    }

    @Override
    public List<Object> arguments() {
        return List.of(settings.keepPersons().toDays());
    }

    @Override
    public long due(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                        /* requests/retention count persons */
                        select count(*) from requests.cases
                        where community_id = :community and closed_on <= :until and forgotten_at is null""")
                        .param("community", communityId)
                        .param("until", until())
                        .query(Long.class)
                        .single());
    }

    @Override
    public long remove(long communityId) {
        long removed = 0;
        int batch;
        do {
            batch = transactions.in(Scope.wholeOf(communityId), () -> forget(communityId));
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }

    private int forget(long communityId) {
        List<UUID> cases = jdbc.sql("""
                        /* requests/retention persons */
                        select id from requests.cases
                        where community_id = :community and closed_on <= :until and forgotten_at is null
                        limit :batch
                        for update skip locked""")
                .param("community", communityId)
                .param("until", until())
                .param("batch", BATCH)
                .query((row, line) -> row.getObject("id", UUID.class))
                .list();
        UUID[] ids = cases.toArray(UUID[]::new);
        for (String part : PARTS) {
            jdbc.sql("/* requests/retention forget parts */ delete from " + part
                            + " where community_id = :community and case_id = any (:cases)")
                    .param("community", communityId)
                    .param("cases", ids)
                    .update();
        }
        keepHistoryOnly(communityId, ids);
        Instant now = clock.instant();
        cases.forEach(id -> blank(communityId, id, now));
        return cases.size();
    }

    /** The history may only grow, so its lines are written anew: what happened when, without words and names. */
    private void keepHistoryOnly(long communityId, UUID[] cases) {
        jdbc.sql("""
                        /* requests/retention blank history */
                        with gone as (
                            delete from requests.case_event
                            where community_id = :community and case_id = any (:cases)
                            returning *)
                        insert into requests.case_event (
                            community_id, case_id, id, at, act, post_id, who, state_before, state_after)
                        select community_id, case_id, id, at, act, post_id,
                               case when account_id is null then who else :somebody end, state_before, state_after
                        from gone""")
                .param("community", communityId)
                .param("cases", cases)
                .param("somebody", CaseEvent.SOMEBODY)
                .update();
    }

    /** No query code leads to it any more: its hash becomes that of none. */
    private void blank(long communityId, UUID id, Instant now) {
        byte[] nobodys = new byte[HASH];
        random.nextBytes(nobodys);
        jdbc.sql("""
                        /* requests/retention blank case */
                        update requests.cases set
                            words = :gone, emergency_word = null, category_reason = null, address = null,
                            place_label = coalesce(because_place, :gone), area_id = grid_id, lat = null, lng = null,
                            result_text = null, waits_for = null, survey_words = null, media_url = null,
                            code_hash = :nobodys, forgotten_at = :now, version = version + 1
                        where community_id = :community and id = :id""")
                .param("gone", GONE)
                .param("nobodys", nobodys)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("community", communityId)
                .param("id", id)
                .update();
    }

    private LocalDate until() {
        return LocalDate.ofInstant(clock.instant().minus(settings.keepPersons()), ZoneOffset.UTC);
    }
}
