package org.tongxin.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** 首页入口: a tile of the public home page. Modules contribute theirs as beans. */
public interface HomeTile {

    /** Smaller stands first; the first of all is the one big act, the others are quiet tiles. */
    int order();

    /** Key of its title. */
    String titleKey();

    /** Where it leads. */
    String href();

    /** The line under the title, in the reader's words, or null for none. Read on each visit: keep it in memory. */
    @Nullable
    String line(Page page, HttpServletRequest request);
}
