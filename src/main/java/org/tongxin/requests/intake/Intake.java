package org.tongxin.requests.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.PlaceMatches;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.Because;
import org.tongxin.requests.CaseReported;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Survey;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.casework.FindingWords;
import org.tongxin.requests.dispatch.Dispatcher;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.Clocks;
import org.tongxin.requests.model.Ending;
import org.tongxin.requests.model.Report;
import org.tongxin.requests.model.Where;
import org.tongxin.requests.telling.Telling;

/** Takes a matter in. */
@Component
class Intake implements RequestIntake {

    /** Longest words kept, in characters. */
    static final int LONGEST = 4_000;

    /** A code met by chance is drawn again this often: with 10,000 cases once is one in ten thousand. */
    private static final int CODE_TURNS = 5;

    /** So many of the places that an address fits are named to the desk. */
    private static final int OFFERED = 4;

    private final Communities communities;
    private final Places places;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Dispatcher dispatcher;
    private final CaseStore cases;
    private final FindingWords words;
    private final Intakes rows;
    private final Reporters reporters;
    private final Numbers numbers;
    private final Codes codes;
    private final AuditLog audit;
    private final Telling telling;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Communities communities,
            Places places,
            Catalogue catalogue,
            Calendars calendars,
            Dispatcher dispatcher,
            CaseStore cases,
            FindingWords words,
            Intakes rows,
            Reporters reporters,
            Numbers numbers,
            Codes codes,
            AuditLog audit,
            Telling telling,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.places = places;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.dispatcher = dispatcher;
        this.cases = cases;
        this.words = words;
        this.rows = rows;
        this.reporters = reporters;
        this.numbers = numbers;
        this.codes = codes;
        this.audit = audit;
        this.telling = telling;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Receipt receive(IncomingRequest request) {
        check(request);
        Community community = communities
                .byId(request.communityId())
                .orElseThrow(() -> new NotNow("requests.intake.community_unknown"));
        Case matter = draw(request, community, clock.instant());
        for (int turn = 0; ; turn++) {
            int now = turn;
            try {
                return transactions.in(Scope.wholeOf(community.id()), () -> keep(request, community, matter, now));
            } catch (DuplicateKeyException codeOfAnother) {
                if (turn == CODE_TURNS) {
                    throw codeOfAnother;
                }
            }
        }
    }

    private static void check(IncomingRequest request) {
        if (request.words().isBlank()) {
            throw new NotNow("requests.intake.words_missing");
        }
        if (request.words().length() > LONGEST) {
            throw new NotNow("requests.intake.words_too_long");
        }
        if (request.identity() != Identity.ANONYMOUS && !isReachable(request)) {
            throw new NotNow("requests.intake.contact_missing");
        }
    }

    private static boolean isReachable(IncomingRequest request) {
        IncomingRequest.Contact contact = request.contact();
        boolean posted = request.source() != null;
        return posted || contact != null && (contact.phone() != null || contact.email() != null);
    }

    private Receipt keep(IncomingRequest request, Community community, Case matter, int turn) {
        var code = codes.of(community.codePrefix(), matter.id(), turn);
        IncomingRequest.Source source = request.source();
        boolean isNew = cases.insert(
                matter,
                codes.hash(code),
                turn,
                source == null ? null : source.apiKey(),
                source == null ? null : source.mediaUrl());
        if (!isNew) {
            return again(community, matter.id());
        }
        cases.append(firstLine(request, matter));
        words.keep(matter);
        IncomingRequest.Contact contact = request.contact();
        if (contact != null) {
            reporters.add(
                    community.id(),
                    matter.id(),
                    matter.id(),
                    false,
                    contact,
                    request.language(),
                    matter.report().reportedAt());
        }
        rows.answersAndPhotos(request, matter.report().reportedAt());
        audit.append(community.id(), request.by(), "requests.report", matter.id(), null);
        if (matter.state() != CaseState.CLOSED && telling.isNews(matter.id())) {
            telling.ofNew(matter);
        }
        events.publishEvent(new CaseReported(community.id(), matter.id()));
        return new Receipt(community.id(), matter.id(), matter.number(), code);
    }

    private Receipt again(Community community, UUID id) {
        Intakes.Known known = rows.known(community.id(), id);
        return new Receipt(community.id(), id, known.number(), codes.of(community.codePrefix(), id, known.turn()));
    }

    private CaseEvent firstLine(IncomingRequest request, Case matter) {
        Actor by = request.by();
        String who = by instanceof Actor.Staff staff
                ? staff.name()
                : by instanceof Actor.Machine machine ? machine.name() : "";
        return new CaseEvent(
                matter.communityId(),
                matter.id(),
                matter.id(),
                matter.report().reportedAt(),
                "report",
                by.accountId(),
                matter.charge().leadPost(),
                who,
                null,
                matter.state(),
                request.answeredAtOnce(),
                null);
    }

