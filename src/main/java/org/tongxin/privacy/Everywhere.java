package org.tongxin.privacy;

import java.util.Map;
import java.util.Set;

/** 全部社区: what sealing, verifying and retention walk through; answered by a module that knows the communities. */
public interface Everywhere {

    /** Ids of all communities of the installation. */
    Set<Long> communities();

    /** Their names, by id. */
    Map<Long, String> names();
}
