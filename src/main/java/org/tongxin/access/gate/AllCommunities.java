package org.tongxin.access.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.privacy.Everywhere;

/** Tells privacy, which stands beside area, which communities there are. */
@Component
class AllCommunities implements Everywhere {

    private final Communities communities;

    AllCommunities(Communities communities) {
        this.communities = communities;
    }

    @Override
    public Set<Long> communities() {
        return communities.all().stream().map(Community::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<Long, String> names() {
        return communities.all().stream().collect(Collectors.toUnmodifiableMap(Community::id, Community::name));
    }
}
