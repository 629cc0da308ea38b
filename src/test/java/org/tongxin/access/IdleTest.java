package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.tongxin.RealProgram;
import org.tongxin.kernel.Actor;

/** Sessions in which nobody does anything. */
@RealProgram
class IdleTest {

    @Autowired
    AccessFixture access;

    @Autowired
    Identity identity;

    @Autowired
    AccessSettings settings;

    @Autowired
    Clock clock;

    private MockHttpSession usedAgo(Duration ago) {
        var session = (MockHttpSession) Objects.requireNonNull(new MockHttpServletRequest().getSession(true));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                access.account().id().toString());
        session.setAttribute("access.epoch", 1L);
        session.setAttribute(
                "access.since", clock.millis() - Duration.ofHours(6).toMillis());
        session.setAttribute("access.used", clock.millis() - ago.toMillis());
        session.setAttribute("access.complete", true);
        return session;
    }

    private Actor actor(MockHttpSession session, boolean byItself) {
        var request = new MockHttpServletRequest("GET", "/work");
        request.setSession(session);
        if (byItself) {
            request.addHeader("HX-Request", "true");
        }
        return identity.of(request);
    }

    @Test
    void aSessionNobodyUsesIsOver() {
        MockHttpSession session = usedAgo(settings.idleSession().plusMinutes(1));
        assertThat(actor(session, false)).isInstanceOf(Actor.Resident.class);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void openingAPageKeepsItAlive() {
        MockHttpSession session = usedAgo(settings.idleSession().minusMinutes(5));
        assertThat(actor(session, false)).isInstanceOf(Actor.Staff.class);
        assertThat((Long) session.getAttribute("access.used")).isGreaterThan(clock.millis() - 60_000);
    }

    @Test
    void theCountersOfAnOpenPageDoNot() {
        MockHttpSession session = usedAgo(settings.idleSession().minusMinutes(5));
        Object before = session.getAttribute("access.used");
        assertThat(actor(session, true)).isInstanceOf(Actor.Staff.class);
        assertThat(session.getAttribute("access.used")).isEqualTo(before);
    }
}
