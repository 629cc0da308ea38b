package org.tongxin.requests.photos;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Pictures;
import org.tongxin.requests.photos.PhotoRows.Sight;

/** The bytes of a photo; what may not be seen is not there. */
@Controller
class PhotoController {

    private final PhotoRows rows;
    private final Pictures pictures;

    PhotoController(PhotoRows rows, Pictures pictures) {
        this.rows = rows;
        this.pictures = pictures;
    }

    @GetMapping("/photos/{id}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<InputStreamResource> photo(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "large") String size) throws IOException {
        Sight sight = rows.sight(actor.scope(), id);
        if (sight == Sight.NOT) {
            return ResponseEntity.notFound().build();
        }
        Optional<InputStream> bytes =
                pictures.open(id, size.equals("small") ? Pictures.Size.SMALL : Pictures.Size.LARGE);
        if (bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        CacheControl cache = sight == Sight.RELEASED
                ? CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic()
                : CacheControl.noStore();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(cache)
                .body(new InputStreamResource(bytes.get()));
    }
}
