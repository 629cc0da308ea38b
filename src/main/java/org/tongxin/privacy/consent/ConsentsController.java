package org.tongxin.privacy.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.ConsentKind;
import org.tongxin.privacy.Consents.Channel;
import org.tongxin.privacy.Consents.Consent;
import org.tongxin.privacy.Consents.Giving;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Subjects;
import org.tongxin.privacy.Subjects.Subject;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Consents of one resident, written down and taken back at the counter, by phone or at a visit. */
@Controller
class ConsentsController {

    private static final String SEEN = "privacy.looks.consents";

    private final ConsentRegister register;
    private final ObjectProvider<Subjects> subjects;
    private final FileDoor door;
    private final Transactions transactions;

    ConsentsController(
            ConsentRegister register, ObjectProvider<Subjects> subjects, FileDoor door, Transactions transactions) {
        this.register = register;
        this.subjects = subjects;
        this.door = door;
        this.transactions = transactions;
    }

    @GetMapping("/consents/{of}/{id}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView show(@PathVariable long of, @PathVariable UUID id, Actor.Staff who) {
        return transactions.in(who.scope(), () -> page(of, opened(who, of, id), FormErrors.none()));
    }

    @PostMapping("/consents/{of}/{id}/give")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView give(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String witness,
            Actor.Staff who) {
        Channel chosen = channel(channel).orElse(null);
        SafeText present = SafeText.line(witness, ConsentRegister.WITNESS);
        FormErrors errors = FormErrors.none()
                .andIf(chosen == null, "channel-" + kind.replace('.', '-'), "privacy.consent.channel_missing")
                .andIf(
                        chosen != null && chosen.needsWitness() && present.isEmpty(),
                        "witness-" + kind.replace('.', '-'),
                        "privacy.consent.witness_missing")
                .andIf(
                        !present.ok(),
                        "witness-" + kind.replace('.', '-'),
                        "privacy.consent.witness_long",
                        ConsentRegister.WITNESS);
        if (errors.any() || chosen == null) {
            return transactions.in(who.scope(), () -> page(of, opened(who, of, id), errors));
        }
        var giving = new Giving(of, id, kind, LocaleContextHolder.getLocale(), chosen, present.text());
        return act(who, of, id, kind, known -> register.give(who, giving));
    }

    @PostMapping("/consents/{of}/{id}/withdraw")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView withdraw(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            Actor.Staff who) {
        return act(who, of, id, kind, known -> register.withdraw(who, of, id, known.code(), Channel.COUNTER));
    }

    private ModelAndView act(Actor.Staff who, long of, UUID id, String kind, Consumer<ConsentKind> act) {
        ConsentKind known = register.kinds().stream()
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        transactions.run(who.scope(), () -> {
            opened(who, of, id);
            act.accept(known);
        });
        var view = new RedirectView("/consents/" + of + "/" + id);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** The resident, where the reader's posts reach them and the reader said what for. */
    private Subject opened(Actor.Staff who, long of, UUID id) {
        Subject subject = subjects.stream()
                .map(one -> one.find(who, of, id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.look(who, subject.task(), List.of(id), SEEN);
        return subject;
    }

    private ModelAndView page(long of, Subject subject, FormErrors errors) {
        List<Consent> all = register.of(of, subject.id());
        List<ConsentsPage.Row> rows =
                register.kinds().stream().map(kind -> row(kind, all)).toList();
        List<ConsentsPage.Past> past = all.stream()
                .filter(one -> one.withdrawnAt() != null)
                .map(one -> new ConsentsPage.Past(
                        title(one.kind()), one.version(), one.givenAt(), Objects.requireNonNull(one.withdrawnAt())))
                .toList();
        ModelAndView view = Pages.show(
                "privacy/consent/list",
                new ConsentsPage(
                        "/consents/" + of + "/" + subject.id(), subject.page(), subject.name(), rows, past, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ConsentsPage.Row row(ConsentKind kind, List<Consent> all) {
        @Nullable
        Consent standing = all.stream()
                .filter(one -> one.kind().equals(kind.code())
                        && one.withdrawnAt() == null
                        && one.version() >= kind.validSince())
                .findFirst()
                .orElse(null);
        return new ConsentsPage.Row(
                kind.code(),
                kind.title(),
                kind.text(),
                kind.sensitive(),
                standing == null ? null : standing.givenAt(),
                standing == null ? null : standing.channel(),
                standing == null ? null : standing.witness());
    }

    private String title(String code) {
        return register.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .map(ConsentKind::title)
                .findFirst()
                .orElse("privacy.consent.former");
    }

    /** By other people's hands; on the page of one's own data it is always oneself. */
    private static Optional<Channel> channel(String code) {
        return Arrays.stream(Channel.values())
                .filter(one -> one != Channel.SELF && one.code().equals(code))
                .findFirst();
    }
}
