package org.tongxin.requests.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;

/** What residents say finds its category among the first three, in each language; danger is never missed. */
@RealProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverydayWordsTest {

    @Autowired
    CatalogueTables tables;

    private CategorySearch search;

    @BeforeAll
    void readTheStarter() {
        CatalogueReader.Reading starter = CatalogueReader.read(tables.starter());
        search = new CategorySearch(starter.items(), starter.emergencyWords());
    }

    private static final String SENTENCES = """
            A01 我们楼下垃圾好几天没人收了，臭得很
            A01 3号楼门口的垃圾桶旁边垃圾堆成山
            A02 有人半夜在路边倒了一车装修垃圾
            A03 小区门口那条路好久没扫了全是落叶
            A04 楼下烧烤店油烟味太大，窗户都不敢开
            A05 楼道里贴满了小广告
            A06 菜市场门口小贩占道摆摊，走不过去
            A07 公园公厕一直锁着门
            A08 分类垃圾桶满了没人换
            B01 单元门口的路灯坏了三天，老人晚上看不见
            B01 小区里好几盏灯不亮
            B02 门前马路坑坑洼洼，骑车差点摔了
            B03 路上井盖没了，太吓人
            B04 下水道堵了，污水往外冒
            B05 昨天下雨后桥洞积水到膝盖
            B06 楼门口能不能装个扶手，我腿脚不好
            B07 学校门口车太快，想装减速带
            B08 人行道上的电线杆太碍事，能不能移走
            C01 家里从早上开始停水了
            C01 水压太小，五楼洗澡都出不来水
            C02 整栋楼都没电了
            C03 厨房有煤气味
            C04 暖气不热，屋里才十四度
            C05 电梯又坏了，停在七楼
            C06 家里宽带断网两天
            D01 屋顶漏水，天花板湿了一大片
            D02 外墙瓷砖往下掉，快砸到人
            D03 物业费涨了，服务却没人管
            D04 业委会的公共收益账目没公开
            D05 楼道里堆满了杂物，消防通道都走不了
            D06 顶楼邻居私自搭建阳光房
            D07 单元门禁坏了，谁都能进
            D08 楼上装修噪音大，周末也不停
            E01 有车停在消防通道上，出不去
            E02 小区停车位不够，天天抢
            E03 共享单车堆在地铁口乱停
            E04 有人从窗户飞线给电动车充电
            E05 公交车等半个小时都不来
            F01 绿化带里好多狗屎和垃圾
            F02 大风把一棵树刮倒了
            F03 河里漂着死鱼，水又黑又臭
            F04 邻居家的狗整天叫，还不拴绳
            G01 广场舞声音太大，吵得孩子没法写作业
            G01 工地半夜还在施工
            G04 在饭馆吃出了虫子
            G05 健身房关门跑路，办的卡退不了钱
            H01 家里没收入，想申请低保
            H02 我妈八十了一个人住，能不能有人送饭
            H03 想给父亲申请一个轮椅
            H04 孩子放学后没人接
            H05 老板拖欠工资三个月
            H06 医保卡刷不出来怎么办
            H08 外地孩子转学需要什么材料
            H09 想申请公租房
            H10 身份证丢了怎么补办
            J01 和邻居因为漏水吵起来了，想找人调解
            J03 想咨询一下离婚的法律问题
            J05 社区活动室能借来排练吗
            J06 我想当志愿者
            J07 网格员态度不好，说话很冲
            L01 办居住证要带什么
            L03 表扬一下扫雪的师傅
            A01 樓下垃圾幾天沒人收，好臭
            B01 路燈壞了，晚上看不見
            C05 電梯壞了停在七樓
            D01 屋頂漏水，天花板濕了一大片
            C01 家裏從早上開始停水
            G01 廣場舞聲音太大
            B04 下水道堵塞，污水溢出來
            E01 有車停在消防通道上
            H05 老闆拖欠工資三個月
            B01 The street lamp outside our door has been out for three days
            A01 Rubbish has not been collected for days
            C01 There is no water since this morning
            C02 The power is out in the whole building
            C04 The heating is cold
            C05 The lift is broken again
            B02 There are potholes in the road
            B03 A manhole cover is missing
            D01 Water is leaking from the ceiling
            G01 Loud music from square dancing every night
            E01 A car is parked in the fire lane
            H01 I would like to apply for minimum living allowance
            F04 My neighbour's dog barks all day
            H05 My boss has not paid my wages
            J03 I need legal advice
            """;

    @Test
    void typicalSentencesFindTheirCategory() {
        var softly = new SoftAssertions();
        List<String> sentences = SENTENCES.lines().toList();
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(60);
        for (String sentence : sentences) {
            String words = sentence.substring(4);
            List<String> found =
                    search.suggest(words).stream().map(fit -> fit.item().code()).toList();
            softly.assertThat(found).as(words).contains(sentence.substring(0, 3));
        }
        softly.assertAll();
    }

    @Test
    void mostSentencesFindTheirCategoryFirst() {
        long first = SENTENCES
                .lines()
                .filter(sentence -> search.suggest(sentence.substring(4)).stream()
                        .findFirst()
                        .filter(fit -> fit.item().code().equals(sentence.substring(0, 3)))
                        .isPresent())
                .count();
        assertThat(first).isGreaterThanOrEqualTo(SENTENCES.lines().count() * 8 / 10);
    }

    @Test
    void theReasonIsAPieceOfWhatWasTyped() {
        for (String sentence : SENTENCES.lines().toList()) {
            String words = sentence.substring(4);
            for (CategorySearch.Fit fit : search.suggest(words)) {
                assertThat(words).contains(fit.typed());
                assertThat(fit.typed()).isNotBlank();
            }
        }
    }

    @Test
    void wordsThatPointNowhereSuggestNothing() {
        assertThat(search.suggest("")).isEmpty();
        assertThat(search.suggest("   ，。！")).isEmpty();
        assertThat(search.suggest("qwertz")).isEmpty();
        assertThat(search.suggest("\u0000\uD800 \u202E")).isEmpty();
    }

    private static final String DANGERS = """
            119 厨房漏气了
            119 有人被困在电梯里
            120 老人晕倒了
            119 三楼着火了
            119 三楼 着 火 了
            119 着-火
            119 着火了！！！快来
            119 樓上着火了
            119 樓上著火了
            119 有人被 困在電梯
            120 我爸胸口疼，喘不上气
            120 老人暈倒了
            120 奶奶摔倒了起不来
            110 有人入室偷东西
            110 有人拿刀威胁我
            110 孩子走失了
            122 路口出车祸了
            119 电动车冒烟了
            119 打不着火的车旁边着火了
            119 不知道是不是漏气
            119 Ｇａｓ　ｌｅａｋ in the kitchen
            119 There's a gas leak
            119 someone is TRAPPED in the lift
            120 My father has chest pain
            120 She won’t wake up
            119 smoke coming out of the window
            110 There was a break-in next door
            """;

    @Test
    void dangerIsFoundHoweverItIsWritten() {
        var softly = new SoftAssertions();
        DANGERS.lines()
                .forEach(line -> softly.assertThat(search.danger(line.substring(4), null))
                        .as(line)
                        .hasValueSatisfying(danger ->
                                softly.assertThat(danger.number()).as(line).isEqualTo(line.substring(0, 3))));
        softly.assertAll();
    }

    @Test
    void whatOnlyLooksLikeDangerIsNone() {
        var softly = new SoftAssertions();
        """
        我的车打不着火
        雨水流入室内
        拨打人社局电话没人接
        长期被困扰
        轮胎漏气了想找打气的地方
        超市跳楼价是骗人的
        路面有个坑洞
        路灯坏了
        小区门口垃圾没人收
        想咨询居住证怎么办
        我家的狗走失了
        The strapped box is heavy
        The street lamp is broken
        """.lines().forEach(
                words -> softly.assertThat(search.danger(words, null)).as(words).isEmpty());
        softly.assertAll();
    }

    @Test
    void wordsOfOneCategoryCountWhereItIsChosen() {
        assertThat(search.danger("路面有个坑洞", "B02")).isEmpty();
        assertThat(search.danger("路面有个坑洞", "B03")).isPresent();
    }

    @Test
    void aVeryLongTextIsSearchedToo() {
        String words = "垃圾没人收，".repeat(600) + "着火了";
        assertThat(search.danger(words, null)).isPresent();
        assertThat(search.suggest(words).getFirst().item().code()).isEqualTo("A01");
    }
}
