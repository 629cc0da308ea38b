package org.tongxin.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;
import org.tongxin.kernel.Actor;

/**
 * 来件: what a channel hands in. The id is made where the words were said; the same id again is the same matter.
 *
 * @param by who enters it: the resident, staff at the desk, or an API key
 * @param words the resident's own words, 1 to 4,000 characters
 * @param kind what is asked for, or null: the category's usual kind
 * @param category code of the category, or null: the desk finds out
 * @param categoryReason the word that suggested it, or null
 * @param answers answers to the category's questions, by question id
 * @param place where it is
 * @param aboutPost the post complained about, or null; its holders never see the case
 * @param contact how the resident can be reached, or null where anonymous
 * @param language BCP 47 tag of the reporter's language
 * @param photos ids of kept pictures
 * @param source where an application posted it
 * @param answeredAtOnce the answer given on the spot, or null: then the matter is dispatched
 */
public record IncomingRequest(
        long communityId,
        UUID id,
        Channel channel,
        Actor by,
        String words,
        @Nullable RequestKind kind,
        @Nullable String category,
        @Nullable String categoryReason,
        Map<String, String> answers,
        Place place,
        Identity identity,
        Visibility visibility,
        @Nullable UUID aboutPost,
        @Nullable Contact contact,
        String language,
        List<Photo> photos,
        @Nullable Source source,
        @Nullable String answeredAtOnce) {

    public IncomingRequest {
        answers = Map.copyOf(answers);
        photos = List.copyOf(photos);
    }

    /**
     * Where it is, as exactly as it was said.
     *
     * @param point the pin, or null
     * @param areaId an area chosen from the list, or null
     * @param address address or landmark in the resident's words, or null
     * @param asWritten true where none of the known places is meant: the address is not looked up
     */
    public record Place(
            @Nullable Point point,
            @Nullable UUID areaId,
            @Nullable String address,
            boolean asWritten) {
        public static final Place UNKNOWN = new Place(null, null, null);

        public Place(@Nullable Point point, @Nullable UUID areaId, @Nullable String address) {
            this(point, areaId, address, false);
        }
    }

    /**
     * How the resident can be reached; each part is optional.
     *
     * @param phone in any usual writing
     */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** A picture that {@code Pictures} keeps. */
    public record Photo(UUID id, int width, int height) {}

    /**
     * An application that posted it.
     *
     * @param apiKey its key
     * @param moderated true where the application checks texts itself: the words are public at once
     * @param mediaUrl address of a picture it names, or null; never fetched
     */
    public record Source(
            UUID apiKey, boolean moderated, @Nullable String mediaUrl) {}
}
