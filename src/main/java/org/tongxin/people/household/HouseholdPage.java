package org.tongxin.people.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.people.HouseholdPanel;

/**
 * 户档页: one household as the post that looks after it needs it.
 *
 * @param endedBy word of how it ended, or null while it stands
 * @param revealed what was just shown in full, or null
 * @param grid the grid whose round comes by, or null where none is known
 * @param languages keys of the languages and scripts of those who live here
 * @param call whom one calls first, or null where there is no phone
 * @param confirmed when somebody last asked whether they still live here, or null
 * @param frozen who lives here and is not shown, or null
 * @param counter address of what is done for one of them at the counter, without their id
 * @param headless true where nobody heads it any more
 */
public record HouseholdPage(
        UUID id,
        int version,
        String address,
        String kind,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String endedBy,
        List<Person> people,
        List<Panel> panels,
        List<Act> acts,
        @Nullable Revealed revealed,
        @Nullable UUID grid,
        List<String> languages,
        @Nullable Call call,
        @Nullable LocalDate confirmed,
        String counter,
        boolean headless,
        @Nullable Frozen frozen,
        boolean desk) {

    /**
     * Those whose files are frozen.
     *
     * @param anew where another purpose is said, which may show them
     */
    public record Frozen(int people, String anew) {}

    /** One who lives here. */
    public record Person(
            UUID id,
            String name,
            @Nullable String otherName,
            String tie,
            int sex,
            @Nullable Integer age,
            @Nullable String born,
            List<Contact> contacts,
            List<Document> documents,
            List<Told> told,
            List<Need> needs) {

        /** 70, 80 or 0. */
        public int aged() {
            return age == null || age < 70 ? 0 : age < 80 ? 70 : 80;
        }
    }

    /**
     * One way to reach somebody, masked.
     *
     * @param confirmed the day it was last found right, or null
     */
    public record Contact(
            UUID id,
            String kind,
            String masked,
            String channel,
            boolean preferred,
            @Nullable String quiet,
            boolean phone,
            @Nullable LocalDate confirmed) {}

    /** A document, masked. */
    public record Document(String kind, String masked) {}

    /** A preference: the kind and its values. */
    public record Told(String kind, List<String> values) {}

    /**
     * A need with its reason.
     *
     * @param confirmed the day it was last found right, or null
     */
    public record Need(
            UUID id,
            String kind,
            boolean detailed,
            String basis,
            String reference,
            LocalDate until,
            @Nullable LocalDate confirmed) {}

    /** What another module shows. */
    public record Panel(String heading, String nothing, List<HouseholdPanel.Line> lines) {}

    /** A phone that is shown in full when it is asked for. */
    public record Call(UUID resident, UUID contact, String name) {}

    /** What happened to the file. */
    public record Act(String kind, @Nullable String resident, String who, String source, Instant at) {}

    /** Something shown in full, once. */
    public record Revealed(String name, String value, boolean phone) {
        @Override
        public String toString() {
            return "Revealed";
        }
    }

    @Override
    public String toString() {
        return "HouseholdPage[" + id + "]";
    }
}
