package org.tongxin.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.Identity;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.ui.Language;
import org.tongxin.ui.PageSurroundings;

/** Tells the page shell who is signed in and which community the page is of. */
@Component
class Surroundings implements PageSurroundings {

    private final Identity identity;
    private final Communities communities;

    Surroundings(Identity identity, Communities communities) {
        this.identity = identity;
        this.communities = communities;
    }

    @Override
    public @Nullable Actor actor(HttpServletRequest request) {
        return identity.of(request) instanceof Actor.Staff staff ? staff : null;
    }

    @Override
    public String communityName(HttpServletRequest request, Language language) {
        return communities.of(request).name();
    }

    @Override
    public ZoneId zone(HttpServletRequest request) {
        return communities.of(request).zone();
    }

    @Override
    public @Nullable String supervisionPhone(HttpServletRequest request) {
        return communities.of(request).supervisionPhone();
    }
}
