package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.tongxin.ui.Page;

/** Photos of a matter: several at once, seen before sending, each removable. */
@Controller
class PhotosController {

    private static final String FIELD = "photos";

    private final Asking asking;
    private final Drafting drafting;
    private final Pictures pictures;
    private final RateLimits limits;
    private final Ids ids;
    private final Asking.Question photos = new Asking.Question(Step.PHOTOS, "requests/report/photos", this::page);

    PhotosController(Asking asking, Drafting drafting, Pictures pictures, RateLimits limits, Ids ids) {
        this.asking = asking;
        this.drafting = drafting;
        this.pictures = pictures;
        this.limits = limits;
        this.ids = ids;
    }

    @GetMapping("/report/photos")
    @AllowedTo(everyone = true)
    ModelAndView ask(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.show(new Asking.Turn(page, request, response), photos);
    }

    private PhotosPage page(Page page, Community community, Draft draft, FormErrors errors) {
        return new PhotosPage(
                draft.photos().stream().map(Draft.Photo::id).toList(),
                Draft.MOST_PHOTOS,
                drafting.before(Step.PHOTOS, community, draft).href(),
                errors);
    }

    @PostMapping("/report/photos")
    @AllowedTo(everyone = true)
    ModelAndView answer(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = FIELD, required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String act) {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        var turn = new Asking.Turn(page, request, response);
        return asking.changing(turn, (asked, before) -> {
            var kept = new ArrayList<Draft.Photo>();
            FormErrors errors = keep(request, before, chosen, kept);
            Draft draft = drafting.change(asked, request, old -> with(old, kept).seen(Step.PHOTOS))
                    .orElse(before);
            if (errors.any()) {
                return asking.mend(turn, photos, asked, draft, errors);
            }
            return Go.to(act.equals("add") ? Step.PHOTOS : drafting.after(Step.PHOTOS, asked.community(), draft));
        });
    }

    private FormErrors keep(
            HttpServletRequest request, Draft draft, List<MultipartFile> files, List<Draft.Photo> kept) {
        FormErrors errors = FormErrors.none();
        for (MultipartFile file : files) {
            if (draft.photos().size() + kept.size() >= Draft.MOST_PHOTOS) {
                return errors.and(FIELD, "requests.report.photos.too_many", Draft.MOST_PHOTOS);
            }
            if (!limits.take("upload", RateLimits.caller(request.getRemoteAddr()))) {
                return errors.and(FIELD, "requests.report.photos.too_fast");
            }
            errors = errors.and(keep(file, kept));
        }
        return errors;
    }

    private FormErrors keep(MultipartFile file, List<Draft.Photo> kept) {
        UUID id = ids.next();
        try (InputStream upload = file.getInputStream()) {
            return switch (pictures.keep(id, upload)) {
                case Pictures.Kept picture -> {
                    kept.add(new Draft.Photo(id, picture.width(), picture.height(), picture.sha256()));
                    yield FormErrors.none();
                }
                case Pictures.Refused refused -> FormErrors.none().and(FIELD, refused.messageKey());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    ModelAndView remove(Page page, HttpServletRequest request, HttpServletResponse response, @RequestParam String id) {
        return asking.changing(new Asking.Turn(page, request, response), (asked, before) -> {
            List<UUID> gone = before.photos().stream()
                    .map(Draft.Photo::id)
                    .filter(photo -> photo.toString().equals(id))
                    .toList();
            drafting.change(asked, request, old -> without(old, gone))
                    .filter(draft -> draft.sent() == null)
                    .ifPresent(draft -> drafting.removePhotos(gone));
            return Go.to(Step.PHOTOS);
        });
    }

    private static Draft without(Draft draft, List<UUID> gone) {
        return draft.withPhotos(draft.photos().stream()
                .filter(photo -> !gone.contains(photo.id()))
                .toList());
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
