package org.tongxin.people.exports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Sheets;
import org.tongxin.privacy.SecondPerson;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Pages;

@Controller
class ExportsController {

    private static final String TEMPLATE = "people/exports/export";
    private static final int REASON = 200;

    private final Communities communities;
    private final Exporting exporting;

    ExportsController(Communities communities, Exporting exporting) {
        this.communities = communities;
        this.exporting = exporting;
    }

    @GetMapping("/people/export")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView show(Actor.Staff staff, HttpServletRequest request) {
        return page(staff, community(staff, request), "", FormErrors.none());
    }

    private ModelAndView page(Actor.Staff staff, long community, String reason, FormErrors errors) {
        return Pages.show(
                TEMPLATE, new ExportPage(exporting.grids(community), exporting.own(staff, community), reason, errors));
    }

    @PostMapping("/people/export")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String grid,
            @RequestParam(defaultValue = "") String phones,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        long community = community(staff, request);
        SafeText why = SafeText.line(reason, REASON);
        FormErrors errors = FormErrors.none()
                .andIf(why.isEmpty(), "reason", "people.export.reason.missing")
                .andIf(!why.ok(), "reason", "people.export.reason.long");
        Optional<Placement.Step> chosen = exporting.grids(community).stream()
                .filter(step -> step.id().toString().equals(grid))
                .findFirst();
        errors = errors.andIf(!grid.isEmpty() && chosen.isEmpty(), "grid", "people.export.grid.none");
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, community, reason, errors);
        }
        exporting.ask(staff, community, chosen.orElse(null), phones.equals("yes"), why.text());
        return new ModelAndView("redirect:/people/export");
    }

    /** Downloaded once; what is sent is written block by block. */
    @PostMapping("/people/export/{id}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    @Nullable
    ModelAndView take(
            @PathVariable UUID id, Actor.Staff staff, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long community = community(staff, request);
        Export wanted = exporting
                .byId(staff, community, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            exporting.begin(staff, community, wanted);
        } catch (SecondPerson.NotGranted notGranted) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(staff, community, "", FormErrors.none().and("own", "people.export.not-granted"));
        }
        response.setContentType(Sheets.Format.XLSX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("households.xlsx")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        exporting.write(
                staff,
                community,
                wanted,
                Language.nearest(RequestContextUtils.getLocale(request)).locale(),
                response.getOutputStream());
        return null;
    }

    private long community(Actor.Staff staff, HttpServletRequest request) {
        return communities
                .of(request, staff.scope())
                .map(Community::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
