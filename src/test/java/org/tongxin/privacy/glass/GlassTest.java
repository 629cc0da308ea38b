package org.tongxin.privacy.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.AccessFixture.Someone;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.PrivacyFixture;
import org.tongxin.privacy.Subjects.Subject;

@RealProgram
class GlassTest {

    @Autowired
    FileDoor door;

    @Autowired
    Transactions transactions;

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PrivacyFixture privacy;

    @Test
    void brokenGlassIsReviewedByTheAuditAdministratorAndToldToTheResident() {
        AreaFixture.Made place = areas.community();
        Someone worker = access.holder(place.id(), place.post(0, "grid_worker"));
        Subject subject = privacy.resident(place.id());
        String address = FileDoor.glassAddress(subject.task(), "/account");
        Browser browser = access.signedIn(worker);

        assertThat(browser.get(address).body()).contains("审计管理员会复核");
        String[] fields = {
            "of",
            String.valueOf(place.id()),
            "kind",
            subject.task().kind(),
            "id",
            subject.task().id().toString(),
            "minutes",
            "15",
            "reason",
            ""
        };
        assertThat(browser.submitFrom(address, "/glass", fields).status()).isEqualTo(422);
        String mark = "老人倒地 " + place.slug();
        fields[fields.length - 1] = mark;
        assertThat(browser.submitFrom(address, "/glass", fields).status()).isEqualTo(303);
        Actor.Staff actor = (Actor.Staff) access.actor(worker, place.slug());
        transactions.run(
                actor.scope(), () -> door.look(actor, subject.task(), List.of(subject.id()), "privacy.looks.consents"));

        Browser auditor = access.signedIn(access.administrator(Administrator.AUDIT));
        String reviews = auditor.get("/glass/reviews").body();
        assertThat(reviews).contains(mark, "还有 1 人没告知").doesNotContain(subject.name());
        String path = path(reviews.substring(reviews.indexOf(mark)), "/glass/reviews/");
        assertThat(auditor.submitFrom("/glass/reviews", path, "verdict", "perhaps")
                        .status())
                .isEqualTo(422);
        assertThat(auditor.submitFrom("/glass/reviews", path, "verdict", "justified")
                        .status())
                .isEqualTo(303);
        assertThat(auditor.submitFrom("/glass/reviews", path, "verdict", "unjustified")
                        .status())
                .isEqualTo(404);

        Browser office = access.signedIn(access.holder(place.id(), place.post(-1, "community_civil")));
        String tellings = office.get("/tellings").body();
        assertThat(tellings).contains(subject.name(), mark, "测试岗位 grid_worker");
        assertThat(office.submitFrom("/tellings", path(tellings, "/tellings/")).status())
                .isEqualTo(303);
        assertThat(office.get("/tellings").body()).doesNotContain(mark);
    }

    @Test
    void nobodyButTheAuditAdministratorReviews() {
        AreaFixture.Made place = areas.community();
        Browser office = access.signedIn(access.holder(place.id(), place.post(-1, "community_civil")));
        assertThat(office.get("/glass/reviews").status()).isEqualTo(403);
        assertThat(access.signedIn(access.administrator(Administrator.SYSTEM, Administrator.SECURITY))
                        .get("/glass/reviews")
                        .status())
                .isEqualTo(403);
    }

    /** The first address of a form below the beginning. */
    private static String path(String html, String beginning) {
        int at = html.indexOf("action=\"" + beginning) + "action=\"".length();
        return html.substring(at, html.indexOf('"', at));
    }
}
