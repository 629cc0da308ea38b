package org.tongxin.requests.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.model.Case;
import org.tongxin.ui.Language;

/** 层级: grid, community, town, county; how many and what they are called is data of each community. */
@Component
public class Ladder {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Places places;

    Ladder(JdbcClient jdbc, Posts posts, Places places) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.places = places;
    }

    /**
     * One level.
     *
     * @param tier 1 is nearest to the resident
     * @param role whose post supervises what climbed here
     */
    public record Level(int tier, String role, String nameHans, String nameHant, String nameEn) {
        public String name(Language language) {
            return switch (language) {
                case ZH_HANS -> nameHans;
                case ZH_HANT -> nameHant;
                case EN -> nameEn;
            };
        }
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

    /** Gives a community its ladder; an existing one is replaced. */
    public void set(long communityId, List<Level> levels) {
        jdbc.sql(
                        "/* requests/casework clear ladder */ delete from requests.ladder_level where community_id = :community")
                .param("community", communityId)
                .update();
        for (Level level : levels) {
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
        return post == null || post.id().equals(matter.standing().avoidPost()) ? null : post.id();
    }
}
