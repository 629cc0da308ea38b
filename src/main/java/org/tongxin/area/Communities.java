package org.tongxin.area;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

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
}
