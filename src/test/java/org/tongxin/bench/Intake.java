package org.tongxin.bench;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Point;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Catalogue;

/** The intake by itself, without HTTP and in this process, against its statements: tells what the layers above cost. */
final class Intake {

    private static final int ROUNDS = 3;

    private Intake() {}

    static void measure(Table table) throws Exception {
        Data data = Data.WRITING.ready();
        try (ConfigurableApplicationContext program = Filling.program(data, Recorded.Listening.class)) {
            var intake = program.getBean(RequestIntake.class);
            var ids = program.getBean(Ids.class);
            Community community = program.getBean(Communities.class).all().getFirst();
            String category = program.getBean(Catalogue.class)
                    .current(community.id())
                    .getFirst()
                    .code();
            Posting.Turn receive = () -> intake.receive(request(ids, community, category));
            for (int i = 0; i < 200; i++) {
                receive.run();
            }
            Replay replay = Replay.of(receive::run, Posting::isOfRequest);
            replay.words().forEach(line -> System.err.println("  " + line));
            Posting.Turns inside = (thread, closing) -> receive;
            Posting.Turns statements = Posting.through(data, replay, "tongxin_app", "program");
            Posting.rate(inside, 10);
            Posting.rate(statements, 5);
            double[] ratios = new double[ROUNDS];
            double[] rates = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rates[round] = Posting.rate(inside, 6);
                ratios[round] = rates[round] / Posting.rate(statements, 6);
            }
            table.note("intake without HTTP against its statements in JDBC", Table.median(ratios), "×");
            table.note("intake without HTTP, 16 threads", Table.median(rates), "requests/s");
        }
    }

    private static IncomingRequest request(Ids ids, Community community, String category) {
        Point place =
                new Point(community.centre().lat() + 0.0015, community.centre().lng() + 0.0015);
        return new IncomingRequest(
                community.id(),
                ids.next(),
                Channel.WEB,
                new Actor.Resident(Scope.publicOf(community.id())),
                "三单元楼道的灯坏了两天，晚上看不见台阶",
                null,
                category,
                null,
                Map.of(),
                new IncomingRequest.Place(place, null, null),
                Identity.ANONYMOUS,
                Visibility.PUBLIC,
                null,
                null,
                "zh-Hans",
                List.of(),
                null,
                null);
    }
}
