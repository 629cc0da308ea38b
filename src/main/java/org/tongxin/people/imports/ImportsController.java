package org.tongxin.people.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.privacy.AuditLog;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Pages;

/** The pages of imports; for posts that keep the files of a whole community. */
@Controller
class ImportsController {

    private static final String LIST = "people/imports/list";
    private static final String ONE = "people/imports/one";

    private final Communities communities;
    private final Receiving receiving;
    private final Importing importing;
    private final ReportSheet report;
    private final AuditLog audit;
    private final Transactions transactions;

    ImportsController(
            Communities communities,
            Receiving receiving,
            Importing importing,
            ReportSheet report,
            AuditLog audit,
            Transactions transactions) {
        this.communities = communities;
        this.receiving = receiving;
        this.importing = importing;
        this.report = report;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/people/import")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView list(Actor.Staff staff, HttpServletRequest request) {
        return Pages.show(
                LIST, new ImportListPage(importing.newest(staff, community(staff, request)), FormErrors.none()));
    }

    @PostMapping("/people/import")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView receive(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String told,
            Actor.Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long community = community(staff, request);
        if (file == null || file.isEmpty()) {
            return refused(staff, community, response, FormErrors.none().and("file", "people.import.no-file"));
        }
        String name = SafeText.line(file.getOriginalFilename(), 200).text();
        try (InputStream in = file.getInputStream()) {
            return switch (receiving.take(staff, community, name, told.equals("yes"), in)) {
                case Receiving.Received.Taken(UUID id) -> new ModelAndView("redirect:/people/import/" + id);
                case Receiving.Received.Refused(String key, String cell, Long limit) ->
                    refused(
                            staff,
                            community,
                            response,
                            FormErrors.none().and("file", key, cell == null ? "" : cell, limit == null ? 0L : limit));
            };
        }
    }

    private ModelAndView refused(Actor.Staff staff, long community, HttpServletResponse response, FormErrors errors) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Pages.show(LIST, new ImportListPage(importing.newest(staff, community), errors));
    }

    @GetMapping("/people/import/{id}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView show(@PathVariable UUID id, Actor.Staff staff, HttpServletRequest request) {
        return one(staff, community(staff, request), id, FormErrors.none());
    }

    private ModelAndView one(Actor.Staff staff, long community, UUID id, FormErrors errors) {
        return importing
                .page(staff, community, id, errors)
                .map(page -> Pages.show(ONE, page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The bar alone while the program works; the whole page is asked for when it is done. */
    @GetMapping("/people/import/{id}/progress")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView progress(
            @PathVariable UUID id, Actor.Staff staff, HttpServletRequest request, HttpServletResponse response) {
        Upload upload = upload(staff, community(staff, request), id);
        if (!upload.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Pages.show("people/imports/progress", upload);
    }

    @PostMapping("/people/import/{id}/match")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView match(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Actor.Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        long community = community(staff, request);
        Map<Integer, String> chosen = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.matches("column-\\d{1,4}")) {
                chosen.put(Integer.parseInt(name.substring("column-".length())), value);
            }
        });
        FormErrors errors = importing.match(
                staff, community, id, chosen, !"rows".equals(form.get("how")), "floating".equals(form.get("kind")));
        return after(staff, community, id, errors, response);
    }

    @PostMapping("/people/import/{id}/columns")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView again(@PathVariable UUID id, Actor.Staff staff, HttpServletRequest request) {
        importing.again(staff, community(staff, request), id);
        return to(id);
    }

    @PostMapping("/people/import/{id}/decide")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam String decision,
            Actor.Staff staff,
            HttpServletRequest request) {
        Optional<Decision> decided = Arrays.stream(Decision.values())
                .filter(each -> each.word().equals(decision))
                .findFirst();
        if (decided.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        importing.decide(staff, community(staff, request), id, key, at, decided.get());
        return to(id);
    }

    @PostMapping("/people/import/{id}/enter")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView enter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "whole") String how,
            Actor.Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        long community = community(staff, request);
        return after(staff, community, id, importing.enter(staff, community, id, !how.equals("rows")), response);
    }

    @PostMapping("/people/import/{id}/undo")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView undo(@PathVariable UUID id, Actor.Staff staff, HttpServletRequest request) {
        importing.undo(staff, community(staff, request), id);
        return to(id);
    }

    @PostMapping("/people/import/{id}/discard")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView discard(@PathVariable UUID id, Actor.Staff staff, HttpServletRequest request) {
        long community = community(staff, request);
        importing.discard(staff, community, id);
        return importing.byId(staff, community, id).isPresent() ? to(id) : new ModelAndView("redirect:/people/import");
    }

    @GetMapping("/people/import/{id}/report.xlsx")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    void report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String rows,
            Actor.Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long community = community(staff, request);
        Upload upload = upload(staff, community, id);
        if (upload.running() || upload.state() == Upload.State.RECEIVED) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        transactions.run(staff.scope(), () -> audit.append(community, staff, "people.import_report", id, null));
        attach(response, Sheets.Format.XLSX, "report-" + upload.id());
        report.write(community, upload, rows.equals("all"), reader(request), response.getOutputStream());
    }

    @GetMapping("/people/import/template.{ending:xlsx|csv}")
    @AllowedTo(Duty.KEEP_FILES)
    void template(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Sheets.Format format = ending.equals("csv") ? Sheets.Format.CSV : Sheets.Format.XLSX;
        attach(response, format, "households");
        report.template(reader(request), format, response.getOutputStream());
    }

    private ModelAndView after(
            Actor.Staff staff, long community, UUID id, FormErrors errors, HttpServletResponse response) {
        if (!errors.any()) {
            return to(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(staff, community, id, errors);
    }

    private static void attach(HttpServletResponse response, Sheets.Format format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + format.ending())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Locale reader(HttpServletRequest request) {
        return Language.nearest(RequestContextUtils.getLocale(request)).locale();
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:/people/import/" + id);
    }

    private Upload upload(Actor.Staff staff, long community, UUID id) {
        return importing
                .byId(staff, community, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private long community(Actor.Staff staff, HttpServletRequest request) {
        return communities
                .of(request, staff.scope())
                .map(Community::id)
                .filter(id -> Importing.mayImport(staff, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
