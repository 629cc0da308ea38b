package org.tongxin.requests.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.LadderSetting;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.dispatch.Avoidance;
import org.tongxin.requests.model.Case;

/** 层级: grid, community, town, county; how many and what they are called is data of each community. */
@Component
public class Ladder implements LadderSetting {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Places places;
    private final Avoidance avoidance;
    private final Transactions transactions;

    Ladder(JdbcClient jdbc, Posts posts, Places places, Avoidance avoidance, Transactions transactions) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.places = places;
        this.avoidance = avoidance;
        this.transactions = transactions;
    }

    /** The levels of a community, lowest first. */
    public List<Level> levels(long communityId) {
        return jdbc.sql("""
                        /* requests/casework ladder */
                        select tier, role, name_hans, name_hant, name_en from requests.ladder_level
                        where community_id = :community order by tier""")
                .param("community", communityId)
                .query((row, line) -> new Level(
                        row.getInt("tier"),
                        row.getString("role"),
                        row.getString("name_hans"),
                        row.getString("name_hant"),
                        row.getString("name_en")))
                .list();
    }

    @Override
    public void set(long communityId, List<Level> levels) {
        transactions.run(Scope.wholeOf(communityId), () -> {
            jdbc.sql("""
                            /* requests/casework clear ladder */
                            delete from requests.ladder_level where community_id = :community""").param("community", communityId).update();
            levels.forEach(level -> add(communityId, level));
        });
    }

    private void add(long communityId, Level level) {
        jdbc.sql("""
                        /* requests/casework add level */
                        insert into requests.ladder_level (community_id, tier, role, name_hans, name_hant, name_en)
                        values (:community, :tier, :role, :hans, :hant, :en)""")
                .param("community", communityId)
                .param("tier", level.tier())
                .param("role", level.role())
                .param("hans", level.nameHans())
                .param("hant", level.nameHant())
                .param("en", level.nameEn())
                .update();
    }

    /**
     * The next level supervises from now on.
     *
     * @throws NotNow where it stands at the top
     */
    void climb(Case matter) {
        Level next = levels(matter.communityId()).stream()
                .filter(level -> level.tier() > matter.standing().tier())
                .findFirst()
                .orElseThrow(() -> new NotNow("requests.act.escalate.at_top"));
        matter.escalate(next.tier(), supervisor(matter, next));
    }

    private @Nullable UUID supervisor(Case matter, Level level) {
        var place = matter.where().areaId() == null
                ? null
                : places.of(matter.communityId(), matter.where().areaId()).orElse(null);
        var here = place == null
                ? null
                : posts.responsible(place, List.of(level.role())).orElse(null);
        Post post = here != null
                ? here
                : posts.withRole(matter.communityId(), level.role()).stream()
                        .reduce((smaller, larger) -> larger)
                        .orElse(null);
        if (post == null) {
            return null;
        }
        boolean avoided = avoidance
                .of(matter.communityId(), matter.standing().avoidPost())
                .contains(post.id());
        return avoided ? null : post.id();
    }
}
