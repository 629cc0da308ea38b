package org.tongxin.people.household;

import java.util.List;

/** The acts that the forms of a household know, for tests of other packages. */
public final class ChangeActs {

    public static final List<String> ALL = ChangeFields.ACTS;

    private ChangeActs() {}
}
