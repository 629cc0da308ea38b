package org.tongxin.area.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.model.Datum;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Sheets;
import org.tongxin.ui.Pages;

@Controller
class ImportController {

    private static final String TEMPLATE = "area/imports/import";

    private final Communities communities;
    private final MapImport imports;
    private final ImportTemplates templates;
    private final Ids ids;

    ImportController(Communities communities, MapImport imports, ImportTemplates templates, Ids ids) {
        this.communities = communities;
        this.imports = imports;
        this.templates = templates;
        this.ids = ids;
    }

    @GetMapping("/map/import")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView show(@RequestParam(defaultValue = "AREAS") ImportKind kind) {
        return Pages.show(TEMPLATE, ImportPage.fresh(kind));
    }

    @PostMapping("/map/import")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView attempt(
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "") String datum,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Datum chosen = datum.isEmpty() ? null : Datum.named(datum).orElse(null);
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return Pages.show(TEMPLATE, ImportPage.refused(kind, datum, "area.import.no-file"));
        }
        String name = SafeText.line(file.getOriginalFilename(), 200).text();
        var upload = new Uploads.Upload(ids.next(), kind, chosen, name, file.getBytes());
        var tried = imports.attempt(community(actor, request).id(), account(actor), upload);
        if (tried.plan().hasFaults()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return Pages.show(TEMPLATE, ImportPage.of(tried, false));
    }

    @PostMapping("/map/import/{upload}")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView write(
            @PathVariable UUID upload, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        return imports.write(community(actor, request).id(), account(actor), upload)
                .map(tried -> Pages.show(TEMPLATE, ImportPage.of(tried, true)))
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.GONE.value());
                    return Pages.show(TEMPLATE, ImportPage.refused(ImportKind.AREAS, "", "area.import.gone"));
                });
    }

    @GetMapping("/map/import/template/{kind}.{ending:geojson|xlsx|csv}")
    @AllowedTo(Duty.MAINTAIN)
    ResponseEntity<byte[]> template(
            @PathVariable ImportKind kind, @PathVariable String ending, Actor actor, HttpServletRequest request)
            throws IOException {
        var out = new ByteArrayOutputStream();
        String type;
        if (kind == ImportKind.AREAS) {
            type = "application/geo+json";
            out.writeBytes(templates.areas(community(actor, request)));
        } else {
            Sheets.Format format = ending.equals("csv") ? Sheets.Format.CSV : Sheets.Format.XLSX;
            type = format.mediaType();
            templates.sheet(kind, community(actor, request), format, out, request);
        }
        String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(out.toByteArray());
    }

    private Community community(Actor actor, HttpServletRequest request) {
        return communities
                .of(request, actor.scope())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static UUID account(Actor actor) {
        return Objects.requireNonNull(actor.accountId());
    }
}
