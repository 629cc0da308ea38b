package org.tongxin.requests;

import java.util.List;
import org.tongxin.ui.Language;

/** 层级设置: the levels of a community's ladder are its own data. */
public interface LadderSetting {

    /** Gives a community its ladder; an existing one is replaced. */
    void set(long communityId, List<Level> levels);

    /**
     * One level.
     *
     * @param tier 1 is nearest to the resident
     * @param role whose post supervises what climbed here
     */
    record Level(int tier, String role, String nameHans, String nameHant, String nameEn) {
        public String name(Language language) {
            return switch (language) {
                case ZH_HANS -> nameHans;
                case ZH_HANT -> nameHant;
                case EN -> nameEn;
            };
        }
    }
}
