package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;

@RealProgram
class AccountsTest {

    private static final Pattern CODE = Pattern.compile("<strong>([a-z0-9-]{19})</strong>");
    private static final String NEW_PASSWORD = "eleven green bottles";

    @Autowired
    AccessFixture access;

    @Autowired
    Accounts accounts;

    @Autowired
    AreaFixture area;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewAccountSetsItsOwnPasswordByAOneTimeCode() {
        Browser security = access.signedIn(access.administrator(Administrator.SECURITY));
        String login = "n" + Long.toString(System.nanoTime(), 36);
        String page = security.submitFrom("/accounts/new", "/accounts", "login", login, "name", "李新")
                .header("Location");
        String code = codeFrom(security.submitFrom(page, page + "/code").body());

        Browser holder = access.browser();
        var set = holder.submit("/sign-in/reset", "login", login, "code", code, "password", NEW_PASSWORD);

        assertThat(set.status()).isEqualTo(200);
        assertThat(holder.submit("/sign-in", "login", login, "password", NEW_PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(access.browser()
                        .submit("/sign-in/reset", "login", login, "code", code, "password", NEW_PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aNewPasswordEndsEverySession() {
        var someone = access.account();
        Browser elsewhere = access.signedIn(someone);
        Browser here = access.signedIn(someone);

        here.submitFrom("/account", "/account/password", "old", AccessFixture.PASSWORD, "password", NEW_PASSWORD);

        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    void anAccountIsWrittenToInTheLanguageItChose() {
        Browser security = access.signedIn(access.administrator(Administrator.SECURITY));
        String login = "lang" + java.util.UUID.randomUUID().toString().substring(0, 8);
        security.submitFrom("/accounts/new", "/accounts", "login", login, "name", "Reader", "language", "en");
        assertThat(language(login)).isEqualTo("en");

        var someone = access.account();
        Browser own = access.signedIn(someone);
        Browser.Answer kept = own.submitFrom("/account", "/account/language", "language", "zh-Hant");
        assertThat(own.get(kept.header("Location")).body())
                .contains("语言已保存")
                .containsPattern("value=\"zh-Hant\" checked");
        assertThat(language(someone.login())).isEqualTo("zh-Hant");
        own.submitFrom("/account", "/account/language", "language", "'; drop");
        assertThat(language(someone.login())).isEqualTo("zh-Hans");
    }

    private String language(String login) {
        return jdbc.sql("select language from access.account where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    @Test
    void signingOutEverywhereKeepsOnlyThisSession() {
        var someone = access.account();
        Browser elsewhere = access.signedIn(someone);
        Browser here = access.signedIn(someone);

        here.submitFrom("/account", "/account/sign-out-everywhere");

        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndStaysOut() {
        var someone = access.account();
        Browser signedIn = access.signedIn(someone);
        Browser security = access.signedIn(access.administrator(Administrator.SECURITY));

        security.submitFrom("/accounts/" + someone.id(), "/accounts/" + someone.id() + "/disable");

        assertThat(signedIn.get("/account").status()).isEqualTo(303);
        assertThat(access.browser()
                        .submit("/sign-in", "login", someone.login(), "password", AccessFixture.PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPostGivenOrTakenAwayCountsAtTheNextRequest() {
        var place = area.community();
        var someone = access.account();
        String path = "/accounts/" + someone.id();
        Browser security = access.signedIn(access.administrator(Administrator.SECURITY));
        security.submitFrom(
                path,
                path + "/posts",
                "post",
                place.id() + ":" + place.post(-1, "community_desk"),
                "from",
                "2000-01-01");
        assertThat(access.actor(someone, place.slug()).may(Duty.DESK)).isTrue();

        var end = Pattern.compile("action=\"(/accounts/[^\"]+/end)\"")
                .matcher(security.get(path).body());
        assertThat(end.find()).isTrue();
        security.submitFrom(path, end.group(1));

        assertThat(access.actor(someone, place.slug()).may(Duty.DESK)).isFalse();
    }

    @Test
    void auditStandsAloneInTheProgramAndInTheDatabase() {
        var someone = access.administrator(Administrator.SYSTEM);
        Actor by = new Actor.Machine("test", Scope.NOTHING);

        assertThatThrownBy(
                        () -> accounts.appoint(by, someone.id(), Set.of(Administrator.AUDIT, Administrator.SECURITY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> jdbc.sql("update access.account_role set audit = true where account_id = :id")
                        .param("id", someone.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyChangesTheirOwnRights() {
        var someone = access.administrator(Administrator.SECURITY);
        Browser security = access.signedIn(someone);
        String path = "/accounts/" + someone.id();

        assertThat(security.submitFrom(path, path + "/kinds", "kinds", "SYSTEM").status())
                .isEqualTo(422);
        assertThat(security.submitFrom(path, path + "/disable").status()).isEqualTo(403);
    }

    @Test
    void anAccountIsMadeOnceHoweverOftenItIsAsked() {
        var id = java.util.UUID.randomUUID();
        var account =
                new Accounts.NewAccount(id, "twice" + id, "两次", null, org.tongxin.ui.Language.ZH_HANS, null, false);
        Actor by = new Actor.Machine("test", Scope.NOTHING);

        accounts.create(by, account);
        accounts.create(by, account);

        assertThat(jdbc.sql("select count(*) from access.account where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static String codeFrom(String body) {
        var code = CODE.matcher(body);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
