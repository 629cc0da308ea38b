package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.tongxin.area.Community;
import org.tongxin.area.Point;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;

/** Takes a posted request in. */
@Component
class Posting {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_FIELD = 254;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_PHOTOS = 4;

    private final KeyTable keys;
    private final Services services;
    private final RequestIntake intake;
    private final Pictures pictures;
    private final Spoken spoken;
    private final Ids ids;

    Posting(KeyTable keys, Services services, RequestIntake intake, Pictures pictures, Spoken spoken, Ids ids) {
        this.keys = keys;
        this.services = services;
        this.intake = intake;
        this.pictures = pictures;
        this.spoken = spoken;
        this.ids = ids;
    }

    List<Map<String, Object>> take(Community community, HttpServletRequest request) throws IOException {
        KeyTable.Key key = keys.inForce(
                        community.id(),
                        Optional.ofNullable(request.getParameter("api_key")).orElse(""))
                .orElseThrow(() -> new Fault(403, "api_key is missing or not valid"));
        Category category = services.active(
                community,
                field(request, "service_code").orElseThrow(() -> new Fault(400, "service_code was not provided")));
        Catalogue.Words service = services.words(community, category, Spoken.language(request));
        String words = words(request, service);
        IncomingRequest.Place place = place(request);
        IncomingRequest.Contact contact = contact(request);
        UUID id = id(request);
        List<MultipartFile> files = files(request);
        var receipt = intake.receive(new IncomingRequest(
                community.id(),
                id,
                Channel.OPEN311,
                new Actor.Machine(key.name(), Scope.wholeOf(community.id())),
                words,
                null,
                category.code(),
                null,
                new Attributes(request).read(service.questions()),
                place,
                contact == null ? Identity.ANONYMOUS : Identity.NAMED,
                category.usually(),
                null,
                contact,
                Spoken.language(request).tag(),
                photos(request, files, key, id),
                new IncomingRequest.Source(key.id(), key.moderated(), media(request)),
                null));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("service_request_id", receipt.number());
        answer.put("service_notice", files.size() > MOST_PHOTOS ? "The first 4 photos are kept" : null);
        answer.put("account_id", null);
        return List.of(answer);
    }

    private UUID id(HttpServletRequest request) {
        String given = request.getHeader("Idempotency-Key");
        try {
            return given == null ? ids.next() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return ids.next();
        }
    }

    /** The standard lets an application leave the words away: then the name of the service stands for them. */
    private static String words(HttpServletRequest request, Catalogue.Words service) {
        SafeText words = SafeText.lines(request.getParameter("description"), LONGEST);
        if (!words.ok() || words.text().length() > LONGEST) {
            throw new Fault(400, "description must be UTF-8 of at most 4000 characters");
        }
        return words.isEmpty() ? service.name() : words.text();
    }

    private static @Nullable String media(HttpServletRequest request) {
        String address = field(request, "media_url", LONGEST_ADDRESS).orElse(null);
        if (address != null && !isWeb(address)) {
            throw new Fault(400, "media_url must be an address that begins with http:// or https://");
        }
        return address;
    }

    private static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static IncomingRequest.Place place(HttpServletRequest request) {
        Optional<String> lat = field(request, "lat");
        Optional<String> lng = field(request, "long");
        String address = field(request, "address_string").orElse(null);
        Optional<String> area = field(request, "address_id");
        if (lat.isPresent() != lng.isPresent() || lat.isEmpty() && area.isEmpty() && address == null) {
            throw new Fault(400, "lat and long, or address_string, or address_id was not provided");
        }
        try {
            Point point = lat.isEmpty()
                    ? null
                    : new Point(Double.parseDouble(lat.orElseThrow()), Double.parseDouble(lng.orElseThrow()));
            return new IncomingRequest.Place(point, area.map(UUID::fromString).orElse(null), address);
        } catch (IllegalArgumentException wrong) {
            throw new Fault(400, "lat, long or address_id is not valid");
        }
    }

    private static IncomingRequest.@Nullable Contact contact(HttpServletRequest request) {
        String first = field(request, "first_name").orElse("");
        String last = field(request, "last_name").orElse("");
        boolean latin = (first + last).chars().allMatch(letter -> letter < 0x2E80);
        String name = latin ? (first + " " + last).strip() : last + first;
        String phone = field(request, "phone").orElse(null);
        String email = field(request, "email").orElse(null);
        if (phone != null && PhoneNumber.parse(phone).isEmpty()) {
            throw new Fault(400, "phone is not a phone number");
        }
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Fault(400, "email is not an e-mail address");
        }
        return name.isEmpty() && phone == null && email == null
                ? null
                : new IncomingRequest.Contact(name.isEmpty() ? null : name, phone, email);
    }

    private static List<MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts
                ? parts.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .filter(file -> !file.isEmpty())
                        .toList()
                : List.of();
    }

    /** The ids follow from key and case, so that a repeated post replaces its own pictures and nobody else's. */
    private List<IncomingRequest.Photo> photos(
            HttpServletRequest request, List<MultipartFile> files, KeyTable.Key key, UUID caseId) throws IOException {
        var photos = new ArrayList<IncomingRequest.Photo>();
        for (MultipartFile file : files.subList(0, Math.min(files.size(), MOST_PHOTOS))) {
            String seed = key.id() + " " + caseId + " " + photos.size();
            UUID id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
            try (var upload = file.getInputStream()) {
                switch (pictures.keep(id, upload)) {
                    case Pictures.Kept kept -> photos.add(new IncomingRequest.Photo(id, kept.width(), kept.height()));
                    case Pictures.Refused refused -> throw new Fault(400, spoken.error(request, refused.messageKey()));
                }
            }
        }
        return photos;
    }

    private static Optional<String> field(HttpServletRequest request, String name) {
        return field(request, name, LONGEST_FIELD);
    }

    private static Optional<String> field(HttpServletRequest request, String name, int longest) {
        SafeText text = SafeText.line(request.getParameter(name), longest);
        if (!text.ok()) {
            throw new Fault(400, name + " is too long or not UTF-8");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.text());
    }
}
