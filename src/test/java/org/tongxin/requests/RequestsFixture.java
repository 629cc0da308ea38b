package org.tongxin.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.casework.Ladder;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;

/** A community of its own with catalogue, ladder and posts, and the people of a case. */
@Component
public class RequestsFixture {

    private final AreaFixture areas;
    private final Catalogue catalogue;
    private final Ladder ladder;
    private final RequestIntake intake;
    private final CaseActs acts;
    private final CaseStore cases;
    private final Transactions transactions;
    private final Ids ids;

    RequestsFixture(
            AreaFixture areas,
            Catalogue catalogue,
            Ladder ladder,
            RequestIntake intake,
            CaseActs acts,
            CaseStore cases,
            Transactions transactions,
            Ids ids) {
        this.areas = areas;
        this.catalogue = catalogue;
        this.ladder = ladder;
        this.intake = intake;
        this.acts = acts;
        this.cases = cases;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** A community with two grids, its usual posts, the starter catalogue and a ladder of four levels. */
    public AreaFixture.Made community() {
        AreaFixture.Made made = areas.community();
        catalogue.install(made.id());
        transactions.run(
                Scope.wholeOf(made.id()),
                () -> ladder.set(
                        made.id(),
                        List.of(
                                new Ladder.Level(1, "grid_worker", "网格", "網格", "grid"),
                                new Ladder.Level(2, "community_governance", "社区", "社區", "community"),
                                new Ladder.Level(3, "town_office", "乡镇", "鄉鎮", "town"))));
        return made;
    }

    /** Somebody holding these posts, who sees only what is theirs. */
    public Actor.Staff holder(AreaFixture.Made community, UUID... posts) {
        return new Actor.Staff(
                ids.next(),
                "办理人",
                Set.of(Duty.HANDLE),
                new Scope(Set.of(community.id()), new Scope.Reach.Posts(Set.of(posts), Set.of())));
    }

    /** A member of the community's staff with these duties, who sees the whole community. */
    public Actor.Staff staff(AreaFixture.Made community, Duty... duties) {
        return new Actor.Staff(
                ids.next(),
                "社区工作者",
                Set.of(duties),
                new Scope(Set.of(community.id()), new Scope.Reach.Whole(Set.of())));
    }

    /** The resident who knows the query code. */
    public Actor.Resident resident(AreaFixture.Made community) {
        return new Actor.Resident(Scope.publicOf(community.id()));
    }

    /** A matter in the middle of the first grid, by somebody who left a phone number. */
    public IncomingRequest request(AreaFixture.Made community, String category, String words) {
        return request(community, ids.next(), category, words, Identity.NAMED, null);
    }

    /** The same with photos. */
    public IncomingRequest request(
            AreaFixture.Made community, String category, String words, List<IncomingRequest.Photo> photos) {
        return request(community, ids.next(), category, words, Identity.NAMED, null, photos);
    }

    public IncomingRequest request(
            AreaFixture.Made community,
            UUID id,
            @Nullable String category,
            String words,
            Identity identity,
            @Nullable UUID aboutPost) {
        return request(community, id, category, words, identity, aboutPost, List.of());
    }

    private IncomingRequest request(
            AreaFixture.Made community,
            UUID id,
            @Nullable String category,
            String words,
            Identity identity,
            @Nullable UUID aboutPost,
            List<IncomingRequest.Photo> photos) {
        return new IncomingRequest(
                community.id(),
                id,
                Channel.WEB,
                resident(community),
                words,
                null,
                category,
                null,
                Map.of(),
                new IncomingRequest.Place(community.grids().getFirst().middle(), null, null),
                identity,
                Visibility.PUBLIC,
                aboutPost,
                identity == Identity.ANONYMOUS ? null : new IncomingRequest.Contact("赵女士", "13900001234", null),
                "zh-Hans",
                photos,
                null,
                null);
    }

    /** Reports it; answers the id of the case. */
    public UUID report(AreaFixture.Made community, String category, String words) {
        return intake.receive(request(community, category, words)).caseId();
    }

    /** The case as it stands. */
    public Case read(AreaFixture.Made community, UUID caseId) {
        Scope scope = Scope.wholeOf(community.id());
        return transactions.reading(
                scope, () -> cases.find(scope, community.id(), caseId).orElseThrow());
    }

    /** The case of that number as it stands. */
    public Case read(AreaFixture.Made community, String number) {
        Scope scope = Scope.wholeOf(community.id());
        return transactions.reading(scope, () -> cases.withNumber(scope, number).getFirst());
    }

    /** Everything that happened to the case, the newest first. */
    public List<CaseEvent> history(AreaFixture.Made community, UUID caseId) {
        return transactions.reading(Scope.wholeOf(community.id()), () -> cases.history(community.id(), caseId));
    }

    public void act(Actor.Staff staff, UUID caseId, Act act) {
        long community = staff.scope().communities().iterator().next();
        acts.perform(staff, community, caseId, ids.next(), act);
    }

    /** Does the act at a moment. */
    public void actAt(Instant moment, Actor.Staff staff, UUID caseId, Act act) {
        ProgramClock.at(moment, () -> act(staff, caseId, act));
    }
}
