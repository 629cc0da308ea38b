package org.tongxin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Scope.Reach;
import org.tongxin.ui.Language;

/**
 * Accounts for tests, a bean of every {@link org.tongxin.RealProgram} test: sign in over HTTP, or make an actor for a use
 * case directly.
 */
@Component
public class AccessFixture {

    /** The password of every account made here. */
    public static final String PASSWORD = "correct horse battery";

    private static final Actor BY = new Actor.Machine("test", Scope.NOTHING);

    private final Accounts accounts;
    private final Identity identity;
    private final Clock clock;
    private final Ids ids;
    private final Environment environment;

    AccessFixture(Accounts accounts, Identity identity, Clock clock, Ids ids, Environment environment) {
        this.accounts = accounts;
        this.identity = identity;
        this.clock = clock;
        this.ids = ids;
        this.environment = environment;
    }

    /** An account as the test knows it. */
    public record Someone(UUID id, String login) {}

    /** An account that holds nothing. */
    public Someone account() {
        UUID id = ids.next();
        String login = "t" + id.toString().replace("-", "");
        accounts.create(BY, new NewAccount(id, login, "测试员", null, Language.ZH_HANS, PASSWORD, false));
        return new Someone(id, login);
    }

    /** An account that holds these posts from long ago on. */
    public Someone holder(long communityId, UUID... postIds) {
        Someone someone = account();
        for (UUID post : postIds) {
            give(someone, communityId, post);
        }
        return someone;
    }

    /** Gives a post from long ago on. */
    public void give(Someone someone, long communityId, UUID postId) {
        accounts.give(BY, communityId, ids.next(), someone.id(), postId, LocalDate.of(2000, 1, 1), null);
    }

    /** The actor that the program makes of the account on a request to a community. */
    public Actor actor(Someone someone, String communitySlug) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setParameter("community", communitySlug);
        var session = Objects.requireNonNull(request.getSession(true));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                someone.id().toString());
        session.setAttribute("access.epoch", 1L);
        session.setAttribute("access.since", clock.millis());
        session.setAttribute("access.complete", true);
        return identity.of(request);
    }

    /** An administrator. */
    public Someone administrator(Administrator... kinds) {
        Someone someone = account();
        accounts.appoint(BY, someone.id(), Set.of(kinds));
        return someone;
    }

    /** A browser at the running program, signed in as the account. */
    public Browser signedIn(Someone someone) {
        Browser browser = browser();
        Browser.Answer answer = browser.submit("/sign-in", "login", someone.login(), "password", PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("Sign-in answered " + answer.status());
        }
        return browser;
    }

    /** A browser at the running program that nobody signed in with. */
    public Browser browser() {
        return new Browser("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }

    /** An actor for a use case: posts of a kind with their duties, seeing as far as such posts do. */
    public static Actor.Staff staff(String postKind, long communityId, Set<UUID> posts, Set<UUID> grids) {
        PostDuties.Grant grant = PostDuties.of(postKind);
        Reach reach = switch (grant.sees()) {
            case WHOLE -> new Reach.Whole(posts);
            case GRIDS -> new Reach.Posts(posts, grids);
            case OWN -> new Reach.Posts(posts, Set.of());
        };
        return new Actor.Staff(UUID.randomUUID(), "测试员", grant.duties(), new Scope(Set.of(communityId), reach));
    }

    /** An actor with exactly these duties who sees a whole community. */
    public static Actor.Staff staff(long communityId, Duty... duties) {
        var set = EnumSet.noneOf(Duty.class);
        set.addAll(Set.of(duties));
        return new Actor.Staff(UUID.randomUUID(), "测试员", set, Scope.wholeOf(communityId));
    }
}
