package org.tongxin.people.model;

import com.ibm.icu.text.Transliterator;
import org.tongxin.people.EthnicGroup;
import org.tongxin.ui.Page;

/** 族名: the name of an ethnic group as the reader writes it; the standard has simplified and Latin letters. */
public final class GroupWords {

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private GroupWords() {}

    /** The name of the group with the code; a code of none stays as it is. */
    public static String of(Page page, String code) {
        return EthnicGroup.of(code)
                .map(group -> switch (page.language()) {
                    case EN -> group.roman();
                    case ZH_HANT -> TRADITIONAL.transliterate(group.name());
                    case ZH_HANS -> group.name();
                })
                .orElse(code);
    }
}
