package org.tongxin.requests.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.Because;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.dispatch.Avoidance;
import org.tongxin.requests.dispatch.Dispatcher;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.Clocks;
import org.tongxin.requests.model.PromiseClock;
import org.tongxin.requests.model.Where;

/** 改派: gives a case to somebody else, by the desk or after an upheld objection. */
@Component
class Redispatch {

    /** Posts up to this level of the ladder belong to the community. */
    private static final int COMMUNITY_TIER = 2;

    private final Catalogue catalogue;
    private final Dispatcher dispatcher;
    private final CaseSides sides;
    private final Places places;
    private final Posts posts;
    private final Avoidance avoidance;

    Redispatch(
            Catalogue catalogue,
            Dispatcher dispatcher,
            CaseSides sides,
            Places places,
            Posts posts,
            Avoidance avoidance) {
        this.catalogue = catalogue;
        this.dispatcher = dispatcher;
        this.sides = sides;
        this.places = places;
        this.posts = posts;
        this.avoidance = avoidance;
    }

    void byDesk(Case matter, Act.Dispatch to, PromiseClock clock, Instant now) {
        Category category = category(matter, to.category());
        Where where = to.areaId() == null ? matter.where() : moved(matter, to.areaId());
        Charge charge = to.postId() == null
                ? byRule(matter, category, where)
                : byHand(matter, category, to.postId(), to.leadDepartment(), now);
        boolean same = category.code().equals(matter.filing().category());
        var filing = new Case.Filing(
                category.version(),
                category.code(),
                same ? matter.filing().reason() : null,
                matter.filing().publicText());
        Clocks clocks = same
                ? matter.clocks()
                : Clocks.started(
                        clock,
                        category.respond(),
                        category.resolve(),
                        matter.report().reportedAt());
        matter.dispatch(ActKind.DISPATCH, filing, where, charge, clocks);
    }

    void afterObjection(Case matter, @Nullable UUID postId, PromiseClock clock, Instant now) {
        Charge charge = postId == null
                ? Charge.desk(Because.ADJUDICATED)
                : Doing.toPost(post(matter, postId), Because.ADJUDICATED);
        Instant since = matter.waiting().since();
        Clocks clocks = since == null ? matter.clocks() : matter.clocks().respondWaited(clock, since, now);
        matter.dispatch(ActKind.UPHOLD_OBJECTION, matter.filing(), matter.where(), charge, clocks);
    }

    /** Both limits anew, as the case's own version of the catalogue has them. */
    Clocks clocksAgain(Case matter, PromiseClock clock, Instant now) {
        String code = matter.filing().category();
        Category category = code == null
                ? null
                : catalogue
                        .of(matter.communityId(), matter.filing().catalogueVersion(), code)
                        .orElse(null);
        return category == null ? Clocks.NONE : Clocks.started(clock, category.respond(), category.resolve(), now);
    }

    private Charge byRule(Case matter, Category category, Where where) {
        Placement place = where.areaId() == null
                ? null
                : places.of(matter.communityId(), where.areaId()).orElse(null);
        Charge charge = dispatcher.decide(new Dispatcher.Matter(
                matter.communityId(),
                category,
                place,
                matter.report().emergency(),
                matter.standing().avoidPost()));
        if (charge.leadPost() == null) {
            throw new NotNow("requests.act.dispatch.nobody");
        }
        return charge;
    }

    /** 清单之外: what a department settles is not handed to the community without a department that leads. */
    private Charge byHand(Case matter, Category category, UUID postId, @Nullable UUID leadDepartment, Instant now) {
        Post post = post(matter, postId);
        boolean above = category.level() == Category.Level.TOWN || category.level() == Category.Level.DEPARTMENT;
        boolean listed = category.leadRoles().stream().anyMatch(post.roles()::contains);
        if (!above || listed || post.tier() > COMMUNITY_TIER) {
            return Doing.toPost(post, Because.DESK);
        }
        if (leadDepartment == null) {
            throw new NotNow("requests.act.dispatch.outside_duty_list");
        }
        Post department = post(matter, leadDepartment);
        if (department.tier() <= COMMUNITY_TIER) {
            throw new NotNow("requests.act.dispatch.lead_is_no_department");
        }
        sides.join(matter, post.id(), now);
        return Doing.toPost(department, Because.DESK);
    }

    private Post post(Case matter, UUID postId) {
        if (avoidance.of(matter.communityId(), matter.standing().avoidPost()).contains(postId)) {
            throw new NotNow("requests.act.dispatch.about_this_post");
        }
        return posts.byId(matter.communityId(), postId)
                .orElseThrow(() -> new NotNow("requests.act.dispatch.post_unknown"));
    }

    private Category category(Case matter, String code) {
        if (code.equals(matter.filing().category())) {
            return catalogue
                    .of(matter.communityId(), matter.filing().catalogueVersion(), code)
                    .orElseThrow(() -> new NotNow("requests.intake.category_unknown"));
        }
        return catalogue
                .current(matter.communityId(), code)
                .filter(Category::active)
                .orElseThrow(() -> new NotNow("requests.intake.category_unknown"));
    }

    private Where moved(Case matter, UUID areaId) {
        Placement place =
                places.of(matter.communityId(), areaId).orElseThrow(() -> new NotNow("requests.intake.place_unknown"));
        var point = place.point();
        return new Where(
                place.exact().id(),
                place.grid().map(Placement.Step::id).orElse(null),
                point == null ? matter.where().lat() : (Double) point.lat(),
                point == null ? matter.where().lng() : (Double) point.lng(),
                matter.where().address(),
                place.label());
    }
}
