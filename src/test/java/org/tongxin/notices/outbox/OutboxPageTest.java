package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.notices.Notices;
import org.tongxin.notices.outbox.Message.Failure;
import org.tongxin.notices.outbox.Message.State;

@RealProgram
class OutboxPageTest {

    @Autowired
    AccessFixture access;

    @Autowired
    AreaFixture areas;

    @Autowired
    Notices notices;

    @Autowired
    OutboxTable outbox;

    @Autowired
    Transactions transactions;

    @Autowired
    Vault vault;

    @Autowired
    Ids ids;

    @Test
    void communityStaffSeeWhatBecameOfTheirMessagesAndNotOfOthers() {
        var here = areas.community();
        var there = areas.community();
        queued(here, "to here");
        queued(there, "to there");
        var page = access.signedIn(access.holder(here.id(), here.post(-1, "community_civil")))
                .get("/outbox");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("测试岗位 grid_worker").doesNotContain(String.valueOf(there.id()) + "/");
        assertThat(page.body()).contains("还没有设置邮件服务器");
    }

    @Test
    void theAddressOfAResidentIsNeverShown() {
        var here = areas.community();
        notices.toResident(
                here.id(), vault.seal("resident@example.test"), "en", "ui.home", ids.next(), Map.of("a", "b"));
        var page = access.signedIn(access.holder(here.id(), here.post(-1, "community_civil")))
                .get("/outbox");
        assertThat(page.body()).contains("居民").doesNotContain("resident@example.test");
    }

    @Test
    void aGridWorkerIsRefused() {
        var here = areas.community();
        var browser = access.signedIn(access.holder(here.id(), here.post(0, "grid_worker")));
        assertThat(browser.get("/outbox").status()).isEqualTo(403);
    }

    @Test
    void aFailedMessageIsSentAgainOnRequest() {
        var here = areas.community();
        Message failed = failed(here);
        var browser = access.signedIn(access.holder(here.id(), here.post(-1, "community_civil")));
        String retry = "/outbox/" + here.id() + "/" + failed.id() + "/retry";
        assertThat(browser.get("/outbox?state=failed").body()).contains(retry);
        assertThat(browser.submitFrom("/outbox", retry).status()).isEqualTo(303);
        assertThat(read(here).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void nobodyRetriesTheMessagesOfAnotherCommunity() {
        var here = areas.community();
        var there = areas.community();
        Message failed = failed(there);
        var browser = access.signedIn(access.holder(here.id(), here.post(-1, "community_civil")));
        browser.submitFrom("/outbox", "/outbox/" + there.id() + "/" + failed.id() + "/retry");
        assertThat(read(there).state()).isEqualTo(State.FAILED);
    }

    @Test
    void quietHoursAreCheckedAndKept() {
        var here = areas.community();
        var browser = access.signedIn(access.holder(here.id(), here.post(-1, "community_civil")));
        var wrong = browser.submitFrom("/outbox", "/outbox/quiet-hours", "from", "half past", "until", "07:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("half past");
        assertThat(browser.submitFrom("/outbox", "/outbox/quiet-hours", "from", "21:30", "until", "06:30")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/outbox").body()).contains("21:30", "06:30");
    }

    @Test
    void anyCursorGetsAPage() {
        var here = areas.community();
        var browser = access.signedIn(access.holder(here.id(), here.post(-1, "community_civil")));
        for (String after :
                new String[] {"x", "_", "2026-05-01T00:00:00Z_x", "%00", "2026-05-01T00:00:00Z_" + new UUID(1, 2)}) {
            assertThat(browser.get("/outbox?state=nonsense&after=" + after).status())
                    .isEqualTo(200);
        }
    }

    private void queued(AreaFixture.Made community, String what) {
        notices.toPost(
                community.id(), community.post(0, "grid_worker"), "ui.home", ids.next(), Map.of("what", what), false);
    }

    private Message failed(AreaFixture.Made community) {
        queued(community, "x");
        transactions.run(Scope.wholeOf(community.id()), () -> {
            var now = java.time.Instant.now().plusSeconds(60);
            for (Message message : outbox.claim(community.id(), now, now, 10)) {
                outbox.conclude(message, State.FAILED, Failure.NO_ADDRESS, now, now);
            }
        });
        return read(community);
    }

    private Message read(AreaFixture.Made community) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> outbox.list(java.util.List.of(community.id()), null, null, new UUID(0, 0), 10)
                        .getFirst());
    }
}
