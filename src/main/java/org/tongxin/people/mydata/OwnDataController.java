package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.ConsentKind;
import org.tongxin.privacy.Consents;
import org.tongxin.privacy.Consents.Channel;
import org.tongxin.privacy.Consents.Giving;
import org.tongxin.privacy.PersonalDataHolder.Kept;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** A resident's own data: to see, to have, to correct, to take back, to erase. */
@Controller
class OwnDataController {

    private static final int WORDS = 1000;

    private final VisitorCookie cookie;
    private final OwnFiles files;
    private final Corrections corrections;
    private final Consents consents;
    private final List<ConsentKind> kinds;
    private final OwnFileView view;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Transactions transactions;
    private final OwnPaperFile ownFile;

    OwnDataController(
            VisitorCookie cookie,
            OwnFiles files,
            Corrections corrections,
            Consents consents,
            List<ConsentKind> kinds,
            OwnFileView view,
            AuditLog audit,
            MessageSource messages,
            Transactions transactions,
            OwnPaperFile ownFile) {
        this.cookie = cookie;
        this.files = files;
        this.corrections = corrections;
        this.consents = consents;
        this.kinds = kinds;
        this.view = view;
        this.audit = audit;
        this.messages = messages;
        this.transactions = transactions;
        this.ownFile = ownFile;
    }

    @GetMapping("/my")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(request, response, visitor -> view.page(visitor, request, FormErrors.none()));
    }

    @PostMapping("/my/consents/give")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView give(
            @RequestParam(defaultValue = "") String kind, HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(request, response, visitor -> {
            if (known(kind)) {
                var giving = new Giving(
                        visitor.communityId(),
                        visitor.residentId(),
                        kind,
                        LocaleContextHolder.getLocale(),
                        Channel.SELF,
                        null);
                transactions.run(visitor.scope(), () -> consents.give(visitor.actor(), giving));
            }
            return EntryController.goTo("/my");
        });
    }

    @PostMapping("/my/consents/withdraw")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView withdraw(
            @RequestParam(defaultValue = "") String kind, HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(request, response, visitor -> {
            if (known(kind)) {
                transactions.run(
                        visitor.scope(),
                        () -> consents.withdraw(
                                visitor.actor(), visitor.communityId(), visitor.residentId(), kind, Channel.SELF));
            }
            return EntryController.goTo("/my");
        });
    }

    @PostMapping("/my/corrections")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView correct(
            @RequestParam(defaultValue = "") String words, HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(request, response, visitor -> {
            SafeText text = SafeText.lines(words, WORDS);
            FormErrors errors = FormErrors.none()
                    .andIf(text.isEmpty(), "words", "people.mydata.words_missing")
                    .andIf(!text.ok(), "words", "people.mydata.words_long", WORDS);
            if (errors.any()) {
                return view.page(visitor, request, errors);
            }
            transactions.run(
                    visitor.scope(),
                    () -> audit.append(
                            visitor.communityId(),
                            visitor.actor(),
                            "people.ask_correction",
                            corrections.ask(visitor, text.text()),
                            null));
            return EntryController.goTo("/my");
        });
    }

    /** The copy for machines; a visitor whose time is over gets the way in. */
    @GetMapping("/my/copy.json")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ResponseEntity<String> copy(HttpServletRequest request, HttpServletResponse response) {
        return cookie.read(request, response)
                .map(visitor -> {
                    String json = transactions.in(visitor.scope(), () -> {
                        audit.append(
                                visitor.communityId(),
                                visitor.actor(),
                                "people.copy_own_data",
                                visitor.residentId(),
                                null);
                        return CopyFile.json(files.copies(visitor), messages, LocaleContextHolder.getLocale());
                    });
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .body(json);
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/my/enter")
                        .build());
    }

    /** The same in large print; a visitor whose time is over gets the way in. */
    @GetMapping("/my/copy.pdf")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    void paper(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visitor> visitor = cookie.read(request, response);
        Optional<OwnFile> file = visitor.flatMap(who -> transactions.in(who.scope(), () -> {
            audit.append(who.communityId(), who.actor(), "people.copy_own_data", who.residentId(), null);
            return files.of(who);
        }));
        if (file.isEmpty()) {
            response.sendRedirect("/my/enter", HttpStatus.SEE_OTHER.value());
        } else {
            ownFile.send(response, page, file.get());
        }
    }

    @GetMapping("/my/erase")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView askErase(HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(
                request, response, visitor -> Pages.show("people/mydata/erase", new ErasePage(false, List.of())));
    }

    @PostMapping("/my/erase")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView erase(HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(request, response, visitor -> {
            List<Kept> kept = transactions.in(visitor.scope(), () -> {
                audit.append(
                        visitor.communityId(), visitor.actor(), "people.erase_own_data", visitor.residentId(), null);
                return files.erase(visitor);
            });
            return Pages.show("people/mydata/erase", new ErasePage(true, kept));
        });
    }

    private boolean known(String kind) {
        return kinds.stream().anyMatch(one -> one.code().equals(kind));
    }

    private ModelAndView asThemselves(
            HttpServletRequest request, HttpServletResponse response, Function<Visitor, ModelAndView> work) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return cookie.read(request, response).map(work).orElseGet(() -> EntryController.goTo("/my/enter"));
    }
}
