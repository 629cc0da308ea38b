package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.Communities;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.TypedDay;
import org.tongxin.people.SmsSender;
import org.tongxin.privacy.AuditLog;
import org.tongxin.ui.FormErrors;

/** Lets residents in to their own data: by a code to the phone in the file and the birthday, or by one from the counter. */
@Controller
class EntryController {

    static final String BUCKET = "own-data";
    static final String BUCKET_OF_ONE = "own-data-of-one";

    private final EntryCodes codes;
    private final VisitorCookie cookie;
    private final EntryView view;
    private final Communities communities;
    private final ObjectProvider<SmsSender> sender;
    private final RateLimits limits;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Transactions transactions;

    EntryController(
            EntryCodes codes,
            VisitorCookie cookie,
            EntryView view,
            Communities communities,
            ObjectProvider<SmsSender> sender,
            RateLimits limits,
            AuditLog audit,
            MessageSource messages,
            Transactions transactions) {
        this.codes = codes;
        this.cookie = cookie;
        this.view = view;
        this.communities = communities;
        this.sender = sender;
        this.limits = limits;
        this.audit = audit;
        this.messages = messages;
        this.transactions = transactions;
    }

    @GetMapping("/my/enter")
    @AllowedTo(everyone = true)
    ModelAndView ask(HttpServletRequest request) {
        return view.page(request, FormErrors.none());
    }

    /** Sends a code, where phone and birthday belong together; the answer is the same where they do not. */
    @PostMapping("/my/code")
    @AllowedTo(everyone = true)
    ModelAndView sendCode(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String birth,
            HttpServletRequest request) {
        limits.require(BUCKET, RateLimits.caller(request.getRemoteAddr()));
        PhoneNumber number = PhoneNumber.parse(phone).orElse(null);
        LocalDate day = TypedDay.read(birth).orElse(null);
        FormErrors errors = FormErrors.none()
                .andIf(number == null, "phone", "people.mydata.phone_strange")
                .andIf(day == null, "birth", "people.mydata.birth_strange");
        if (errors.any() || number == null || day == null) {
            return view.page(request, false, phone, birth, errors);
        }
        long community = communities.of(request).id();
        transactions.run(
                Scope.wholeOf(community),
                () -> codes.known(community, number, day)
                        .filter(resident -> limits.take(BUCKET_OF_ONE, resident.toString()))
                        .ifPresent(resident -> send(number, codes.send(community, resident))));
        return view.page(request, true, phone, birth, FormErrors.none());
    }

    @PostMapping("/my/enter")
    @AllowedTo(everyone = true)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String birth,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String paper,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.require(BUCKET, RateLimits.caller(request.getRemoteAddr()));
        long community = communities.of(request).id();
        boolean handedOver = !paper.isBlank();
        Visitor visitor = transactions.in(Scope.wholeOf(community), () -> {
            Optional<UUID> proved = handedOver
                    ? codes.useHandedOver(community, paper)
                    : proved(
                            community,
                            PhoneNumber.parse(phone).orElse(null),
                            TypedDay.read(birth).orElse(null),
                            code);
            return proved.map(resident -> {
                        var known = new Visitor(community, resident);
                        audit.append(community, known.actor(), "people.open_own_data", resident, null);
                        return known;
                    })
                    .orElse(null);
        });
        if (visitor == null) {
            return view.page(
                    request,
                    !handedOver,
                    phone,
                    birth,
                    FormErrors.none().and(handedOver ? "paper" : "code", "people.mydata.code_wrong"));
        }
        cookie.begin(visitor, request, response);
        return goTo("/my");
    }

    @PostMapping("/my/leave")
    @AllowedTo(everyone = true)
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.end(request, response);
        return goTo("/my/enter");
    }

    private Optional<UUID> proved(long community, @Nullable PhoneNumber phone, @Nullable LocalDate birth, String code) {
        if (phone == null || birth == null || code.isBlank()) {
            return Optional.empty();
        }
        return codes.known(community, phone, birth)
                .filter(resident -> limits.take(BUCKET_OF_ONE, resident.toString()))
                .filter(resident -> codes.useSent(community, resident, code));
    }

    private void send(PhoneNumber to, String code) {
        String words = messages.getMessage("people.mydata.sms", new Object[] {code}, LocaleContextHolder.getLocale());
        sender.ifAvailable(sms -> sms.send(to, words));
    }

    static ModelAndView goTo(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
