package org.tongxin.requests.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.QueryCode;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.intake.Codes;

/** Finds what a query code opens. Guessing is slow: tries are limited by caller and by community. */
@Component
class Lookup {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Communities communities;
    private final Codes codes;
    private final RateLimits limits;

    Lookup(JdbcClient jdbc, Transactions transactions, Communities communities, Codes codes, RateLimits limits) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.communities = communities;
        this.codes = codes;
        this.limits = limits;
    }

    /** What came of a try. */
    sealed interface Found {}

    /** The code opens this. */
    record Opened(Holder holder) implements Found {}

    /** What is wrong; the key says how to mend it. */
    record Wrong(String key, List<Object> arguments) implements Found {}

    /** Looks a code up as somebody wrote it. */
    Found find(String written, String remoteAddress) {
        QueryCode code = QueryCode.parse(written).orElse(null);
        if (code == null) {
            return wrong(written);
        }
        boolean free = limits.take("query-code", RateLimits.caller(remoteAddress))
                && limits.take("query-code-of-community", String.valueOf(code.prefix()));
        if (!free) {
            return new Wrong("requests.progress.code.too_fast", List.of());
        }
        return holder(code)
                .<Found>map(Opened::new)
                .orElseGet(() -> new Wrong("requests.progress.code.unknown", List.of()));
    }

    private static Wrong wrong(String written) {
        long digits = written.codePoints().filter(Character::isDigit).count();
        if (written.isBlank()) {
            return new Wrong("requests.progress.code.missing", List.of());
        }
        return digits == 12
                ? new Wrong("requests.progress.code.check", List.of())
                : new Wrong("requests.progress.code.length", List.of(digits));
    }

    private Optional<Holder> holder(QueryCode code) {
        Set<Long> possible = communities.byCodePrefix(code.prefix()).stream()
                .map(Community::id)
                .collect(Collectors.toSet());
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        var scope = new Scope(possible, new Scope.Reach.Nothing());
        List<Holder> found = transactions.reading(
                scope,
                () -> jdbc.sql("""
                        /* requests/progress find by code */
                        select community_id, id as case_id, id as reporter_id, false as follows
                        from requests.cases where community_id = any (:communities) and code_hash = :hash
                        union all
                        select community_id, case_id, id, true
                        from requests.reporter where community_id = any (:communities) and code_hash = :hash""")
                        .param("communities", possible.toArray(Long[]::new))
                        .param("hash", codes.hash(code))
                        .query((row, line) -> new Holder(
                                row.getLong("community_id"),
                                uuid(row.getObject("case_id", UUID.class)),
                                uuid(row.getObject("reporter_id", UUID.class)),
                                row.getBoolean("follows")))
                        .list());
        // Two communities that share a prefix may have met the same code: then it opens neither.
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static UUID uuid(@Nullable UUID id) {
        return java.util.Objects.requireNonNull(id);
    }
}
