package org.tongxin.area.imports;

/** What is imported. */
public enum ImportKind {
    /** Grids, buildings and the community's border from GeoJSON. */
    AREAS,
    /** Buildings, units and homes from a spreadsheet. */
    PLACES,
    /** Posts from a spreadsheet. */
    POSTS
}
