package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.ui.Language;

/** A forgotten password, set anew by a link that comes by e-mail. */
@RealProgram
class PasswordLinkTest {

    private static final String NEW = "a new horse, a new battery";
    private static final Pattern CODE = Pattern.compile("/sign-in/reset\\?code=([a-z0-9-]+)");

    @Autowired
    AccessFixture access;

    @Autowired
    Accounts accounts;

    @Autowired
    AreaFixture areas;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Ids ids;

    AreaFixture.Made community;
    AccessFixture.Someone someone;

    @BeforeEach
    void somebodyWithAnAddress() {
        community = areas.community();
        someone = withAddress("li@example.org");
    }

    private AccessFixture.Someone withAddress(String address) {
        UUID id = ids.next();
        String login = "m" + id.toString().replace("-", "");
        accounts.create(
                new Actor.Machine("test", Scope.NOTHING),
                new NewAccount(id, login, "李", address, Language.ZH_HANS, AccessFixture.PASSWORD, false));
        var made = new AccessFixture.Someone(id, login);
        access.give(made, community.id(), community.post(0, "grid_worker"));
        return made;
    }

    /** The links that wait in the outbox for the account. */
    private List<String> links(UUID account) {
        return transactions
                .reading(
                        Scope.wholeOf(community.id()),
                        () -> jdbc.sql("""
                        select sealed_values from notices.outbox
                        where community_id = :community and about = :account order by queued_at""")
                                .param("community", community.id())
                                .param("account", account)
                                .query((row, line) -> vault.open(row.getBytes("sealed_values")))
                                .list())
                .stream()
                .map(values -> {
                    var found = CODE.matcher(values);
                    assertThat(found.find()).as(values).isTrue();
                    return found.group(1);
                })
                .toList();
    }

    private String ask() {
        access.browser().submit("/sign-in/forgot", "login", someone.login());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !links(someone.id()).isEmpty());
        return links(someone.id()).getLast();
    }

    private Browser.Answer reset(String login, String code) {
        return access.browser().submit("/sign-in/reset", "login", login, "code", code, "password", NEW);
    }

    @Test
    void theLinkSetsANewPasswordOnceAndEndsEverySession() {
        Browser before = access.signedIn(someone);
        String code = ask();
        assertThat(access.browser().get("/sign-in/reset?code=" + code).body()).contains("value=\"" + code + "\"");

        assertThat(reset(someone.login(), code).body()).contains("新密码设好了");

        assertThat(before.get("/account").status()).isEqualTo(303);
        Browser again = access.browser();
        assertThat(again.submit("/sign-in", "login", someone.login(), "password", AccessFixture.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(again.submit("/sign-in", "login", someone.login(), "password", NEW)
                        .status())
                .isEqualTo(303);
        assertThat(reset(someone.login(), code).status()).isEqualTo(422);
    }

    @Test
    void anAccountOfNoCommunityIsGivenALinkAndNoCommunityReadsOfIt() {
        UUID id = ids.next();
        String login = "r" + id.toString().replace("-", "");
        accounts.create(
                new Actor.Machine("test", Scope.NOTHING),
                new NewAccount(id, login, "管理员", "root@example.org", Language.EN, AccessFixture.PASSWORD, false));
        access.browser().submit("/sign-in/forgot", "login", login);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from access.one_time_code where account_id = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(links(id)).isEmpty();
    }

    @Test
    void theCodeIsKeptAsAHashAndBelongsToOneAccount() {
        String code = ask();
        assertThat(jdbc.sql("select encode(hash, 'escape') from access.one_time_code where account_id = :id")
                        .param("id", someone.id())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(stored -> stored.contains(code) || stored.contains(code.replace("-", "")));
        assertThat(reset(access.account().login(), code).status()).isEqualTo(422);
    }

    @Test
    void afterHalfAnHourItIsOver() {
        String code = ask();
        jdbc.sql("""
                        update access.one_time_code set expires_at = expires_at - interval '30 minutes'
                        where account_id = :id""").param("id", someone.id()).update();
        assertThat(reset(someone.login(), code).status()).isEqualTo(422);
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotThereIsSuchAnAccount() {
        String missing = "nobody" + someone.login().substring(6);
        String known = shape(access.browser().submit("/sign-in/forgot", "login", someone.login()), someone.login());
        String unknown = shape(access.browser().submit("/sign-in/forgot", "login", missing), missing);
        assertThat(known).isEqualTo(unknown).contains("链接已经在路上了");
    }

    private static String shape(Browser.Answer answer, String login) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().replace(login, "").replaceAll("value=\"[^\"]+\"", "");
    }

    @Test
    void askingAgainAndAgainFillsNoMailbox() {
        ask();
        for (int i = 0; i < 5; i++) {
            assertThat(access.browser()
                            .submit("/sign-in/forgot", "login", someone.login())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(links(someone.id())).hasSize(1);
    }
}
