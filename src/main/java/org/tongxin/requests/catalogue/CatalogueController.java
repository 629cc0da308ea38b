package org.tongxin.requests.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Sheets;
import org.tongxin.requests.catalogue.CataloguePages.Found;
import org.tongxin.requests.catalogue.CataloguePages.ImportPage;
import org.tongxin.requests.catalogue.CataloguePages.ItemPage;
import org.tongxin.requests.catalogue.CataloguePages.ListPage;
import org.tongxin.requests.model.StaffCommunity;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** The catalogue, kept by the staff who maintain the community's settings. */
@Controller
class CatalogueController {

    private static final String ITEM = "requests/catalogue/item";
    private static final String IMPORT = "requests/catalogue/import";

    private final Editions editions;
    private final CatalogueChange change;
    private final CatalogueTables tables;
    private final Communities communities;

    CatalogueController(Editions editions, CatalogueChange change, CatalogueTables tables, Communities communities) {
        this.editions = editions;
        this.change = change;
        this.tables = tables;
        this.communities = communities;
    }

    @GetMapping("/catalogue")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView list(@RequestParam(defaultValue = "false") boolean saved, Actor actor, HttpServletRequest request) {
        long community = community(actor, request);
        Edition edition = editions.current(community);
        return Pages.show(
                "requests/catalogue/list",
                new ListPage(edition.version(), List.copyOf(edition.items()), editions.versions(community), saved));
    }

    @GetMapping("/catalogue/{code}")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean saved,
            Actor actor,
            HttpServletRequest request) {
        Edition edition = editions.current(community(actor, request));
        Item item = item(edition, code);
        return Pages.show(
                ITEM, new ItemPage(item, edition.version(), ItemForm.of(item), FormErrors.none(), saved, false));
    }

    @PostMapping("/catalogue/{code}")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView save(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request) {
        long community = community(actor, request);
        Edition edition = editions.current(community);
        Item item = item(edition, code);
        ItemForm form = ItemForm.of(typed);
        FormErrors errors = form.errors();
        if (errors.any()) {
            return refused(ITEM, new ItemPage(item, version, form, errors, false, false));
        }
        boolean fresh = version == edition.version()
                || editions.of(community, version)
                        .flatMap(before -> before.item(code))
                        .filter(item::equals)
                        .isPresent();
        if (!fresh || change.one(actor, community, edition, form.applied(item)).isEmpty()) {
            return refused(ITEM, new ItemPage(item, editions.current(community).version(), form, errors, false, true));
        }
        return redirect("/catalogue/" + item.code() + "?saved=true");
    }

    @GetMapping("/catalogue/export")
    @AllowedTo(Duty.MAINTAIN)
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Edition edition = editions.current(community(actor, request));
        response.setContentType(Sheets.Format.XLSX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"catalogue-" + edition.version() + Sheets.Format.XLSX.ending() + "\"");
        tables.write(response.getOutputStream(), edition);
    }

    @GetMapping("/catalogue/import")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView askForFile(Actor actor, HttpServletRequest request) {
        return Pages.show(
                IMPORT,
                ImportPage.fresh(editions.current(community(actor, request)).version()));
    }

    @PostMapping("/catalogue/import")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView takeFile(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "check") String what,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        long community = community(actor, request);
        Edition edition = editions.current(community);
        if (file == null || file.isEmpty()) {
            return refused(
                    IMPORT,
                    new ImportPage(
                            edition.version(),
                            null,
                            List.of(),
                            null,
                            FormErrors.none().and("file", "requests.catalogue.import.no_file")));
        }
        CatalogueTables.Upload upload;
        try (InputStream in = file.getInputStream()) {
            upload = tables.read(in);
        }
        return switch (upload) {
            case CatalogueTables.Upload.Refused no ->
                refused(IMPORT, new ImportPage(edition.version(), no.why(), List.of(), null, FormErrors.none()));
            case CatalogueTables.Upload.Tables read -> take(actor, community, edition, read.tables(), what);
        };
    }

    private ModelAndView take(Actor actor, long community, Edition edition, List<Table> sheets, String what) {
        CatalogueReader.Reading reading = CatalogueReader.read(sheets);
        if (!reading.faults().isEmpty()) {
            return refused(IMPORT, new ImportPage(edition.version(), null, reading.faults(), null, FormErrors.none()));
        }
        if (what.equals("import")) {
            Optional<Integer> made = change.all(actor, community, edition, reading.items(), reading.emergencyWords());
            if (made.isPresent()) {
                return redirect("/catalogue?saved=true");
            }
        }
        Edition now = editions.current(community);
        Found found = Found.between(now, reading.items(), reading.emergencyWords());
        return Pages.show(IMPORT, new ImportPage(now.version(), null, List.of(), found, FormErrors.none()));
    }

    private long community(Actor actor, HttpServletRequest request) {
        return StaffCommunity.of(actor, communities.of(request).id());
    }

    private static Item item(Edition edition, String code) {
        return edition.item(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView refused(String template, Object page) {
        ModelAndView view = Pages.show(template, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView redirect(String to) {
        var view = new RedirectView(to);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
