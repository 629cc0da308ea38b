package org.tongxin.sample.scene;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Point;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.KnownReporters;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Catalogue;

/** The cases of the last 90 days: when they came, where, by whom; reproducible from the seed. */
@Component
class SceneCases {

    static final int DAYS = 90;
    private static final int WORKERS = 4;
    private static final long SEED = 20_261_122L;

    private final RequestIntake intake;
    private final KnownReporters reporters;
    private final Catalogue catalogue;
    private final SceneLives lives;
    private final ScenePictures pictures;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;
    private final Plots plots = new Plots();

    SceneCases(
            RequestIntake intake,
            KnownReporters reporters,
            Catalogue catalogue,
            SceneLives lives,
            ScenePictures pictures,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.intake = intake;
        this.reporters = reporters;
        this.catalogue = catalogue;
        this.lives = lives;
        this.pictures = pictures;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Something that is going to be said.
     *
     * @param age 0 for the youngest of all, 1 for the one before it, and so on
     */
    record Arrival(int age, Instant at, Plots.Plot plot, Random random) {

        /** Some of today wait for the desk still. */
        boolean waitsForDesk() {
            return age % 3 == 1 && age < 12 && !plot.category().equals("J07");
        }

        /** Some of today were sent to the wrong post, and nobody has decided yet. */
        boolean waitsForAdjudication() {
            return age % 3 == 2 && age < 12;
        }
    }

    /** The community in which it happens, those who work there, and those of its residents who call. */
    record Setting(
            ScenePlaces.Map map, Map<String, Actor.Staff> staff, Map<String, UUID> posts, SceneCallers callers) {}

    void make(
            ScenePlaces.Map map,
            Map<String, Actor.Staff> staff,
            Map<String, UUID> posts,
            SceneCallers callers,
            int count) {
        Instant now = clock.instant();
        var setting = new Setting(map, staff, posts, callers);
        Collection<List<Arrival>> days = arrivals(now, count).stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.at().atZone(Scene.ZONE).toLocalDate()))
                .values();
        // Numbers are given by day, so that days made side by side give the same numbers as days made in turn.
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> made = new ArrayList<>();
            for (List<Arrival> day : days) {
                made.add(workers.submit(() -> day.forEach(arrival -> make(setting, arrival, now))));
            }
            await(made);
        }
    }

    /** In one transaction: a first start waits for the disk once a case where its acts alone would wait ten times. */
    private void make(Setting setting, Arrival arrival, Instant now) {
        ScenePlaces.Map map = setting.map();
        Said said = said(setting, arrival);
        transactions.run(
                Scope.publicOf(map.communityId()),
                () -> ProgramClock.at(arrival.at(), () -> {
                    UUID id = intake.receive(said.request()).caseId();
                    Actor.Staff desk = setting.staff().get("desk");
                    if (said.caller() != null && desk != null) {
                        reporters.reportedBy(
                                desk, map.communityId(), id, said.caller().resident());
                    }
                    lives.live(map, setting.staff(), arrival, id, now);
                }));
    }

    /** What comes in, and who of the register says it, or null. */
    private record Said(IncomingRequest request, SceneCallers.@Nullable Caller caller) {}

    private static void await(List<Future<?>> made) {
        for (Future<?> one : made) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The sample could not be made", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The sample was cut short", e);
            }
        }
    }

    private List<Arrival> arrivals(Instant now, int count) {
        var random = new Random(SEED);
        LocalDate today = now.atZone(Scene.ZONE).toLocalDate();
        List<Instant> moments = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Instant at = moment(today, random);
            while (!at.isBefore(now)) {
                at = moment(today, random);
            }
            moments.add(at);
        }
        moments.sort(Comparator.naturalOrder());
        List<Arrival> arrivals = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            var own = new Random(SEED + number);
            arrivals.add(new Arrival(count - 1 - number, moments.get(number), plots.draw(own), own));
        }
        return arrivals;
    }

    /** Mostly by day, fewer at weekends, a few at night. */
    private static Instant moment(LocalDate today, Random random) {
        LocalDate day = today.minusDays(random.nextInt(DAYS));
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY && random.nextInt(2) == 0) {
            day = day.minusDays(random.nextInt(1, 6));
        }
        int hour = random.nextInt(12) == 0 ? random.nextInt(24) : 7 + (random.nextInt(7) + random.nextInt(8));
        return ZonedDateTime.of(day, LocalTime.of(hour % 24, random.nextInt(60), random.nextInt(60)), Scene.ZONE)
                .toInstant();
    }

    private Said said(Setting setting, Arrival arrival) {
        ScenePlaces.Map map = setting.map();
        Random random = arrival.random();
        Plots.Plot plot = arrival.plot();
        int gridNumber = random.nextInt(map.grids().size());
        ScenePlaces.Grid grid = map.grids().get(gridNumber);
        ScenePlaces.Building building =
                grid.buildings().get(random.nextInt(grid.buildings().size()));
        Channel channel = channel(random);
        Identity identity = identity(random, channel);
        boolean complaint = plot.category().equals("J07");
        var category = catalogue.current(map.communityId(), plot.category()).orElseThrow();
        boolean answered = plot.category().equals("L01") && channel == Channel.PHONE;
        boolean atDesk = channel == Channel.PHONE || channel == Channel.COUNTER;
        SceneCallers.Caller caller = atDesk && identity == Identity.NAMED && !complaint
                ? setting.callers().from(gridNumber, arrival)
                : null;
        boolean unsorted = arrival.waitsForDesk() || random.nextInt(20) == 0;
        IncomingRequest.Place place = place(random, plot, building);
        IncomingRequest.Contact contact = identity == Identity.ANONYMOUS && !complaint ? null : contact(random);
        IncomingRequest request = new IncomingRequest(
                map.communityId(),
                ids.next(),
                channel,
                new Actor.Resident(Scope.publicOf(map.communityId())),
                plot.home()
                        ? map.scene().words(plot.words())
                        : building.name() + "：" + map.scene().words(plot.words()),
                null,
                unsorted && !answered && !complaint ? null : plot.category(),
                null,
                Map.of(),
                caller != null && plot.home() ? new IncomingRequest.Place(null, caller.home(), null) : place,
                complaint ? Identity.SHIELDED : identity,
                complaint ? Visibility.PRIVATE : category.usually(),
                complaint ? setting.posts().get("grid" + (gridNumber + 1)) : null,
                caller == null ? contact : caller.contact(),
                map.scene().language(),
                photos(plot, random),
                null,
                answered ? map.scene().words(plot.result()) : null);
        return new Said(request, caller);
    }

    private List<IncomingRequest.Photo> photos(Plots.Plot plot, Random random) {
        return plot.home() || random.nextInt(3) > 0 ? List.of() : pictures.before(plot.category(), random);
    }

    private static IncomingRequest.Place place(Random random, Plots.Plot plot, ScenePlaces.Building building) {
        ScenePlaces.Unit unit =
                building.units().get(random.nextInt(building.units().size()));
        if (plot.home()) {
            return new IncomingRequest.Place(
                    null, unit.homes().get(random.nextInt(unit.homes().size())), null);
        }
        if (random.nextInt(3) == 0) {
            return new IncomingRequest.Place(null, building.id(), null);
        }
        Point near = new Point(
                building.at().lat() + (random.nextDouble() - 0.5) * 0.0004,
                building.at().lng() + (random.nextDouble() - 0.5) * 0.0004);
        return new IncomingRequest.Place(near, null, null);
    }

    private static Channel channel(Random random) {
        int mark = random.nextInt(100);
        return mark < 45
                ? Channel.WEB
                : mark < 80 ? Channel.PHONE : mark < 90 ? Channel.COUNTER : mark < 95 ? Channel.QR : Channel.GRID;
    }

    private static Identity identity(Random random, Channel channel) {
        int mark = random.nextInt(100);
        if (channel == Channel.PHONE || channel == Channel.COUNTER) {
            return mark < 75 ? Identity.NAMED : Identity.SHIELDED;
        }
        return mark < 55 ? Identity.NAMED : mark < 80 ? Identity.SHIELDED : Identity.ANONYMOUS;
    }

    /** Numbers of a range that no operator gives out. */
    private static IncomingRequest.Contact contact(Random random) {
        String surname = String.valueOf("王李张刘陈杨赵黄周吴".charAt(random.nextInt(10)));
        return new IncomingRequest.Contact(
                surname + (random.nextBoolean() ? "女士" : "先生"), "100%08d".formatted(random.nextInt(600)), null);
    }
}
