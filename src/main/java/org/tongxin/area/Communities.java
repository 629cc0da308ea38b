package org.tongxin.area;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.tongxin.kernel.Scope;

/** The communities of this installation, from memory. */
public interface Communities {

    List<Community> all();

    Optional<Community> byId(long id);

    Optional<Community> bySlug(String slug);

    /** Those whose query codes begin with the prefix. */
    List<Community> byCodePrefix(int codePrefix);

    /**
     * The community a public page is of: by host name, else by the parameter or cookie {@code community}, else the
     * first; where there is none yet, one with the id 0 that has nothing.
     */
    Community of(HttpServletRequest request);

    /**
     * The community a member of staff works in on this page: that of the request where the scope covers it, else the
     * first the scope covers; empty where it covers none.
     */
    default Optional<Community> of(HttpServletRequest request, Scope scope) {
        Community asked = of(request);
        return scope.covers(asked.id())
                ? Optional.of(asked)
                : all().stream().filter(each -> scope.covers(each.id())).findFirst();
    }
}
