package org.tongxin.area;

/** The kinds of place inside a community, from large to small. */
public enum AreaKind {
    /** 社区 */
    COMMUNITY,
    /** 网格 */
    GRID,
    /** 微网格 */
    MICRO_GRID,
    /** 楼栋 */
    BUILDING,
    /** 单元 */
    UNIT,
    /** 户 */
    HOME
}
