package org.tongxin.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongxin.access.Identity;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.ui.Language;
import org.tongxin.ui.PageSurroundings;

/** Tells the page shell who is signed in and which community the page is of. */
@Component
class Surroundings implements PageSurroundings {

    private final Identity identity;
    private final ObjectProvider<Communities> communities;

    Surroundings(Identity identity, ObjectProvider<Communities> communities) {
        this.identity = identity;
        this.communities = communities;
    }

    @Override
    public @Nullable Actor actor(HttpServletRequest request) {
        return identity.of(request) instanceof Actor.Staff staff ? staff : null;
    }

    @Override
    public String communityName(HttpServletRequest request, Language language) {
        return community(request).map(Community::name).orElse("");
    }

    @Override
    public ZoneId zone(HttpServletRequest request) {
        return community(request).map(Community::zone).orElse(USUAL_ZONE);
    }

    @Override
    public @Nullable String supervisionPhone(HttpServletRequest request) {
        return community(request).map(Community::supervisionPhone).orElse(null);
    }

    private Optional<Community> community(HttpServletRequest request) {
        return Optional.ofNullable(communities.getIfAvailable()).map(known -> known.of(request));
    }
}
