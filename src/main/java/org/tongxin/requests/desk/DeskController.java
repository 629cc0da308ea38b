package org.tongxin.requests.desk;

import static org.tongxin.kernel.Duty.DESK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.QueryCode;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.intake.Codes;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

@Controller
class DeskController {

    private static final int LONGEST_SEARCH = 100;

    private final Callers callers;
    private final KnownCallers known;
    private final Reporters reporters;
    private final Codes codes;
    private final Catalogue catalogue;
    private final DeskSpots spots;
    private final RequestIntake intake;
    private final CaseWords words;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Ids ids;

    DeskController(
            Callers callers,
            KnownCallers known,
            Reporters reporters,
            Codes codes,
            Catalogue catalogue,
            DeskSpots spots,
            RequestIntake intake,
            CaseWords words,
            AuditLog audit,
            Transactions transactions,
            Ids ids) {
        this.callers = callers;
        this.known = known;
        this.reporters = reporters;
        this.codes = codes;
        this.catalogue = catalogue;
        this.spots = spots;
        this.intake = intake;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What the clerk keyed in. */
    record Typed(
            @Nullable UUID id,
            @Nullable String words,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String place,
            @Nullable String category,
            @Nullable String identity,
            @Nullable String answer,
            @Nullable String step,
            @Nullable UUID resident) {
        static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Finds nothing out of the clerk's reach; numbers and codes lead on, a phone shows the caller's cases here. */
    @GetMapping("/desk")
    @AllowedTo(value = DESK, touches = Touches.REPORTERS)
    ModelAndView desk(Actor.Staff staff, Page page) {
        return page(staff, page, "", null, Typed.NOTHING, FormErrors.none());
    }

    @PostMapping("/desk/find")
    @AllowedTo(value = DESK, touches = Touches.REPORTERS)
    ModelAndView find(Actor.Staff staff, Page page, @RequestParam(defaultValue = "") String q) {
        String asked = q.strip();
        Optional<QueryCode> code = QueryCode.parse(asked);
        if (code.isPresent()) {
            byte[] hash = codes.hash(code.get());
            Optional<String> number = transactions.reading(staff.scope(), () -> callers.byCode(staff, hash));
            if (number.isPresent()) {
                return to("/work/" + number.get());
            }
        }
        if (asked.matches("\\d{8}-\\d{1,9}")) {
            return to("/work/" + asked);
        }
        Optional<PhoneNumber> phone = PhoneNumber.parse(asked);
        if (phone.isEmpty()) {
            return to(UriComponentsBuilder.fromPath("/work")
                    .queryParam("q", "{q}")
                    .encode()
                    .buildAndExpand(begun(asked))
                    .toUriString());
        }
        List<Callers.Found> found = lookUp(staff, phone.get());
        var typed = new Typed(null, null, null, phone.get().reveal(), null, null, null, null, null, null, null);
        return page(staff, page, phone.get().reveal(), found, typed, FormErrors.none());
    }

    /** As much of it as an address carries and a search needs. */
    private static String begun(String asked) {
        int length = Math.min(LONGEST_SEARCH, asked.codePointCount(0, asked.length()));
        return asked.substring(0, asked.offsetByCodePoints(0, length));
    }

    private List<Callers.Found> lookUp(Actor.Staff staff, PhoneNumber phone) {
        return transactions.in(staff.scope(), () -> {
            audit.append(home(staff), staff, "requests.look_up_caller", null, null);
            return callers.byPhone(staff, reporters.key(phone));
        });
    }

    @PostMapping("/desk")
    @AllowedTo(value = DESK, touches = Touches.REPORTERS)
    ModelAndView take(Actor.Staff staff, Page page, Typed typed) {
        boolean answering = "answer".equals(typed.step());
        FormErrors errors = check(typed, answering)
                .andIf(!answering && spots.isOpen(home(staff), typed), "place", "requests.desk.place.missing");
        if (errors.any() || "look".equals(typed.step())) {
            ModelAndView shown = page(
                    staff,
                    page,
                    text(typed.phone()),
                    null,
                    typed,
                    "look".equals(typed.step()) ? FormErrors.none() : errors);
            if (!"look".equals(typed.step())) {
                shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return shown;
        }
        try {
            RequestIntake.Receipt receipt = intake.receive(request(staff, page, typed, answering));
            if (typed.resident() != null) {
                known.reportedBy(staff, home(staff), receipt.caseId(), typed.resident());
            }
            return Pages.show(
                    "requests/desk/receipt",
                    new DeskPage.Receipt(
                            receipt.number(),
                            receipt.code().grouped(),
                            receipt.code().spoken(),
                            answering));
        } catch (NotNow notNow) {
            ModelAndView shown = page(
                    staff,
                    page,
                    text(typed.phone()),
                    null,
                    typed,
                    FormErrors.none().and("words", notNow.messageKey()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return shown;
        }
    }

    private static FormErrors check(Typed typed, boolean answering) {
        boolean anonymous = "anonymous".equals(typed.identity());
        boolean phoneWrong = !text(typed.phone()).isBlank()
                && PhoneNumber.parse(text(typed.phone())).isEmpty();
        return FormErrors.none()
                .andIf(text(typed.words()).isBlank(), "words", "requests.intake.words_missing")
                .andIf(phoneWrong, "phone", "requests.desk.phone.wrong")
                .andIf(!anonymous && text(typed.phone()).isBlank(), "phone", "requests.desk.phone.missing")
                .andIf(answering && text(typed.category()).isEmpty(), "category", "requests.desk.category.missing")
                .andIf(answering && text(typed.answer()).isBlank(), "answer", "requests.desk.answer.missing");
    }

    private IncomingRequest request(Actor.Staff staff, Page page, Typed typed, boolean answering) {
        long community = home(staff);
        Category category = text(typed.category()).isEmpty()
                ? null
                : catalogue.current(community, text(typed.category())).orElse(null);
        Identity identity = identity(typed);
        return new IncomingRequest(
                community,
                typed.id() == null ? ids.next() : typed.id(),
                Channel.PHONE,
                staff,
                text(typed.words()),
                null,
                category == null ? null : category.code(),
                null,
                Map.of(),
                spots.of(community, typed),
                identity,
                category == null ? Visibility.PRIVATE : category.usually(),
                null,
                identity == Identity.ANONYMOUS ? null : new IncomingRequest.Contact(typed.name(), typed.phone(), null),
                page.language().tag(),
                List.of(),
                null,
                answering ? typed.answer() : null);
    }

    private ModelAndView page(
            Actor.Staff staff,
            Page page,
            String caller,
            @Nullable List<Callers.Found> found,
            Typed typed,
            FormErrors errors) {
        long community = home(staff);
        List<Category> all =
                catalogue.current(community).stream().filter(Category::active).toList();
        String chosen = text(typed.category());
        if (chosen.isEmpty() && !text(typed.words()).isBlank()) {
            chosen = catalogue.suggest(community, text(typed.words())).stream()
                    .findFirst()
                    .map(suggestion -> suggestion.category().code())
                    .orElse("");
        }
        String code = chosen;
        String knowledge = code.isEmpty()
                ? null
                : catalogue
                        .current(community, code)
                        .map(category -> catalogue
                                .words(community, category.version(), code, page.language())
                                .knowledge())
                        .orElse(null);
        var form = new DeskPage.Form(
                typed.id() == null ? ids.next() : typed.id(),
                text(typed.words()),
                text(typed.name()),
                text(typed.phone()),
                text(typed.address()),
                spots.choices(community, typed, page),
                all.stream()
                        .map(category -> new Choice(
                                category.code(),
                                catalogue
                                        .words(community, category.version(), category.code(), page.language())
                                        .name(),
                                category.code().equals(code)))
                        .toList(),
                List.of(Identity.values()).stream()
                        .map(identity -> new Choice(
                                identity.code(),
                                page.t("requests.identity." + identity.code()),
                                identity == identity(typed)))
                        .toList(),
                text(typed.answer()).isBlank() && knowledge != null ? knowledge : text(typed.answer()));
        return Pages.show(
                "requests/desk/desk",
                new DeskPage(
                        caller,
                        found == null ? null : rows(page, found),
                        known.of(staff, community, text(typed.phone())),
                        typed.resident(),
                        form,
                        knowledge,
                        errors));
    }

    private List<DeskPage.CallersCase> rows(Page page, List<Callers.Found> found) {
        return found.stream()
                .map(one -> new DeskPage.CallersCase(
                        one.number(),
                        one.words().lines().findFirst().orElse(""),
                        words.category(page, one.communityId(), one.catalogueVersion(), one.category()),
                        words.state(page, CaseState.of(one.state())),
                        CaseState.of(one.state()) != CaseState.CLOSED,
                        one.reportedAt().toInstant()))
                .toList();
    }

    /** The community whose desk it is; a clerk of several takes calls for the first. */
    private static long home(Actor.Staff staff) {
        return staff.scope().communities().stream().sorted().findFirst().orElseThrow();
    }

    private static Identity identity(Typed typed) {
        return switch (text(typed.identity())) {
            case "shielded" -> Identity.SHIELDED;
            case "anonymous" -> Identity.ANONYMOUS;
            default -> Identity.NAMED;
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
