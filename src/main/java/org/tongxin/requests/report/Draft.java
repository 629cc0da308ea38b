package org.tongxin.requests.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 草稿: what a resident has typed so far, as typed, right or wrong, so that nothing is ever asked twice. What must be
 * mended is decided by {@link DraftCheck} each time it is shown.
 *
 * @param called true once the reader of the emergency page went on
 * @param visibility {@code public}, {@code private}, or empty while not chosen
 * @param about id of the post complained about, or empty
 * @param seen the questions that were answered, rightly or not
 * @param byQr true where a code on a place led here
 * @param sent what became of it, or null while it is a draft
 * @param touchedAt when it was last changed
 */
record Draft(
        String words,
        boolean called,
        Kind kind,
        List<Photo> photos,
        Spot spot,
        Person person,
        String visibility,
        String about,
        Set<Step> seen,
        boolean byQr,
        @Nullable Sent sent,
        Instant touchedAt) {

    /** Photos of one matter. */
    static final int MOST_PHOTOS = 6;

    Draft {
        photos = List.copyOf(photos);
        seen = seen.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(seen));
    }

    static Draft empty(Instant now) {
        return new Draft("", false, Kind.NONE, List.of(), Spot.NONE, Person.NONE, "", "", Set.of(), false, null, now);
    }

    /**
     * What it is about.
     *
     * @param category code of a category, {@link #UNKNOWN}, or empty while not chosen
     * @param answers to the category's questions, by their ids; several answers are separated by commas
     */
    record Kind(String category, Map<String, String> answers) {

        /** The community shall find out. */
        static final String UNKNOWN = "unknown";

        static final Kind NONE = new Kind("", Map.of());

        Kind {
            answers = Map.copyOf(answers);
        }

        /** The code of a category, or null where the community shall find out or none was chosen. */
        @Nullable
        String code() {
            return category.isEmpty() || category.equals(UNKNOWN) ? null : category;
        }
    }

    /** A kept picture; the hash of what was uploaded tells a second upload of the same. */
    record Photo(UUID id, int width, int height, String sha256) {}

    /**
     * Where.
     *
     * @param lat degrees as the map or the device wrote them, or empty
     * @param lng degrees as the map or the device wrote them, or empty
     * @param area id of an area chosen from a list, or empty
     * @param address in the resident's words
     * @param nowhere true where the matter has no particular place
     * @param asWritten true where none of the places offered for the address is meant
     */
    record Spot(String lat, String lng, String area, String address, boolean nowhere, boolean asWritten) {
        static final Spot NONE = new Spot("", "", "", "", false, false);

        /** The area, and what was written beside it. */
        static Spot in(String area, String address) {
            return new Spot("", "", area, address, false, false);
        }

        boolean hasPoint() {
            return !lat.isEmpty() || !lng.isEmpty();
        }
    }

    /** Who says it, as typed. */
    record Person(String identity, String name, String phone, String email) {
        static final Person NONE = new Person("", "", "", "");
    }

    /**
     * It was sent, or an open case is followed instead.
     *
     * @param code the twelve digits of the query code
     */
    record Sent(UUID caseId, String number, String code, boolean followed) {}

    Draft withWords(String said) {
        boolean same = said.equals(words);
        return new Draft(
                said, called && same, kind, photos, spot, person, visibility, about, seen, byQr, sent, touchedAt);
    }

    Draft withCalled() {
        return new Draft(words, true, kind, photos, spot, person, visibility, about, seen, byQr, sent, touchedAt);
    }

    Draft withKind(Kind chosen) {
        return new Draft(words, called, chosen, photos, spot, person, visibility, about, seen, byQr, sent, touchedAt);
    }

    Draft withPhotos(List<Photo> kept) {
        return new Draft(words, called, kind, kept, spot, person, visibility, about, seen, byQr, sent, touchedAt);
    }

    Draft withSpot(Spot where) {
        return new Draft(words, called, kind, photos, where, person, visibility, about, seen, byQr, sent, touchedAt);
    }

    Draft withPerson(Person who) {
        return new Draft(words, called, kind, photos, spot, who, visibility, about, seen, byQr, sent, touchedAt);
    }

    Draft withShare(String chosen, String post) {
        return new Draft(words, called, kind, photos, spot, person, chosen, post, seen, byQr, sent, touchedAt);
    }

    Draft fromQr() {
        return new Draft(words, called, kind, photos, spot, person, visibility, about, seen, true, sent, touchedAt);
    }

    Draft withSent(Sent what) {
        return new Draft("", called, kind, List.of(), spot, Person.NONE, "", "", seen, byQr, what, touchedAt);
    }

    Draft seen(Step step) {
        var more = EnumSet.of(step);
        more.addAll(seen);
        return new Draft(words, called, kind, photos, spot, person, visibility, about, more, byQr, sent, touchedAt);
    }

    Draft unseen(Step step) {
        var fewer = EnumSet.of(step);
        fewer.addAll(seen);
        fewer.remove(step);
        return new Draft(words, called, kind, photos, spot, person, visibility, about, fewer, byQr, sent, touchedAt);
    }

    Draft touched(Instant now) {
        return new Draft(words, called, kind, photos, spot, person, visibility, about, seen, byQr, sent, now);
    }

    @Override
    public String toString() {
        return "Draft[" + seen + "]";
    }
}
