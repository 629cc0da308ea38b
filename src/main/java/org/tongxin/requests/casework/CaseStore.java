package org.tongxin.requests.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Writes;
import org.tongxin.requests.model.Case;

/** Keeps cases and appends their history. Every read that leads to people takes the scope. */
@Component
public class CaseStore {

    private final JdbcClient jdbc;
    private final Writes writes;

    CaseStore(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** The case, where the scope reaches it. */
    public Optional<Case> find(Scope scope, long communityId, UUID id) {
        return jdbc.sql("""
                        /* requests/casework find */
                        select c.* from requests.cases c
                        where c.community_id = :community and c.id = :id and %s""".formatted(Reach.CONDITION))
                .param("community", communityId)
                .param("id", id)
                .params(Reach.parameters(scope))
                .query(CaseColumns::read)
                .optional();
    }

    /** The cases with the number, where the scope reaches them: at most one of each community. */
    public List<Case> withNumber(Scope scope, String number) {
        return jdbc.sql("""
                        /* requests/casework with number */
                        select c.* from requests.cases c
                        where c.number = :number and %s
                        order by c.community_id""".formatted(Reach.CONDITION))
                .param("number", number)
                .params(Reach.parameters(scope))
                .query(CaseColumns::read)
                .list();
    }

    /** The case, locked until the transaction ends, whoever asks: for acts, which check the actor themselves. */
    Optional<Case> lock(long communityId, UUID id) {
        return jdbc.sql("""
                        /* requests/casework lock */
                        select c.* from requests.cases c
                        where c.community_id = :community and c.id = :id
                        for update""")
                .param("community", communityId)
                .param("id", id)
                .query(CaseColumns::read)
                .optional();
    }

    /** True where it was new; false where the same case is there already. */
    public boolean insert(
            Case matter, byte[] codeHash, int codeTurn, @Nullable UUID apiKey, @Nullable String mediaUrl) {
        return writes.sql("""
                        /* requests/casework insert */
                        insert into requests.cases (
                            community_id, id, number, code_hash, code_turn, version, state, kind, channel, identity,
                            visibility, emergency, emergency_word, catalogue_version, category, category_reason, words,
                            language, public_text, area_id, grid_id, lat, lng, address, place_label, lead_post, because,
                            because_role, because_place, avoid_post, tier, supervisor_post, reported_at, updated_at,
                            respond_value, respond_unit, respond_start, respond_lost, respond_due, respond_remind_at,
                            respond_certain, responded_at, resolve_value, resolve_unit, resolve_start, resolve_lost,
                            resolve_due, resolve_remind_at, resolve_certain, resolved_at, next_tick_at, outcome, result_text, handled_by, handled_post, survey,
                            closed_at, closed_on, excluded, api_key, media_url)
                        values (
                            :community, :id, :number, :code_hash, :code_turn, 0, :state, :kind, :channel, :identity,
                            :visibility, :emergency, :emergency_word, :catalogue_version, :category, :category_reason,
                            :words, :language, :public_text, :area_id, :grid_id, :lat, :lng, :address, :place_label,
                            :lead_post, :because, :because_role, :because_place, :avoid_post, :tier, :supervisor_post,
                            :reported_at, :updated_at, :respond_value, :respond_unit, :respond_start, :respond_lost,
                            :respond_due, :respond_remind_at, :respond_certain, :responded_at, :resolve_value,
                            :resolve_unit, :resolve_start, :resolve_lost, :resolve_due, :resolve_remind_at,
                            :resolve_certain, :resolved_at, :next_tick_at, :outcome, :result_text,
                            :handled_by, :handled_post, :survey, :closed_at, :closed_on, :excluded, :api_key,
                            :media_url)
                        on conflict (community_id, id) do nothing""")
                        .params(CaseColumns.changing(matter, matter.report().reportedAt()))
                        .param("community", matter.communityId())
                        .param("id", matter.id())
                        .param("number", matter.number())
                        .param("code_hash", codeHash)
                        .param("code_turn", codeTurn)
                        .param("kind", matter.report().kind().code())
                        .param("channel", matter.report().channel().code())
                        .param("identity", matter.report().identity().code())
                        .param("visibility", matter.report().visibility().code())
                        .param("emergency", matter.report().emergency())
                        .param("emergency_word", matter.report().emergencyWord())
                        .param("words", matter.report().words())
                        .param("language", matter.report().language())
                        .param("reported_at", CaseColumns.time(matter.report().reportedAt()))
                        .param("api_key", apiKey)
                        .param("media_url", mediaUrl)
                        .now()
                == 1;
    }

    /** Stores what changed; the caller holds the lock. */
    void update(Case matter, Instant now) {
        int rows = jdbc.sql("""
                        /* requests/casework update */
                        update requests.cases set
                            version = version + 1, state = :state, catalogue_version = :catalogue_version,
                            category = :category, category_reason = :category_reason, public_text = :public_text,
                            area_id = :area_id, grid_id = :grid_id, lat = :lat, lng = :lng, address = :address,
                            place_label = :place_label, lead_post = :lead_post, because = :because,
                            because_role = :because_role, because_place = :because_place, avoid_post = :avoid_post,
                            tier = :tier, supervisor_post = :supervisor_post, adjudicated = :adjudicated,
                            reopened = :reopened, updated_at = :updated_at, ticks_done = :ticks_done,
                            next_tick_at = :next_tick_at, respond_value = :respond_value,
                            respond_unit = :respond_unit, respond_start = :respond_start,
                            respond_lost = :respond_lost, respond_due = :respond_due,
                            respond_remind_at = :respond_remind_at, respond_certain = :respond_certain,
                            responded_at = :responded_at, resolve_value = :resolve_value,
                            resolve_unit = :resolve_unit, resolve_start = :resolve_start,
                            resolve_lost = :resolve_lost, resolve_due = :resolve_due,
                            resolve_remind_at = :resolve_remind_at, resolve_certain = :resolve_certain,
                            resolved_at = :resolved_at, paused_since = :paused_since,
                            paused_until = :paused_until, pause_reason = :pause_reason, review_at = :review_at,
                            outcome = :outcome, result_text = :result_text, next_step_on = :next_step_on,
                            waits_for = :waits_for, handled_by = :handled_by, handled_post = :handled_post,
                            checked_by = :checked_by, called_back_by = :called_back_by,
                            call_back_until = :call_back_until, call_back_tries = :call_back_tries, survey = :survey,
                            solved = :solved, satisfied = :satisfied, survey_words = :survey_words,
                            excluded = :excluded, closed_at = :closed_at, closed_on = :closed_on,
                            duplicate_of = :duplicate_of
                        where community_id = :community and id = :id and version = :version""")
                .params(CaseColumns.changing(matter, now))
                .param("community", matter.communityId())
                .param("id", matter.id())
                .param("version", matter.version())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("The case changed although it was locked");
        }
    }

