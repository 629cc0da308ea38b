package org.tongxin.access.accounts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Reads accounts and what they hold, for their administrator. */
@Component
class AccountReader {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Communities communities;
    private final Posts posts;

    AccountReader(JdbcClient jdbc, Transactions transactions, Communities communities, Posts posts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.communities = communities;
        this.posts = posts;
    }

    /** Accounts whose login or name begins with the words, by login, after the given one; one more than a page. */
    List<AccountRow> find(String words, String after) {
        return jdbc.sql("""
                /* access/accounts find */
                select a.id, a.login, a.name, a.disabled_at is not null as disabled,
                    a.factor_since is not null as second_factor, a.password_hash is null as waiting,
                    coalesce(r.system, false) as system, coalesce(r.security, false) as security,
                    coalesce(r.audit, false) as audit
                from access.account a left join access.account_role r on r.account_id = a.id
                where a.login > :after and (starts_with(a.login, :words) or starts_with(lower(a.name), :words))
                order by a.login limit :limit
                """)
                .param("after", after)
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .param("limit", PAGE + 1)
                .query((row, i) -> new AccountRow(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getBoolean("disabled"),
                        row.getBoolean("second_factor"),
                        row.getBoolean("waiting"),
                        kinds(row.getBoolean("system"), row.getBoolean("security"), row.getBoolean("audit"))))
                .list();
    }

    Optional<AccountRow> byId(UUID id) {
        return jdbc.sql("/* access/accounts login of */ select login from access.account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(login -> find(login, "").stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst());
    }

    /** What the account holds, now or later or before, the newest first. */
    List<HoldingRow> holdings(UUID account, Scope scope) {
        return transactions.reading(
                scope,
                () -> jdbc.sql("""
                        /* access/accounts holdings of account */
                        select community_id, id, post_id, from_day, to_day from access.holding
                        where community_id = any (:communities) and account_id = :account and ended_at is null
                        order by from_day desc, id
                        """)
                        .param("communities", scope.communities().toArray(Long[]::new))
                        .param("account", account)
                        .query((row, i) -> holding(
                                row.getLong("community_id"),
                                row.getObject("id", UUID.class),
                                row.getObject("post_id", UUID.class),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class)))
                        .list());
    }

    /** Every post that can be given, with its community where there are several. */
    List<PostChoice> posts() {
        List<Community> all = communities.all();
        return all.stream()
                .flatMap(community -> posts.all(community.id()).stream()
                        .map(post -> new PostChoice(
                                community.id() + ":" + post.id(),
                                all.size() > 1 ? community.name() + " · " + post.title() : post.title())))
                .toList();
    }

    private HoldingRow holding(long community, UUID id, UUID postId, LocalDate from, @Nullable LocalDate to) {
        String title = posts.byId(community, postId).map(Post::title).orElse("—");
        String place = communities.byId(community).map(Community::name).orElse("");
        return new HoldingRow(community, id, place, title, from, to);
    }

    private static Set<Administrator> kinds(boolean system, boolean security, boolean audit) {
        var kinds = EnumSet.noneOf(Administrator.class);
        if (system) {
            kinds.add(Administrator.SYSTEM);
        }
        if (security) {
            kinds.add(Administrator.SECURITY);
        }
        if (audit) {
            kinds.add(Administrator.AUDIT);
        }
        return kinds;
    }
}
