package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.RateLimits;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Photos of a matter: several at once, seen before sending, each removable. */
@Controller
class PhotosController {

    private static final String FIELD = "photos";

    private final Drafting drafting;
    private final Pictures pictures;
    private final RateLimits limits;
    private final Ids ids;

    PhotosController(Drafting drafting, Pictures pictures, RateLimits limits, Ids ids) {
        this.drafting = drafting;
        this.pictures = pictures;
        this.limits = limits;
        this.ids = ids;
    }

    @GetMapping("/report/photos")
    @AllowedTo(everyone = true)
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        return Pages.show("requests/report/photos", page(asked.community(), draft, FormErrors.none()));
    }

    private PhotosPage page(Community community, Draft draft, FormErrors errors) {
        return new PhotosPage(
                draft.photos().stream().map(Draft.Photo::id).toList(),
                Draft.MOST_PHOTOS,
                drafting.before(Step.PHOTOS, community, draft).href(),
                errors);
    }

    @PostMapping("/report/photos")
    @AllowedTo(everyone = true)
    ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = FIELD, required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String act)
            throws IOException {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft before = asked.draft();
        if (before == null || before.sent() != null) {
            return Go.to(before == null ? "/report" : "/report/done");
        }
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        var kept = new ArrayList<Draft.Photo>();
        FormErrors errors = keep(request, before, chosen, kept);
        Draft draft = drafting.change(asked, request, old -> with(old, kept).seen(Step.PHOTOS))
                .orElse(before);
        if (errors.any()) {
            return Go.mend("requests/report/photos", page(asked.community(), draft, errors));
        }
        return act.equals("add") ? Go.to(Step.PHOTOS) : Go.to(drafting.after(Step.PHOTOS, asked.community(), draft));
    }

    private FormErrors keep(HttpServletRequest request, Draft draft, List<MultipartFile> files, List<Draft.Photo> kept)
            throws IOException {
        FormErrors errors = FormErrors.none();
        for (MultipartFile file : files) {
            if (draft.photos().size() + kept.size() >= Draft.MOST_PHOTOS) {
                return errors.and(FIELD, "requests.report.photos.too_many", Draft.MOST_PHOTOS);
            }
            if (!limits.take("upload", RateLimits.caller(request.getRemoteAddr()))) {
                return errors.and(FIELD, "requests.report.photos.too_fast");
            }
            UUID id = ids.next();
            try (InputStream upload = file.getInputStream()) {
                switch (pictures.keep(id, upload)) {
                    case Pictures.Kept picture ->
                        kept.add(new Draft.Photo(id, picture.width(), picture.height(), picture.sha256()));
                    case Pictures.Refused refused -> errors = errors.and(FIELD, refused.messageKey());
                }
            }
        }
        return errors;
    }

    /** The draft with these photos, those it has already left out. */
    private Draft with(Draft draft, List<Draft.Photo> kept) {
        var all = new ArrayList<>(draft.photos());
        var twice = new ArrayList<UUID>();
        for (Draft.Photo photo : kept) {
            boolean known = all.stream().anyMatch(other -> other.sha256().equals(photo.sha256()));
            if (known || all.size() >= Draft.MOST_PHOTOS) {
                twice.add(photo.id());
            } else {
                all.add(photo);
            }
        }
        drafting.removePhotos(twice);
        return draft.withPhotos(all);
    }

    @PostMapping("/report/photos/remove")
    @AllowedTo(everyone = true)
    ModelAndView remove(HttpServletRequest request, HttpServletResponse response, @RequestParam String id) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft before = asked.draft();
        if (before == null || before.sent() != null) {
            return Go.to(before == null ? "/report" : "/report/done");
        }
        List<UUID> gone = before.photos().stream()
                .map(Draft.Photo::id)
                .filter(photo -> photo.toString().equals(id))
                .toList();
        boolean removed = drafting.change(
                        asked,
                        request,
                        old -> old.withPhotos(old.photos().stream()
                                .filter(photo -> !gone.contains(photo.id()))
                                .toList()))
                .filter(draft -> draft.sent() == null)
                .isPresent();
        if (removed) {
            drafting.removePhotos(gone);
        }
        return Go.to(Step.PHOTOS);
    }

    /** A photo of one's own draft. */
    @GetMapping("/report/photos/{id}")
    @AllowedTo(everyone = true)
    ResponseEntity<InputStreamResource> see(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        Draft draft = drafting.asked(request, response).draft();
        boolean own =
                draft != null && draft.photos().stream().map(Draft.Photo::id).anyMatch(id::equals);
        Optional<InputStream> bytes = own ? pictures.open(id, Pictures.Size.SMALL) : Optional.empty();
        return bytes.map(stream -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(new InputStreamResource(Objects.requireNonNull(stream))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
