package org.tongxin.people.care;

import java.util.List;
import org.tongxin.people.model.GridsInReach.Grid;

/** The grids with a list each. */
public record GridsPage(List<Grid> grids) {}
