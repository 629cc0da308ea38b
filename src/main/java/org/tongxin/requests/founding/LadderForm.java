package org.tongxin.requests.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongxin.area.DutyRoles;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.LadderSetting;
import org.tongxin.ui.FormErrors;

/** The ladder as it is typed: a line a level, lowest first; a line without a role is left out. */
final class LadderForm {

    static final int LINES = 5;
    private static final int LONGEST_NAME = 30;

    /** What a community begins with. */
    static final List<LadderSetting.Level> USUAL = List.of(
            new LadderSetting.Level(1, "grid_worker", "网格", "網格", "grid"),
            new LadderSetting.Level(2, "community_governance", "社区", "社區", "community"),
            new LadderSetting.Level(3, "town_office", "乡镇街道", "鄉鎮街道", "town"));

    private LadderForm() {}

    static List<LadderSetting.Level> levels(Map<String, String> typed) {
        List<LadderSetting.Level> levels = new ArrayList<>();
        for (int line = 1; line <= LINES; line++) {
            String role = typed.getOrDefault("role-" + line, "");
            if (!role.isBlank()) {
                String hans = name(typed, "hans-" + line);
                String hant = name(typed, "hant-" + line);
                String en = name(typed, "en-" + line);
                levels.add(new LadderSetting.Level(
                        levels.size() + 1, role, hans, hant.isEmpty() ? hans : hant, en.isEmpty() ? hans : en));
            }
        }
        return levels;
    }

    static FormErrors faults(List<LadderSetting.Level> levels) {
        FormErrors errors = FormErrors.none().andIf(levels.isEmpty(), "role-1", "requests.founding.ladder.none");
        for (LadderSetting.Level level : levels) {
            errors = errors.andIf(
                            !DutyRoles.ALL.contains(level.role()),
                            "role-" + level.tier(),
                            "requests.founding.ladder.role.wrong")
                    .andIf(level.nameHans().isEmpty(), "hans-" + level.tier(), "requests.founding.ladder.name.wrong");
        }
        return errors;
    }

    private static String name(Map<String, String> typed, String field) {
        SafeText name = SafeText.line(typed.getOrDefault(field, ""), LONGEST_NAME);
        return name.ok() ? name.text() : "";
    }
}
