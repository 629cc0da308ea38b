package org.tongxin.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;

/** 变更: what can happen to a household and those who live in it. Days named "last" are the last in the old place. */
public sealed interface Change {

    /** Its word in the history and in message keys. */
    String word();

    /** 迁入、出生: somebody new comes. */
    record Joined(ResidentEntry resident) implements Change {
        @Override
        public String word() {
            return resident.began() == ResidentEntry.Began.BORN ? "born" : "moved_in";
        }
    }

    /** 迁出: some leave the community; where nobody is left, the household ends. */
    record Left(Set<UUID> residents, LocalDate last) implements Change {
        public Left {
            residents = Set.copyOf(residents);
        }

        @Override
        public String word() {
            return "moved_out";
        }
    }

    /** 去世 */
    record Died(UUID resident, LocalDate on) implements Change {
        @Override
        public String word() {
            return "died";
        }
    }

    /** 误登: somebody never lived here; the file is closed as of its first day. */
    record Mistaken(UUID resident) implements Change {
        @Override
        public String word() {
            return "mistaken";
        }
    }

    /**
     * 分户: some become a household of their own.
     *
     * @param newHousehold id of the new one, made where it is born
     * @param head who heads it, one of those who go
     * @param homeId where it lives, or null
     * @param address in words where the map does not know the door, or null
     * @param from the first day of the new household
     */
    record Split(
            Set<UUID> residents,
            UUID newHousehold,
            UUID head,
            HouseholdKind kind,
            @Nullable UUID homeId,
            @Nullable String address,
            LocalDate from)
            implements Change {
        public Split {
            residents = Set.copyOf(residents);
            if (!residents.contains(head)) {
                throw new IllegalArgumentException("The head is one of those who go");
            }
        }

        @Override
        public String word() {
            return "split";
        }
    }

    /**
     * 并户: all of this household go into another one of the community; this one ends.
     *
     * @param into the household that stays
     * @param from their first day there
     */
    record MergedInto(UUID into, LocalDate from) implements Change {
        @Override
        public String word() {
            return "merged";
        }
    }

    /**
     * 迁入另一户: one goes to live with another household of the community; where nobody is left, this one ends.
     *
     * @param into where to, and as whom
     */
    record MovedOver(UUID resident, Rehoused into) implements Change {
        @Override
        public String word() {
            return "moved_over";
        }
    }

    /** 搬家、住户类别变更: the household as a whole lives elsewhere in the community, or otherwise. */
    record Moved(
            HouseholdKind kind,
            @Nullable UUID homeId,
            @Nullable String address,
            LocalDate from) implements Change {
        @Override
        public String word() {
            return "moved";
        }
    }

    /** 与户主关系变更 */
    record TieChanged(UUID resident, Tie tie, LocalDate from) implements Change {
        @Override
        public String word() {
            return "tie_changed";
        }
    }

    /** 更正: name, birth or sex were written wrong. */
    record Corrected(UUID resident, String name, @Nullable String otherName, Birth birth, Sex sex) implements Change {
        public Corrected {
            if (name.isBlank() || name.length() > ResidentEntry.LONGEST_NAME) {
                throw new IllegalArgumentException("A name has 1 to 80 letters");
            }
        }

        @Override
        public String word() {
            return "corrected";
        }

        @Override
        public String toString() {
            return "Corrected[" + resident + "]";
        }
    }

    /** 联系方式变更: these hold from the day on, in place of those before. One with a known id and value is kept. */
    record ContactsSet(UUID resident, List<ContactEntry> contacts, LocalDate from) implements Change {
        public ContactsSet {
            contacts = List.copyOf(contacts);
        }

        @Override
        public String word() {
            return "contacts";
        }
    }

    /** 偏好变更: these hold from the day on, in place of those before. */
    record PreferencesSet(UUID resident, Set<PreferenceEntry> preferences, LocalDate from) implements Change {
        public PreferencesSet {
            preferences = Set.copyOf(preferences);
        }

        @Override
        public String word() {
            return "preferences";
        }
    }

    /** 需求登记: a new need, or with a known id the same one confirmed or changed. */
    record NeedSet(UUID resident, NeedEntry need) implements Change {
        @Override
        public String word() {
            return "need";
        }
    }

    /** 需求延续: the same need holds until the day; somebody asked, and it is still so. */
    record NeedKept(UUID resident, UUID need, LocalDate to) implements Change {
        @Override
        public String word() {
            return "need_kept";
        }
    }

    /** 需求结束: the need holds until the day and no longer; also where consent was withdrawn. */
    record NeedEnded(UUID resident, UUID need, LocalDate last) implements Change {
        @Override
        public String word() {
            return "need_ended";
        }
    }

    /** 证件登记: the number of a document; one of the same kind before it ends. */
    record DocumentSet(UUID resident, IdNumber number, LocalDate from) implements Change {
        @Override
        public String word() {
            return "document";
        }
    }

    /** 民族: what the person told, or null to take it back. */
    record GroupTold(UUID resident, @Nullable String code, LocalDate from) implements Change {
        @Override
        public String word() {
            return "group_told";
        }

        @Override
        public String toString() {
            return "GroupTold[" + resident + "]";
        }
    }

    /** 核对无误: somebody asked, and all is as it stands. */
    record Confirmed() implements Change {
        @Override
        public String word() {
            return "confirmed";
        }
    }

    /**
     * 采用表中信息: what a sheet says newly of somebody on file, as a person chose; part of the import's undo.
     *
     * @param groupId the import
     * @param facts changes of this resident, each of which holds from the day it names
     * @param into where the resident lives from now on, or null where nobody said so
     */
    record TakenOver(
            UUID resident,
            UUID groupId,
            List<Change> facts,
            @Nullable Rehoused into) implements Change {
        public TakenOver {
            facts = List.copyOf(facts);
            if (facts.stream().anyMatch(TakenOver.class::isInstance)) {
                throw new IllegalArgumentException("Facts are taken over once");
            }
        }

        @Override
        public String word() {
            return "taken_over";
        }
    }

    /**
     * Another household of the community for one person.
     *
     * @param from the first day there
     */
    record Rehoused(UUID household, Tie tie, LocalDate from) {}
}
