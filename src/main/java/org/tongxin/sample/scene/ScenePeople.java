package org.tongxin.sample.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts;
import org.tongxin.access.PostDuties;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.ui.Language;

/** The accounts of the sample; everybody knows their password, so production refuses to run with them. */
@Component
class ScenePeople {

    /** The password of every sample account. */
    static final String PASSWORD = "tongxin-sample";

    private final Accounts accounts;
    private final Ids ids;

    ScenePeople(Accounts accounts, Ids ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    private record Account(String login, String name, String kind, List<String> posts) {}

    private static final List<Account> STAFF = List.of(
            new Account("desk", "服务台 小陈", "desk", List.of("desk")),
            new Account("director", "社区主任 老王", "community_staff", List.of("director")),
            new Account("staff", "民生专干 小李", "community_staff", List.of("civil", "safety")),
            new Account("property", "物业 老赵", "property_firm", List.of("property")),
            new Account("department", "部门联络员 老孙", "department", List.of("department.")),
            new Account("mediator", "调解员 老吴", "mediation_committee", List.of("mediation")),
            new Account("volunteer", "志愿队 小林", "volunteer_team", List.of("volunteers")),
            new Account("town", "镇里 小周", "town_office", List.of("town")),
            new Account("county", "县里 小郑", "town_office", List.of("county")));

    /**
     * Makes the accounts; answers the staff by short login, as actors of the sample's cases.
     *
     * @param first true where no other sample has the short logins already; later ones begin with the name of the place
     */
    Map<String, Actor.Staff> make(ScenePlaces.Map map, Map<String, UUID> posts, boolean first) {
        String prefix = first ? "" : map.scene().slug() + "-";
        var by = new Actor.Machine("sample", Scope.wholeOf(map.communityId()));
        Map<String, Actor.Staff> staff = new LinkedHashMap<>();
        for (Account account : STAFF) {
            staff.put(account.login(), staff(by, map, account, posts, prefix));
        }
        for (int grid = 1; grid <= map.grids().size(); grid++) {
            var account =
                    new Account("grid" + grid, map.scene().grid(grid) + " 网格员", "grid_worker", List.of("grid" + grid));
            staff.put(account.login(), staff(by, map, account, posts, prefix));
        }
        if (first) {
            administrators(by);
        }
        return staff;
    }

    private void administrators(Actor by) {
        administrator(by, "system", "系统管理员", Accounts.Administrator.SYSTEM);
        administrator(by, "security", "安全管理员", Accounts.Administrator.SECURITY);
        administrator(by, "audit", "审计管理员", Accounts.Administrator.AUDIT);
    }

    private Actor.Staff staff(Actor by, ScenePlaces.Map map, Account account, Map<String, UUID> posts, String prefix) {
        UUID id = create(by, prefix + account.login(), map.scene().words(account.name()));
        List<UUID> held = account.posts().stream()
                .flatMap(name -> named(posts, name).stream())
                .toList();
        for (UUID post : held) {
            accounts.give(by, map.communityId(), ids.next(), id, post, Scene.SINCE, null);
        }
        return new Actor.Staff(
                id, account.name(), PostDuties.of(account.kind()).duties(), scope(map, account, Set.copyOf(held)));
    }

    /** The post of the name, or all whose names begin with it where no post has it alone. */
    private static List<UUID> named(Map<String, UUID> posts, String name) {
        UUID one = posts.get(name);
        return one != null
                ? List.of(one)
                : posts.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(name))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    private static Scope scope(ScenePlaces.Map map, Account account, Set<UUID> held) {
        Scope.Reach reach = switch (PostDuties.of(account.kind()).sees()) {
            case WHOLE -> new Scope.Reach.Whole(held);
            case GRIDS -> {
                int number = Integer.parseInt(account.login().substring("grid".length()));
                yield new Scope.Reach.Posts(
                        held, Set.of(map.grids().get(number - 1).id()));
            }
            case OWN -> new Scope.Reach.Posts(held, Set.of());
        };
        return new Scope(Set.of(map.communityId()), reach);
    }

    private void administrator(Actor by, String login, String name, Accounts.Administrator kind) {
        accounts.appoint(by, create(by, login, name), Set.of(kind));
    }

    private UUID create(Actor by, String login, String name) {
        UUID id = ids.next();
        accounts.create(by, new Accounts.NewAccount(id, login, name, null, Language.ZH_HANS, PASSWORD, true));
        return id;
    }
}