    /** The case as it begins: category, emergency, place, who has it, and both clocks. */
    private Case draw(IncomingRequest request, Community community, Instant now) {
        Category category = category(request);
        var emergency = catalogue.emergency(community.id(), request.words(), request.category());
        PlaceMatches matches = matches(request, community);
        Placement place = matches.sure();
        Charge charge = request.answeredAtOnce() != null
                ? Charge.desk(Because.DESK)
                : charge(
                        new Dispatcher.Matter(
                                community.id(), category, place, emergency.isPresent(), request.aboutPost()),
                        matches);
        boolean published = request.source() != null && request.source().moderated();
        RequestKind kind =
                request.kind() != null ? request.kind() : category == null ? RequestKind.HELP : category.kind();
        var report = new Report(
                kind,
                request.channel(),
                request.identity(),
                request.visibility(),
                emergency.map(Catalogue.Emergency::word).orElse(null),
                request.words().strip(),
                request.language(),
                now);
        LocalDate today = now.atZone(community.zone()).toLocalDate();
        var filing = new Case.Filing(
                category == null ? 0 : category.version(),
                category == null ? null : category.code(),
                request.categoryReason(),
                published ? SafeText.mask(report.words()) : null);
        return new Case(
                new Case.Identification(community.id(), request.id(), numbers.next(community.id(), today), 0),
                report,
                state(request, charge),
                filing,
                where(request, place),
                charge,
                new Case.Standing(request.aboutPost(), Dispatcher.LOWEST_TIER, null, false, 0),
                clocks(request, community.id(), category, now),
                Case.Waiting.NONE,
                ending(request, now, today),
                EnumSet.noneOf(Case.Tick.class));
    }

    /** The desk asks where an address fits several places; it reads which. */
    private Charge charge(Dispatcher.Matter matter, PlaceMatches matches) {
        Charge charge = dispatcher.decide(matter);
        if (charge.because() != Because.UNCLEAR || !matches.isAmbiguous()) {
            return charge;
        }
        String offers = matches.offers().stream().map(Placement::label).collect(Collectors.joining(" / "));
        return new Charge(null, Because.AMBIGUOUS_PLACE, null, offers);
    }

    private static CaseState state(IncomingRequest request, Charge charge) {
        if (request.answeredAtOnce() != null) {
            return CaseState.CLOSED;
        }
        return charge.leadPost() == null ? CaseState.RECEIVED : CaseState.DISPATCHED;
    }

    private @Nullable Category category(IncomingRequest request) {
        if (request.category() == null) {
            return null;
        }
        return catalogue
                .current(request.communityId(), request.category())
                .filter(Category::active)
                .orElseThrow(() -> new NotNow("requests.intake.category_unknown"));
    }

    private PlaceMatches matches(IncomingRequest request, Community community) {
        IncomingRequest.Place said = request.place();
        if (said.areaId() != null) {
            return known(places.of(community.id(), said.areaId())
                    .orElseThrow(() -> new NotNow("requests.intake.place_unknown")));
        }
        if (said.point() != null) {
            return known(places.at(community.id(), said.point()).orElse(null));
        }
        if (said.asWritten() || said.address() == null || said.address().isBlank()) {
            return PlaceMatches.NONE;
        }
        return places.find(community.id(), said.address(), OFFERED);
    }

    private static PlaceMatches known(@Nullable Placement place) {
        return new PlaceMatches(List.of(), place);
    }

    private static Where where(IncomingRequest request, @Nullable Placement place) {
        IncomingRequest.Place said = request.place();
        var point = said.point() != null ? said.point() : place == null ? null : place.point();
        return new Where(
                place == null ? null : place.exact().id(),
                place == null ? null : place.grid().map(Placement.Step::id).orElse(null),
                point == null ? null : point.lat(),
                point == null ? null : point.lng(),
                said.address(),
                place == null ? Optional.ofNullable(said.address()).orElse("") : place.label());
    }

    private Clocks clocks(IncomingRequest request, long communityId, @Nullable Category category, Instant now) {
        if (request.answeredAtOnce() != null) {
            return new Clocks(null, now, null, now);
        }
        Clocks clocks = category == null
                ? Clocks.started(calendars.of(communityId), Untriaged.RESPOND, Untriaged.RESOLVE, now)
                : Clocks.started(calendars.of(communityId), category.respond(), category.resolve(), now);
        boolean onThePhone = request.channel() == Channel.PHONE || request.channel() == Channel.COUNTER;
        return onThePhone ? new Clocks(clocks.respond(), now, clocks.resolve(), null) : clocks;
    }

    private static Ending ending(IncomingRequest request, Instant now, LocalDate today) {
        if (request.answeredAtOnce() == null) {
            return Ending.NONE;
        }
        return new Ending(
                Outcome.ANSWERED,
                request.answeredAtOnce(),
                null,
                null,
                request.by().accountId(),
                null,
                null,
                null,
                null,
                0,
                Survey.NOT_ASKED,
                null,
                null,
                null,
                null,
                now,
                today,
                null);
    }

    @Override
    public Receipt follow(
            long communityId, UUID caseId, UUID followId, IncomingRequest.Contact contact, String language) {
        Community community =
                communities.byId(communityId).orElseThrow(() -> new NotNow("requests.intake.community_unknown"));
        return transactions.in(Scope.wholeOf(communityId), () -> {
            String number = rows.numberIfFollowable(communityId, caseId)
                    .orElseThrow(() -> new NotNow("requests.intake.follow_closed"));
            for (int turn = 0; turn <= CODE_TURNS; turn++) {
                var code = codes.of(community.codePrefix(), followId, turn);
                var own = new Reporters.Code(codes.hash(code), turn);
                if (reporters.addFollower(communityId, caseId, followId, contact, language, clock.instant(), own)) {
                    return new Receipt(communityId, caseId, number, code);
                }
            }
            throw new IllegalStateException("No code is free");
        });
    }
}
