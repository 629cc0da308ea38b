package org.tongxin.ui.components;

import java.time.Instant;
import java.util.List;
import org.tongxin.ui.Bar;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Tab;

/**
 * What the components are shown with.
 *
 * @param now the moment the examples are around
 */
public record ComponentsPage(
        Instant now,
        FormErrors errors,
        List<Choice> few,
        List<Choice> many,
        List<Tab> tabs,
        List<Bar> months,
        List<String> circles) {

    static ComponentsPage at(Instant now) {
        return new ComponentsPage(
                now,
                FormErrors.none()
                        .and("wrong-phone", "ui.components.phone")
                        .and("wrong-identity", "ui.components.identity")
                        .and("wrong-words", "ui.components.words"),
                List.of(
                        new Choice("named", "留姓名和电话", "网格员能直接打给你", true),
                        new Choice("shielded", "留，但不给办事的人看", "只有社区值班台能联系你", false),
                        new Choice("anonymous", "不留", "凭查询码看进度", false)),
                List.of(
                        new Choice("light", "路灯、公共照明", false),
                        new Choice("noise", "噪声", true),
                        new Choice("leak", "漏水", false)),
                List.of(new Tab("#a", "我的待办", true), new Tab("#b", "协办", false), new Tab("#c", "等核查", false)),
                List.of(
                        new Bar("6月", 88, "88%", 301),
                        new Bar("7月", 91, "91%", 318),
                        new Bar("8月", 84, "84%", 355),
                        new Bar("9月", 93, "93%", 290),
                        new Bar("10月", 95, "95%", 312),
                        new Bar("11月", 94, "94%", 204)),
                List.of("网格", "社区", "街道", "部门"));
    }
}
