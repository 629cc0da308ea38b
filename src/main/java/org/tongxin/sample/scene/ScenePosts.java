package org.tongxin.sample.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.MapBatch;
import org.tongxin.kernel.Ids;

/**
 * The posts of a sample. Xihe has 10 full-time grid workers, 4 grid branch secretaries, 22 part-time members, 16 seconded
 * cadres, 9 support units and 10 resident units as published; the other places have as many, and what is around them is
 * invented.
 */
final class ScenePosts {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "建国秀英志强桂兰海燕文军丽华春梅永平晓东玉珍国庆红霞少峰雪梅";

    private final AreaRegister register;
    private final Ids ids;
    private final Scene scene;
    private final Random random = new Random(1910);
    private final Map<String, UUID> named = new LinkedHashMap<>();
    private final List<MapBatch.PostEntry> posts = new ArrayList<>();

    ScenePosts(AreaRegister register, Ids ids, Scene scene) {
        this.register = register;
        this.ids = ids;
        this.scene = scene;
    }

    /** Makes all posts; answers the ids of those that accounts of the sample hold, by a short name. */
    Map<String, UUID> make(ScenePlaces.Map map) {
        UUID root = map.root();
        for (int number = 1; number <= map.grids().size(); number++) {
            UUID grid = map.grids().get(number - 1).id();
            post("grid" + number, grid, "grid_worker", 1, "第" + number + "网格 网格员", "grid_worker");
        }
        for (int number = 1; number <= 4; number++) {
            UUID grid = map.grids().get(number * 2 - 1).id();
            post("", grid, "branch_secretary", 1, "第" + number * 2 + "网格 党支部书记");
        }
        for (int number = 0; number < 22; number++) {
            int grid = number % map.grids().size();
            post("", map.grids().get(grid).id(), "grid_worker_part_time", 1, "第" + (grid + 1) + "网格 兼职委员");
        }
        for (int number = 0; number < 16; number++) {
            int grid = number % map.grids().size();
            post("", map.grids().get(grid).id(), "seconded_cadre", 1, "第" + (grid + 1) + "网格 下沉干部（兼职网格员）");
        }
        firms(map);
        community(root);
        above(root);
        units(map);
        register.put(map.communityId(), MapBatch.ofPosts(posts));
        return Map.copyOf(named);
    }

    private void firms(ScenePlaces.Map map) {
        for (int number = 0; number < map.grids().size(); number++) {
            UUID grid = map.grids().get(number).id();
            String firm = number < 5 ? "安和物业" : "河畔物业";
            post("property" + (number + 1), grid, "property_firm", 2, firm + " 第" + (number + 1) + "网格维修组", "property");
        }
        for (ScenePlaces.Building building : map.grids().getFirst().buildings()) {
            post("", building.id(), "building_lead", 1, "第1网格 " + building.name() + " 楼栋长");
        }
        for (ScenePlaces.Unit unit :
                map.grids().getFirst().buildings().getFirst().units()) {
            post("", unit.id(), "unit_lead", 1, "第1网格 1号楼 " + unit.name() + "长");
        }
    }

    private void community(UUID root) {
        post("desk", root, "desk", 2, "社区服务台", "community_desk");
        post("director", root, "community_staff", 2, "社区居委会主任", "community_governance");
        post("civil", root, "community_staff", 2, "社区民生专干", "community_civil");
        post("safety", root, "community_staff", 2, "社区平安专干", "community_safety");
        post("mediation", root, "mediation_committee", 2, "社区人民调解委员会", "mediation");
        for (int team = 1; team <= scene.volunteerTeams(); team++) {
            post(
                    "volunteers" + team,
                    root,
                    "volunteer_team",
                    2,
                    List.of("邻里", "红石榴", "暖心", "助老", "护学", "文艺", "义诊").get(team - 1) + "志愿服务队",
                    "volunteers");
        }
    }

    private void above(UUID root) {
        post("town", root, "town_office", 3, "灵泉镇党政办", "town_office");
        department(root, 3, "灵泉镇综合行政执法队", "urban_management");
        department(root, 3, "灵泉镇环卫站", "sanitation");
        department(root, 3, "灵泉镇派出所", "police");
        department(root, 3, "灵泉镇司法所", "justice");
        department(root, 3, "灵泉镇卫生院", "health");
        department(root, 3, "灵泉镇消防站", "fire");
        department(root, 4, "县住建局市政股", "municipal", "drainage", "housing", "parks");
        department(root, 4, "县自来水公司", "water");
        department(root, 4, "县供电公司", "power");
        department(root, 4, "县燃气公司", "gas");
        department(root, 4, "县热力公司", "heating");
        department(root, 4, "县通信建设办", "telecom");
        department(root, 4, "县市场监管局", "market", "elevator");
        department(root, 4, "县交警大队", "traffic_police");
        department(root, 4, "县交通运输局", "transport");
        department(root, 4, "县水利局", "waterways");
        department(root, 4, "县生态环境分局", "environment");
        department(root, 4, "县应急管理局", "emergency_management");
        department(root, 4, "县民政局", "civil_affairs");
        department(root, 4, "县残联", "disability");
        department(root, 4, "县教育局", "education");
        department(root, 4, "县人社局", "labour");
        department(root, 4, "县医保局", "medical_insurance");
        post("county", root, "town_office", 4, "县社会治理服务中心", "county_office");
    }

    private void units(ScenePlaces.Map map) {
        List<String> support = List.of("县财政局", "县档案馆", "县气象局", "县融媒体中心", "县图书馆", "县邮政局", "县中医院", "县实验幼儿园", "县文化馆");
        for (String unit : support) {
            post("", map.root(), "support_unit", 2, unit + "（包联单位）");
        }
        List<String> resident = List.of(
                scene.shortName() + "小学",
                "便民菜市",
                "社区卫生站",
                "农村信用社网点",
                "河沿街药店",
                "西桥路邮局",
                "客运代办点",
                "社区食堂",
                "老年活动室",
                "青年驿站");
        for (int number = 0; number < resident.size(); number++) {
            post(
                    "",
                    map.grids().get(number % map.grids().size()).id(),
                    "resident_unit",
                    2,
                    resident.get(number) + "（驻地单位）");
        }
    }

    private void department(UUID root, int tier, String title, String... roles) {
        post("department." + roles[0], root, "department", tier, title, roles);
    }

    private void post(String name, UUID area, String kind, int tier, String title, String... roles) {
        UUID id = ids.next();
        if (!name.isEmpty()) {
            named.put(name, id);
        }
        boolean person = !Set.of("department", "support_unit", "resident_unit", "mediation_committee")
                .contains(kind);
        posts.add(new MapBatch.PostEntry(
                id,
                area,
                kind,
                Set.of(roles),
                scene.words(title),
                person ? person() : null,
                scene.phone(1000 + posts.size()),
                tier,
                Scene.SINCE,
                null));
    }

    /** An invented name. */
    private String person() {
        int first = random.nextInt(GIVEN.length() - 1);
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.charAt(first)
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }
}
