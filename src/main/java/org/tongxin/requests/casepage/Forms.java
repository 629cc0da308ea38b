package org.tongxin.requests.casepage;

import static org.tongxin.requests.casepage.ActTyped.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.dispatch.Avoidance;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;

/** The forms of the acts that are allowed now, with what their lists offer. */
@Component
class Forms {

    /** Forms with many questions stand on a page of their own. */
    private static final Set<ActKind> LONG = EnumSet.of(
            ActKind.DISPATCH, ActKind.DECLINE, ActKind.UPHOLD_OBJECTION, ActKind.REPORT_RESULT, ActKind.RELEASE);

    /** Done on other pages: the resident's own acts, and the calls. */
    private static final Set<ActKind> ELSEWHERE =
            EnumSet.of(ActKind.CALL_BACK, ActKind.NOT_REACHED, ActKind.CLOSE_UNREACHED, ActKind.WITHDRAW);

    /** Posts from this level of the ladder on lead what lies outside the duty list of the community. */
    private static final int DEPARTMENT_TIER = 3;

    private static final int PLACES = 6;

    private final Catalogue catalogue;
    private final Places places;
    private final Posts posts;
    private final Avoidance avoidance;
    private final Ids ids;

    Forms(Catalogue catalogue, Places places, Posts posts, Avoidance avoidance, Ids ids) {
        this.catalogue = catalogue;
        this.places = places;
        this.posts = posts;
        this.avoidance = avoidance;
        this.ids = ids;
    }

    static boolean isLong(ActKind kind) {
        return LONG.contains(kind);
    }

    /** The act of that name, where the page has a form for it. */
    static Optional<ActKind> kind(String code) {
        return Arrays.stream(ActKind.values())
                .filter(kind -> kind.code().equals(code) && !ELSEWHERE.contains(kind))
                .findFirst();
    }

    /** All forms for the case page: the long ones as links. */
    List<CasePage.Form> of(CaseFile file, Page page) {
        return of(file, page, null, ActTyped.NOTHING);
    }

    /** All forms, one of them open with what was typed. */
    List<CasePage.Form> of(CaseFile file, Page page, @Nullable ActKind open, ActTyped typed) {
        List<CasePage.Form> forms = new ArrayList<>();
        for (ActKind kind : file.allowed()) {
            if (kind == ActKind.OBJECT && file.matter().standing().adjudicated() || ELSEWHERE.contains(kind)) {
                continue;
            }
            boolean isOpen = kind == open;
            forms.add(
                    isLong(kind) && !isOpen
                            ? new CasePage.Form(kind.code(), false, true, "", ActTyped.NOTHING, CasePage.Choices.NONE)
                            : form(file, page, kind, isOpen ? typed : ActTyped.NOTHING, isOpen));
        }
        return forms;
    }

    /** One form. */
    CasePage.Form form(CaseFile file, Page page, ActKind kind, ActTyped typed, boolean open) {
        String actId = text(typed.actId()).isEmpty() ? ids.next().toString() : text(typed.actId());
        return new CasePage.Form(kind.code(), open, isLong(kind), actId, typed, choices(file, page, kind, typed));
    }

    private CasePage.Choices choices(CaseFile file, Page page, ActKind kind, ActTyped typed) {
        Case matter = file.matter();
        return switch (kind) {
            case DISPATCH ->
                new CasePage.Choices(
                        categories(matter, page, typed),
                        placesFound(matter, typed),
                        posts(matter, typed.post(), post -> true),
                        posts(matter, typed.leadDepartment(), post -> post.tier() >= DEPARTMENT_TIER),
                        List.of(),
                        List.of(),
                        List.of());
            case UPHOLD_OBJECTION, JOIN -> onlyPosts(matter, typed);
            case REPORT_RESULT ->
                new CasePage.Choices(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        outcomes(matter, page, typed),
                        List.of(),
                        CaseViews.photos(file, true));
            case PAUSE ->
                new CasePage.Choices(
                        List.of(), List.of(), List.of(), List.of(), List.of(), reasons(page, typed), List.of());
            case RELEASE ->
                new CasePage.Choices(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        file.beside().photos().stream().map(CaseViews::photo).toList());
            default -> CasePage.Choices.NONE;
        };
    }

    private CasePage.Choices onlyPosts(Case matter, ActTyped typed) {
        List<Choice> others = posts(
                matter, typed.post(), post -> !post.id().equals(matter.charge().leadPost()));
        return new CasePage.Choices(List.of(), List.of(), others, List.of(), List.of(), List.of(), List.of());
    }

    /** What the words suggest stands first and chosen where nothing is filed yet. */
    private List<Choice> categories(Case matter, Page page, ActTyped typed) {
        long community = matter.communityId();
        String filed = matter.filing().category();
        String suggested = catalogue.suggest(community, matter.report().words()).stream()
                .findFirst()
                .map(suggestion -> suggestion.category().code())
                .orElse(null);
        String chosen = typed.category() != null ? typed.category() : filed != null ? filed : suggested;
        return catalogue.current(community).stream()
                .filter(category -> category.active() || category.code().equals(filed))
                .map(category -> new Choice(
                        category.code(),
                        name(community, category, page),
                        category.code().equals(chosen)))
                .toList();
    }

    private String name(long community, Category category, Page page) {
        var words = catalogue.words(community, category.version(), category.code(), page.language());
        return words.group() + " · " + words.name();
    }

    private List<Choice> placesFound(Case matter, ActTyped typed) {
        String said = SafeText.line(typed.placeWords(), 100).text();
        List<Placement> found = said.isEmpty()
                ? List.of()
                : places.find(matter.communityId(), said, PLACES).offers();
        return found.stream()
                .map(place -> new Choice(
                        place.exact().id().toString(),
                        place.label(),
                        place.exact().id().toString().equals(typed.areaId()) || found.size() == 1))
                .toList();
    }

    /** Every post that may get the case; nearest to the resident first. */
    private List<Choice> posts(Case matter, @Nullable String chosen, Predicate<Post> fits) {
        Set<UUID> avoided = avoidance.of(matter.communityId(), matter.standing().avoidPost());
        return posts.all(matter.communityId()).stream()
                .filter(post -> !avoided.contains(post.id()))
                .filter(fits)
                .sorted(Comparator.comparingInt(Post::tier).thenComparing(Post::title))
                .map(post -> new Choice(
                        post.id().toString(),
                        post.holderName() == null ? post.title() : post.title() + " · " + post.holderName(),
                        post.id().toString().equals(chosen)))
                .toList();
    }

    private List<Choice> outcomes(Case matter, Page page, ActTyped typed) {
        String code = matter.filing().category();
        Set<Outcome> reasons = code == null
                ? EnumSet.complementOf(EnumSet.of(Outcome.WITHDRAWN))
                : catalogue
                        .of(matter.communityId(), matter.filing().catalogueVersion(), code)
                        .map(Category::closingReasons)
                        .orElse(Set.of());
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.WITHDRAWN && reasons.contains(outcome))
                .map(outcome -> new Choice(
                        outcome.code(),
                        page.t("requests.outcome." + outcome.code()),
                        page.t("requests.casepage.outcome." + outcome.code()),
                        outcome.code().equals(typed.outcome())))
                .toList();
    }

    private static List<Choice> reasons(Page page, ActTyped typed) {
        return Arrays.stream(PauseReason.values())
                .map(reason -> new Choice(
                        reason.code(),
                        page.t("requests.pause." + reason.code()),
                        reason.code().equals(typed.reason())))
                .toList();
    }
}
