package org.tongxin.requests.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Changes drafts behind the program's back, as time does. */
@Component
class DraftAge {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Vault vault;
    private final JsonMapper json;
    private final Drafting drafting;

    DraftAge(JdbcClient jdbc, Transactions transactions, Vault vault, JsonMapper json, Drafting drafting) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
        this.drafting = drafting;
    }

    private record Row(UUID id, byte[] content) {}

    void changeForTest(long communityId, UnaryOperator<Draft> change) {
        transactions.run(Scope.publicOf(communityId), () -> {
            Row row = jdbc.sql(
                            "select id, content from requests.draft where community_id = :c order by updated_at desc")
                    .param("c", communityId)
                    .query((rows, line) -> new Row(rows.getObject("id", UUID.class), rows.getBytes("content")))
                    .list()
                    .getFirst();
            Draft changed = change.apply(json.readValue(vault.open(row.content()), Draft.class));
            jdbc.sql(
                            "update requests.draft set content = :content, updated_at = :now where community_id = :c and id = :id")
                    .param("id", row.id())
                    .param("content", vault.seal(json.writeValueAsString(changed)))
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .param("c", communityId)
                    .update();
        });
    }

    int removeExpired(long communityId) {
        return drafting.removeExpired(communityId);
    }
}
