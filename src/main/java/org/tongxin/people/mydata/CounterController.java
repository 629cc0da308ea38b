package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Subjects.Subject;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** The counter's part: a code against identification, and the whole file on paper for those without a phone. */
@Controller
class CounterController {

    private static final String SEEN = "people.looks.own_data";

    private final ResidentSubjects subjects;
    private final FileDoor door;
    private final EntryCodes codes;
    private final OwnSessions sessions;
    private final PasskeyRows passkeys;
    private final OwnFiles files;
    private final AuditLog audit;
    private final Transactions transactions;
    private final OwnPaperFile ownFile;

    CounterController(
            ResidentSubjects subjects,
            FileDoor door,
            EntryCodes codes,
            OwnSessions sessions,
            PasskeyRows passkeys,
            OwnFiles files,
            AuditLog audit,
            Transactions transactions,
            OwnPaperFile ownFile) {
        this.subjects = subjects;
        this.door = door;
        this.codes = codes;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.ownFile = ownFile;
    }

    @GetMapping("/my-counter/{of}/{id}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView show(@PathVariable long of, @PathVariable UUID id, Actor.Staff who) {
        return opened(who, of, id, subject -> page(of, subject, null, null, FormErrors.none()));
    }

    @PostMapping("/my-counter/{of}/{id}/code")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView handOver(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String identified,
            Actor.Staff who) {
        return opened(who, of, id, subject -> {
            if (!identified.equals("yes")) {
                return page(
                        of, subject, null, null, FormErrors.none().and("identified", "people.mydata.not_identified"));
            }
            audit.append(of, who, "people.hand_over_code", id, null);
            return page(of, subject, codes.handOver(of, id, who.accountId()), null, FormErrors.none());
        });
    }

    /** Ends what is open of the resident's own data anywhere, as when a phone was lost; slips not used yet and passkeys go as well. */
    @PostMapping("/my-counter/{of}/{id}/end")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView end(@PathVariable long of, @PathVariable UUID id, Actor.Staff who) {
        return opened(who, of, id, subject -> {
            audit.append(of, who, "people.end_own_data", id, null);
            codes.endAll(of, id);
            passkeys.removeAll(of, id);
            return page(of, subject, null, sessions.endAll(of, id), FormErrors.none());
        });
    }

    /** The file as the resident sees it, to be printed and handed over. */
    @GetMapping("/my-counter/{of}/{id}/paper")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView paper(@PathVariable long of, @PathVariable UUID id, Actor.Staff who) {
        return opened(
                who,
                of,
                id,
                subject -> files.of(new Visitor(of, id))
                        .map(file -> Pages.show(
                                "people/mydata/own", new OwnFilePage(file, true, false, false, FormErrors.none())))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The same as a file in large print. */
    @GetMapping("/my-counter/{of}/{id}/paper.pdf")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    void file(@PathVariable long of, @PathVariable UUID id, Actor.Staff who, Page page, HttpServletResponse response)
            throws IOException {
        OwnFile file = transactions.in(who.scope(), () -> {
            Subject subject = subject(who, of, id);
            door.look(who, subject.task(), List.of(id), SEEN);
            return files.of(new Visitor(of, id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        });
        ownFile.send(response, page, file);
    }

    private Subject subject(Actor.Staff who, long of, UUID id) {
        return subjects.find(who, of, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private interface Work {
        ModelAndView with(Subject subject);
    }

    private ModelAndView opened(Actor.Staff who, long of, UUID id, Work work) {
        Supplier<ModelAndView> all = () -> {
            Subject subject = subject(who, of, id);
            door.look(who, subject.task(), List.of(id), SEEN);
            return work.with(subject);
        };
        return transactions.in(who.scope(), all);
    }

    private ModelAndView page(
            long of, Subject subject, @Nullable String code, @Nullable Integer ended, FormErrors errors) {
        ModelAndView view = Pages.show(
                "people/mydata/counter",
                new CounterPage(
                        "/my-counter/" + of + "/" + subject.id(),
                        "/households/" + subject.task().id(),
                        "/consents/" + of + "/" + subject.id(),
                        subject.name(),
                        code,
                        ended,
                        ownFile.ready(),
                        errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
