package org.tongxin.area;

/** What kind of grid. */
public enum GridType {
    /** 基础网格: homes, divided by streets and courtyards. */
    BASIC,
    /** 专属网格: one large site, for example a school, a hospital or a market. */
    DEDICATED
}
