package org.tongxin.people.mydata;

import java.util.List;
import org.tongxin.privacy.PersonalDataHolder.Kept;

/**
 * 删除页.
 *
 * @param done true where it was erased just now
 * @param kept what had to stay, with its reason
 */
public record ErasePage(boolean done, List<Kept> kept) {

    public ErasePage {
        kept = List.copyOf(kept);
    }
}
