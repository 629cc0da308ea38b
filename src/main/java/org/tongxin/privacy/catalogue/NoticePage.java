package org.tongxin.privacy.catalogue;

import java.util.List;
import org.tongxin.privacy.PersonalData;

/** 隐私告知页: what is kept of whom. */
public record NoticePage(List<Group> groups) {

    public NoticePage {
        groups = List.copyOf(groups);
    }

    /** All that is kept of one kind of people. */
    public record Group(PersonalData.Whose whose, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** One kind of data. */
    public record Entry(PersonalData data, List<PersonalData.SeenBy> seenBy, Catalogue.Words keeping) {
        public Entry {
            seenBy = List.copyOf(seenBy);
        }
    }
}
