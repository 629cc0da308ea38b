package org.tongxin.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.Consents.Channel;
import org.tongxin.privacy.Consents.Consent;
import org.tongxin.privacy.Consents.Giving;
import org.tongxin.privacy.PrivacyFixture;
import org.tongxin.privacy.Subjects.Subject;

@RealProgram
class ConsentRegisterTest {

    private static final String KIND = PrivacyFixture.KIND;

    @Autowired
    ConsentRegister register;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PrivacyFixture privacy;

    @Autowired
    Ids ids;

    AreaFixture.Made place;
    Actor.Staff staff;

    @BeforeEach
    void aCommunity() {
        place = areas.community();
        staff = AccessFixture.staff(place.id(), Duty.KEEP_FILES);
    }

    private void give(UUID subject, Channel channel, @Nullable String witness) {
        transactions.run(
                staff.scope(),
                () -> register.give(
                        staff, new Giving(place.id(), subject, KIND, Locale.SIMPLIFIED_CHINESE, channel, witness)));
    }

    private void withdraw(UUID subject) {
        transactions.run(staff.scope(), () -> register.withdraw(staff, place.id(), subject, KIND, Channel.PHONE));
    }

    private boolean stands(UUID subject) {
        return transactions.in(staff.scope(), () -> register.stands(place.id(), subject, KIND));
    }

    private List<Consent> all(UUID subject) {
        return transactions.in(staff.scope(), () -> register.of(place.id(), subject));
    }

    @Test
    void nothingStandsBeforeItIsGivenAndNothingAfterItIsTakenBack() {
        UUID subject = ids.next();
        assertThat(stands(subject)).isFalse();
        give(subject, Channel.COUNTER, null);
        assertThat(stands(subject)).isTrue();
        withdraw(subject);
        assertThat(stands(subject)).isFalse();
        assertThat(all(subject)).singleElement().satisfies(one -> {
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.withdrawnAt()).isNotNull();
        });
    }

    @Test
    void givingTwiceAndTakingBackTwiceIsOnce() {
        UUID subject = ids.next();
        give(subject, Channel.COUNTER, null);
        give(subject, Channel.PAPER, null);
        assertThat(all(subject)).hasSize(1);
        withdraw(subject);
        withdraw(subject);
        give(subject, Channel.PAPER, null);
        assertThat(all(subject)).hasSize(2);
        assertThat(stands(subject)).isTrue();
    }

    @Test
    void aSpokenYesNeedsSomebodyPresent() {
        UUID subject = ids.next();
        for (Channel spoken : List.of(Channel.PHONE, Channel.VISIT)) {
            assertThatThrownBy(() -> give(subject, spoken, " ")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stands(subject)).isFalse();
        give(subject, Channel.PHONE, "女儿");
        assertThat(all(subject)).singleElement().extracting(Consent::witness).isEqualTo("女儿");
    }

    @Test
    void theWordsAreKeptAsTheyStood() {
        give(ids.next(), Channel.COUNTER, null);
        String words = transactions.in(
                staff.scope(),
                () -> jdbc.sql("""
                        select words from privacy.consent_text
                        where community_id = :community and kind = :kind and version = 2 and language = 'zh-CN'""")
                        .param("community", place.id())
                        .param("kind", KIND)
                        .query(String.class)
                        .single());
        assertThat(words).contains("收回和给出一样容易");
    }

    @Test
    void aYesToAnOlderMeaningDoesNotCountAndIsAskedAnew() {
        UUID subject = ids.next();
        transactions.run(staff.scope(), () -> {
            jdbc.sql("""
                    insert into privacy.consent_text (community_id, kind, version, language, words)
                    values (:community, :kind, 1, 'zh-CN', '旧的')""").param("community", place.id()).param("kind", KIND).update();
            jdbc.sql("""
                    insert into privacy.consent (community_id, id, subject_id, kind, version, language, given_at, channel)
                    values (:community, :id, :subject, :kind, 1, 'zh-CN', now() - interval '1 day', 'paper')""")
                    .param("community", place.id())
                    .param("id", ids.next())
                    .param("subject", subject)
                    .param("kind", KIND)
                    .update();
        });
        assertThat(stands(subject)).isFalse();
        give(subject, Channel.COUNTER, null);
        assertThat(stands(subject)).isTrue();
        assertThat(all(subject)).hasSize(2);
    }

    @Test
    void atTheCounterItIsAskedWhatForThenGivenAndTakenBack() {
        Subject subject = privacy.resident(place.id());
        Browser browser = access.signedIn(access.holder(place.id(), place.post(-1, "community_civil")));
        String page = "/consents/" + place.id() + "/" + subject.id();

        Browser.Answer shut = browser.get(page);
        assertThat(shut.status()).isEqualTo(303);
        String door = shut.header("Location");
        assertThat(door).startsWith("/purpose?").contains(subject.task().id().toString());
        assertThat(browser.get(door).body()).contains("为什么要看这份档案");
        assertThat(browser.submitFrom(door, "/purpose", fields(subject, page, "purpose", "", "minutes", "30"))
                        .status())
                .isEqualTo(422);
        Browser.Answer opened =
                browser.submitFrom(door, "/purpose", fields(subject, page, "purpose", "service", "minutes", "30"));
        assertThat(opened.header("Location")).endsWith(page);

        assertThat(browser.get(page).body()).contains("测试居民", "记下同意");
        assertThat(browser.submitFrom(page, page + "/give", "kind", KIND, "channel", "visit")
                        .status())
                .isEqualTo(422);
        assertThat(browser.submitFrom(page, page + "/give", "kind", KIND, "channel", "counter")
                        .status())
                .isEqualTo(303);
        assertThat(stands(subject.id())).isTrue();
        assertThat(browser.submitFrom(page, page + "/withdraw", "kind", KIND).status())
                .isEqualTo(303);
        assertThat(stands(subject.id())).isFalse();
        assertThat(browser.get(page).body()).contains("收回过的");
    }

    @Test
    void residentsOfAnotherCommunityAreNotThere() {
        Subject theirs = privacy.resident(areas.community().id());
        Browser browser = access.signedIn(access.holder(place.id(), place.post(-1, "community_civil")));
        assertThat(browser.get("/consents/" + place.id() + "/" + theirs.id()).status())
                .isEqualTo(404);
        assertThat(browser.get("/purpose?of=" + theirs.task().communityId() + "&kind=test.file&id="
                                + theirs.task().id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoSaidWhatForIsNotSentElsewhere() {
        Subject subject = privacy.resident(place.id());
        Browser browser = access.signedIn(access.holder(place.id(), place.post(-1, "community_civil")));
        String door = "/purpose?of=" + place.id() + "&kind=test.file&id="
                + subject.task().id();
        for (String evil : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            assertThat(browser.submitFrom(door, "/purpose", fields(subject, evil, "purpose", "visit", "minutes", "30"))
                            .header("Location"))
                    .doesNotContain("evil");
        }
    }

    private String[] fields(Subject subject, String then, String... more) {
        var all = new java.util.ArrayList<>(List.of(
                "of",
                String.valueOf(place.id()),
                "kind",
                subject.task().kind(),
                "id",
                subject.task().id().toString(),
                "then",
                then));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
