package org.tongxin.people.mydata;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Subjects.Subject;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** What residents want corrected, for those who keep their files: a yes, or a no with its reason. */
@Controller
class CorrectionsController {

    private static final String SEEN = "people.looks.correction";
    private static final int WORDS = 500;

    private final Corrections corrections;
    private final ResidentSubjects subjects;
    private final FileDoor door;
    private final AuditLog audit;
    private final Transactions transactions;

    CorrectionsController(
            Corrections corrections,
            ResidentSubjects subjects,
            FileDoor door,
            AuditLog audit,
            Transactions transactions) {
        this.corrections = corrections;
        this.subjects = subjects;
        this.door = door;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/corrections")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView list(Actor.Staff who) {
        return page(who, FormErrors.none());
    }

    @PostMapping("/corrections/{of}/{id}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView answer(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words,
            Actor.Staff who) {
        SafeText text = SafeText.lines(words, WORDS);
        boolean granted = verdict.equals("granted");
        FormErrors errors = FormErrors.none()
                .andIf(!granted && text.isEmpty(), "words-" + id, "people.mydata.refusal_words")
                .andIf(!text.ok(), "words-" + id, "people.mydata.words_long", WORDS);
        if (errors.any()) {
            return page(who, errors);
        }
        transactions.run(who.scope(), () -> {
            Correction asked = corrections
                    .find(of, id)
                    .filter(one -> subjects.find(who, of, one.residentId()).isPresent())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (corrections.answer(asked, granted, text.isEmpty() ? null : text.text(), who.accountId())) {
                audit.append(of, who, granted ? "people.grant_correction" : "people.refuse_correction", id, null);
            }
        });
        return EntryController.goTo("/corrections");
    }

    /** The wish itself says what for: its words are written by the person it is about. */
    private ModelAndView page(Actor.Staff who, FormErrors errors) {
        List<CorrectionsPage.Row> rows = transactions.in(
                who.scope(),
                () -> corrections.open(who.scope().communities()).stream()
                        .flatMap(asked -> subjects.find(who, asked.communityId(), asked.residentId()).stream()
                                .map(subject -> row(who, subject, asked)))
                        .toList());
        ModelAndView view = Pages.show("people/mydata/corrections", new CorrectionsPage(rows, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private CorrectionsPage.Row row(Actor.Staff who, Subject subject, Correction asked) {
        var task = new Task(asked.communityId(), "people.correction", asked.id());
        door.begin(who, task, Purpose.OWN_WISH);
        door.look(who, task, List.of(subject.id()), SEEN);
        return new CorrectionsPage.Row(
                "/corrections/" + asked.communityId() + "/" + asked.id(), subject.name(), subject.page(), asked);
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry correctionsEntry() {
            return new NavEntry("people.mydata.corrections_nav", "/corrections", Set.of(Duty.KEEP_FILES), 428);
        }
    }
}
