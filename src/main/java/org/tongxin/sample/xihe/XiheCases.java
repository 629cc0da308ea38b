package org.tongxin.sample.xihe;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.Point;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Catalogue;

/** The cases of the last 90 days: when they came, where, by whom; reproducible from the seed. */
@Component
class XiheCases {

    static final int DAYS = 90;
    private static final long SEED = 20_261_122L;

    private final RequestIntake intake;
    private final Catalogue catalogue;
    private final XiheLives lives;
    private final XihePictures pictures;
    private final Ids ids;
    private final Clock clock;
    private final Plots plots = new Plots();

    XiheCases(RequestIntake intake, Catalogue catalogue, XiheLives lives, XihePictures pictures, Ids ids, Clock clock) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.lives = lives;
        this.pictures = pictures;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that is going to be said. */
    record Arrival(int number, Instant at, Plots.Plot plot, Random random) {}

    void make(XihePlaces.Map map, Map<String, Actor.Staff> staff, Map<String, UUID> posts, int count) {
        Instant now = clock.instant();
        List<Arrival> arrivals = arrivals(now, count);
        for (Arrival arrival : arrivals) {
            ProgramClock.at(arrival.at(), () -> {
                IncomingRequest request = request(map, posts, arrival);
                UUID id = intake.receive(request).caseId();
                lives.live(map.communityId(), staff, arrival, id, now);
            });
        }
    }

    private List<Arrival> arrivals(Instant now, int count) {
        var random = new Random(SEED);
        LocalDate today = now.atZone(XihePlaces.ZONE).toLocalDate();
        List<Arrival> arrivals = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            var own = new Random(SEED + number);
            Instant at = moment(today, random);
            while (!at.isBefore(now)) {
                at = moment(today, random);
            }
            arrivals.add(new Arrival(number, at, plots.draw(own), own));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    /** Mostly by day, fewer at weekends, a few at night. */
    private static Instant moment(LocalDate today, Random random) {
        LocalDate day = today.minusDays(random.nextInt(DAYS));
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY && random.nextInt(2) == 0) {
            day = day.minusDays(random.nextInt(1, 6));
        }
        int hour = random.nextInt(12) == 0 ? random.nextInt(24) : 7 + (random.nextInt(7) + random.nextInt(8));
        return ZonedDateTime.of(day, LocalTime.of(hour % 24, random.nextInt(60), random.nextInt(60)), XihePlaces.ZONE)
                .toInstant();
    }

    private IncomingRequest request(XihePlaces.Map map, Map<String, UUID> posts, Arrival arrival) {
        Random random = arrival.random();
        Plots.Plot plot = arrival.plot();
        int gridNumber = random.nextInt(map.grids().size());
        XihePlaces.Grid grid = map.grids().get(gridNumber);
        XihePlaces.Building building =
                grid.buildings().get(random.nextInt(grid.buildings().size()));
        Channel channel = channel(random);
        Identity identity = identity(random, channel);
        boolean complaint = plot.category().equals("J07");
        var category = catalogue.current(map.communityId(), plot.category()).orElseThrow();
        boolean answered = plot.category().equals("L01") && channel == Channel.PHONE;
        return new IncomingRequest(
                map.communityId(),
                ids.next(),
                channel,
                new Actor.Resident(Scope.publicOf(map.communityId())),
                plot.home() ? plot.words() : building.name() + "：" + plot.words(),
                null,
                random.nextInt(20) == 0 && !answered && !complaint ? null : plot.category(),
                null,
                Map.of(),
                place(random, plot, building),
                complaint ? Identity.SHIELDED : identity,
                complaint ? Visibility.PRIVATE : category.usually(),
                complaint ? posts.get("grid" + (gridNumber + 1)) : null,
                identity == Identity.ANONYMOUS && !complaint ? null : contact(random),
                "zh-Hans",
                photos(plot, random),
                null,
                answered ? plot.result() : null);
    }

    private List<IncomingRequest.Photo> photos(Plots.Plot plot, Random random) {
        return plot.home() || random.nextInt(3) > 0 ? List.of() : pictures.before(plot.category(), random);
    }

    private static IncomingRequest.Place place(Random random, Plots.Plot plot, XihePlaces.Building building) {
        XihePlaces.Unit unit =
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