    /** Appends to the history, before the transaction commits; the same act again changes nothing. */
    public void append(CaseEvent event) {
        writes.sql("""
                        /* requests/casework append event */
                        insert into requests.case_event (
                            community_id, case_id, id, at, act, account_id, post_id, who, state_before, state_after,
                            public_words, staff_words)
                        values (:community, :case, :id, :at, :act, :account, :post, :who, :before, :after,
                            :public_words, :staff_words)
                        on conflict (community_id, case_id, id) do nothing""")
                .param("community", event.communityId())
                .param("case", event.caseId())
                .param("id", event.id())
                .param("at", CaseColumns.time(event.at()))
                .param("act", event.act())
                .param("account", event.accountId())
                .param("post", event.postId())
                .param("who", event.who())
                .param("before", event.before() == null ? null : event.before().code())
                .param("after", event.after().code())
                .param("public_words", event.publicWords())
                .param("staff_words", event.staffWords())
                .add();
    }

    /**
     * What an act has to know besides the locked case.
     *
     * @param happened true where the act is in the history already
     * @param assisting posts that assist the case and have not finished
     */
    record BeforeAct(boolean happened, List<UUID> assisting) {}

    /** Read after the lock: what was read together with it could be from before another act. */
    BeforeAct beforeAct(long communityId, UUID caseId, UUID actId) {
        return jdbc.sql("""
                        /* requests/casework before act */
                        select exists (select 1 from requests.case_event
                                       where community_id = :community and case_id = :case and id = :id) as happened,
                               array(select post_id from requests.assist
                                     where community_id = :community and case_id = :case and done_at is null)
                                   as assisting""")
                .param("community", communityId)
                .param("case", caseId)
                .param("id", actId)
                .query((row, line) -> new BeforeAct(row.getBoolean("happened"), List.of((UUID[])
                        row.getArray("assisting").getArray())))
                .single();
    }

    /** One line of a case's history. */
    public Optional<CaseEvent> event(long communityId, UUID caseId, UUID eventId) {
        return jdbc.sql("""
                        /* requests/casework event */
                        select community_id, case_id, id, at, act, account_id, post_id, who, state_before, state_after,
                               public_words, staff_words
                        from requests.case_event
                        where community_id = :community and case_id = :case and id = :id""")
                .param("community", communityId)
                .param("case", caseId)
                .param("id", eventId)
                .query(CaseEvent::read)
                .optional();
    }

    /** The history of a case, newest first. */
    public List<CaseEvent> history(long communityId, UUID caseId) {
        return jdbc.sql("""
                        /* requests/casework history */
                        select community_id, case_id, id, at, act, account_id, post_id, who, state_before, state_after,
                               public_words, staff_words
                        from requests.case_event
                        where community_id = :community and case_id = :case
                        order by at desc, id desc""")
                .param("community", communityId)
                .param("case", caseId)
                .query(CaseEvent::read)
                .list();
    }
}
