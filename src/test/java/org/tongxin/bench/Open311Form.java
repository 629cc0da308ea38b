package org.tongxin.bench;

import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.area.Community;
import org.tongxin.channels.ApiKeys;
import org.tongxin.requests.model.Catalogue;

/** The form that is posted: one public request in the middle of a grid. */
final class Open311Form {

    static final String PATH = "/open311/v2/requests.json";

    private Open311Form() {}

    static String of(ConfigurableApplicationContext program, Community community) {
        String category = program.getBean(Catalogue.class)
                .current(community.id())
                .getFirst()
                .code();
        return Visitor.form(
                "api_key",
                key(program, community),
                "jurisdiction_id",
                community.slug(),
                "service_code",
                category,
                "lat",
                String.valueOf(community.centre().lat() + 0.0015),
                "long",
                String.valueOf(community.centre().lng() + 0.0015),
                "description",
                "三单元楼道的灯坏了两天，晚上看不见台阶");
    }

    /** A key of its own for each run. */
    private static String key(ConfigurableApplicationContext program, Community community) {
        String key = "bench-" + UUID.randomUUID();
        program.getBean(ApiKeys.class).issue(community.id(), key, "bench", true);
        return key;
    }
}
