package org.tongxin.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
        Communities known = communities.getIfAvailable();
        return known == null ? "" : known.of(request).name();
    }
}
