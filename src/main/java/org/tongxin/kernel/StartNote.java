package org.tongxin.kernel;

import java.util.List;

/** What a module tells the operator once the program is ready; printed under the addresses, in the order of the beans. */
public interface StartNote {

    /** Lines of plain text, without secrets of a real installation; empty where there is nothing to tell. */
    List<String> lines();
}
