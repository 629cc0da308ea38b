package org.tongxin.area.map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Point;

@Component
class RememberedCommunities implements Communities {

    private static final String CHOICE = "community";

    /** Stands for the community that is not there yet, so that pages can say so. */
    private static final Community NONE = new Community(0, "", 0, "同心", ZoneOffset.UTC, "", new Point(0, 0));

    private final MapMemory memory;

    RememberedCommunities(MapMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Community> all() {
        return memory.directory().entries().stream()
                .map(MapRows.Entry::community)
                .toList();
    }

    @Override
    public Optional<Community> byId(long id) {
        return memory.directory().byId(id);
    }

    @Override
    public Optional<Community> bySlug(String slug) {
        return memory.directory().bySlug(slug);
    }

    @Override
    public List<Community> byCodePrefix(int codePrefix) {
        return all().stream()
                .filter(community -> community.codePrefix() == codePrefix)
                .toList();
    }

    @Override
    public Community of(HttpServletRequest request) {
        Directory directory = memory.directory();
        return directory
                .byHost(request.getServerName())
                .or(() -> directory.bySlug(request.getParameter(CHOICE)))
                .or(() -> chosenBefore(request, directory))
                .or(() -> all().stream().findFirst())
                .orElse(NONE);
    }

    private static Optional<Community> chosenBefore(HttpServletRequest request, Directory directory) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(CHOICE)) {
                return directory.bySlug(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
