package org.tongxin.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 个人信息清单: what a module keeps of people. A bean of every module with tables of its own; a test reads the tables and
 * lists each column that no holder names. {@code docs/privacy.md} and the page {@code /privacy} are made from it.
 */
public interface PersonalDataHolder {

    /** What is personal, with purpose, legal basis, retention and who sees it. */
    List<PersonalData> personal();

    /**
     * What is not: a column as {@code schema.table.column}, or as {@code schema.table} a table that never holds anything
     * of a person.
     */
    Columns impersonal();

    /**
     * A copy of all that the module keeps of a resident, for that resident. Takes part in the caller's transaction, which
     * covers the community. Sealed values are opened: it is their own data.
     */
    List<Copy> copy(long communityId, UUID resident);

    /**
     * Erases what it keeps of a resident. What the law wants kept stays and is named with its reason. Takes part in the
     * caller's transaction. Once more changes nothing.
     */
    Erasure erase(long communityId, UUID resident);

    /**
     * One kind of data in a copy.
     *
     * @param title key of its name
     */
    record Copy(String title, List<Item> items) {
        public Copy {
            items = List.copyOf(items);
        }
    }

    /** One thing of a kind: a phone, a case, a look. */
    record Item(List<Field> fields) {
        public Item {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Item[" + fields.size() + " fields]";
        }
    }

    /**
     * One fact.
     *
     * @param label key of its name; the part behind the last dot names it in the file for machines
     * @param value as words or number, in the form that the register keeps
     * @param words key of the words for the value where it is a code, or null
     */
    record Field(String label, String value, @Nullable String words) {

        public Field(String label, String value) {
            this(label, value, null);
        }

        @Override
        public String toString() {
            return "Field[" + label + "]";
        }
    }

    /**
     * What an erasure did.
     *
     * @param removed how many rows went
     */
    record Erasure(long removed, List<Kept> kept) {

        /** Where nothing of the resident is kept. */
        public static final Erasure NOTHING = new Erasure(0, List.of());

        public Erasure {
            kept = List.copyOf(kept);
        }
    }

    /**
     * What had to stay.
     *
     * @param what key of its name
     * @param reason key of the legal reason, in words a resident understands
     * @param until the day it goes by itself, or null where another event decides
     */
    record Kept(String what, String reason, @Nullable LocalDate until) {}
}
