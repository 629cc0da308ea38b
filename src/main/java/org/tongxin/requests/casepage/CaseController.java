package org.tongxin.requests.casepage;

import static org.tongxin.kernel.Duty.ADJUDICATE;
import static org.tongxin.kernel.Duty.CALL_BACK;
import static org.tongxin.kernel.Duty.CHECK;
import static org.tongxin.kernel.Duty.DESK;
import static org.tongxin.kernel.Duty.HANDLE;
import static org.tongxin.kernel.Duty.LEAD;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.requests.CaseActs.NoSuchCase;
import org.tongxin.requests.casepage.CaseFiles.Address;
import org.tongxin.requests.casepage.CaseViews.Around;
import org.tongxin.requests.model.ActKind;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

@Controller
class CaseController {

    private static final String CASE = "/work/{number:[0-9]{8}-[0-9]{1,9}}";

    private final CaseFiles files;
    private final CaseViews views;
    private final Forms forms;
    private final Performing performing;

    CaseController(CaseFiles files, CaseViews views, Forms forms, Performing performing) {
        this.files = files;
        this.views = views;
        this.forms = forms;
        this.performing = performing;
    }

    @GetMapping(CASE)
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.REPORTERS)
    ModelAndView show(
            Actor.Staff staff,
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String community,
            @RequestParam(defaultValue = "") String done) {
        CaseFile file = files.open(staff, new Address(number, community));
        String act = Forms.kind(done).map(ActKind::code).orElse(null);
        return show(file, Around.of(query(staff, file), forms.of(file, page)).afterDoing(act), page);
    }

    /** The form of an act on a page of its own. */
    @GetMapping(CASE + "/{act:[a-z_]+}")
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.REPORTERS)
    ModelAndView form(
            Actor.Staff staff,
            Page page,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String community) {
        ActKind kind = Forms.kind(act).orElseThrow(NoSuchCase::new);
        CaseFile file = files.open(staff, new Address(number, community));
        boolean open = file.allowed().contains(kind);
        var all = forms.of(file, page, open ? kind : null, ActTyped.NOTHING);
        Around around = Around.of(query(staff, file), all);
        return open && Forms.isLong(kind) ? act(file, around, page) : show(file, around, page);
    }

    @PostMapping(CASE + "/{act:[a-z_]+}")
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.REPORTERS)
    ModelAndView perform(
            Actor.Staff staff,
            Page page,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String community,
            ActTyped typed,
            @RequestParam(required = false) List<MultipartFile> evidence)
            throws IOException {
        ActKind kind = Forms.kind(act).orElseThrow(NoSuchCase::new);
        var address = new Address(number, community);
        List<MultipartFile> photos = evidence == null ? List.of() : evidence;
        return switch (performing.perform(staff, address, kind, typed, photos)) {
            case Performing.Done done -> toCase(staff, number, community, kind);
            case Performing.Refused refused -> refused(staff, address, kind, typed, refused, page);
        };
    }

    private ModelAndView refused(
            Actor.Staff staff, Address address, ActKind kind, ActTyped typed, Performing.Refused refused, Page page) {
        CaseFile file = files.open(staff, address);
        boolean open = file.allowed().contains(kind);
        var all = forms.of(file, page, open ? kind : null, typed);
        String kept = open ? null : typed.words();
        Around around = Around.of(query(staff, file), all).refused(refused.since(), kept, refused.errors());
        ModelAndView shown = open && Forms.isLong(kind) ? act(file, around, page) : show(file, around, page);
        shown.setStatus(refused.since().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return shown;
    }

    /** Shows the whole phone number: a look that is written down with the reader's name. */
    @PostMapping(CASE + "/reveal")
    @AllowedTo(
            value = {HANDLE, DESK, CALL_BACK},
            touches = Touches.REPORTERS)
    ModelAndView reveal(
            Actor.Staff staff,
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String community) {
        CaseFile file = files.reveal(staff, new Address(number, community));
        return show(file, Around.of(query(staff, file), forms.of(file, page)).revealed(), page);
    }

    private ModelAndView show(CaseFile file, Around around, Page page) {
        return Pages.show("requests/casepage/case", views.page(file, around, page));
    }

    private ModelAndView act(CaseFile file, Around around, Page page) {
        return Pages.show("requests/casepage/act", views.page(file, around, page));
    }

    private String query(Actor.Staff staff, CaseFile file) {
        return staff.scope().communities().size() > 1 ? "?community=" + files.slug(file.matter()) : "";
    }

    private static ModelAndView toCase(Actor.Staff staff, String number, String community, ActKind kind) {
        var address = UriComponentsBuilder.fromPath("/work/" + number).queryParam("done", kind.code());
        if (staff.scope().communities().size() > 1) {
            address.queryParam("community", "{community}");
        }
        var view = new RedirectView(address.encode().buildAndExpand(community).toUriString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** Out of reach looks like not there. */
    @ExceptionHandler
    void none(NoSuchCase none, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
