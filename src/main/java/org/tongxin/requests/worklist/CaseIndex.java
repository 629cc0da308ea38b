package org.tongxin.requests.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseChanged;
import org.tongxin.requests.CaseReported;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.model.Case;

/** Keeps the words by which cases are found: of what was said and of the place. Doing it twice changes nothing. */
@Component
class CaseIndex {

    private final CaseStore cases;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    CaseIndex(CaseStore cases, JdbcClient jdbc, Transactions transactions) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void on(CaseReported event) {
        index(event.communityId(), event.caseId());
    }

    /** The desk may have corrected the place. */
    @ApplicationModuleListener
    void on(CaseChanged event) {
        Scope scope = Scope.wholeOf(event.communityId());
        boolean dispatched = transactions.reading(
                scope,
                () -> jdbc.sql("""
                        /* requests/worklist dispatched */
                        select act in ('dispatch', 'uphold_objection') from requests.case_event
                        where community_id = :community and case_id = :case and id = :event""")
                        .param("community", event.communityId())
                        .param("case", event.caseId())
                        .param("event", event.eventId())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
        if (dispatched) {
            index(event.communityId(), event.caseId());
        }
    }

    private void index(long communityId, UUID caseId) {
        Scope scope = Scope.wholeOf(communityId);
        transactions.run(
                scope, () -> cases.find(scope, communityId, caseId).ifPresent(matter -> keep(matter, words(matter))));
    }

    private static List<String> words(Case matter) {
        List<String> words = new ArrayList<>(SearchWords.of(matter.where().label()));
        String address = matter.where().address();
        words.addAll(SearchWords.of(address == null ? "" : address));
        words.addAll(SearchWords.of(matter.report().words()));
        return words;
    }

    private void keep(Case matter, List<String> words) {
        jdbc.sql("""
                        /* requests/worklist index words */
                        insert into requests.case_word (community_id, word, case_id)
                        select :community, word, :case from unnest(:words) as word
                        on conflict (community_id, word, case_id) do nothing""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("words", words.stream().distinct().toArray(String[]::new))
                .update();
    }
}
