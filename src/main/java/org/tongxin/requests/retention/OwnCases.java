package org.tongxin.requests.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.privacy.PersonalDataHolder.Item;

/** The cases that a resident of the register reported or follows, for that resident. */
@Component
class OwnCases {

    private final JdbcClient jdbc;

    OwnCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a case that somebody else reported, a follower has only what everybody may read. */
    List<Item> of(long communityId, UUID resident) {
        return jdbc.sql("""
                        /* requests/retention own cases */
                        select distinct c.number, c.state, c.reported_at,
                               case when r.follows then c.public_text else c.words end as words,
                               case when r.follows then null else c.result_text end as result
                          from requests.reporter r
                          join requests.cases c on c.community_id = r.community_id and c.id = r.case_id
                         where r.community_id = :community and r.resident_id = :resident
                         order by c.reported_at desc
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> {
                    List<Field> fields = new ArrayList<>();
                    put(fields, "requests.own.number", row.getString("number"));
                    put(fields, "requests.own.words", row.getString("words"));
                    String state = row.getString("state");
                    fields.add(new Field("requests.own.state", state, "requests.state_public." + state));
                    put(fields, "requests.own.reported_at", row.getString("reported_at"));
                    put(fields, "requests.own.result", row.getString("result"));
                    return new Item(fields);
                })
                .list();
    }

    private static void put(List<Field> fields, String label, @Nullable String value) {
        if (value != null) {
            fields.add(new Field(label, value));
        }
    }

    /** Returns how many cases no longer know them. */
    int forget(long communityId, UUID resident) {
        return jdbc.sql("""
                        /* requests/retention forget resident */
                        update requests.reporter set resident_id = null
                         where community_id = :community and resident_id = :resident
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
    }
}
