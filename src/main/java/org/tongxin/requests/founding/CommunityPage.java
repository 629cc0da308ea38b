package org.tongxin.requests.founding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.DutyRoles;
import org.tongxin.requests.LadderSetting;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Page;

/**
 * 社区设置页.
 *
 * @param id of the community, or null for a new one
 * @param ladder as stored or typed, by field
 * @param saved key of the words about what was done just now, or null
 */
public record CommunityPage(
        @Nullable Long id,
        CommunityForm form,
        Map<String, String> ladder,
        @Nullable String saved,
        FormErrors errors) {

    public CommunityPage {
        ladder = Map.copyOf(ladder);
    }

    static CommunityPage fresh(CommunityForm form, FormErrors errors) {
        return new CommunityPage(null, form, Map.of(), null, errors);
    }

    static Map<String, String> fields(List<LadderSetting.Level> levels) {
        var fields = new HashMap<String, String>();
        for (LadderSetting.Level level : levels) {
            fields.put("role-" + level.tier(), level.role());
            fields.put("hans-" + level.tier(), level.nameHans());
            fields.put("hant-" + level.tier(), level.nameHant());
            fields.put("en-" + level.tier(), level.nameEn());
        }
        return fields;
    }

    /** The languages to choose from. */
    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(each -> new Choice(each.tag(), each.ownName(), each.tag().equals(form.get("language"))))
                .toList();
    }

    /** The roles to choose from on a line of the ladder. */
    public List<Choice> roles(Page page, int line) {
        String chosen = typed("role-" + line);
        List<Choice> choices = new ArrayList<>();
        for (String role : DutyRoles.ALL) {
            choices.add(new Choice(role, page.t("area.role." + role), role.equals(chosen)));
        }
        return choices;
    }

    /** How many lines the ladder has room for. */
    public int lines() {
        return LadderForm.LINES;
    }

    /** What stands in a field of the ladder. */
    public String typed(String field) {
        return ladder.getOrDefault(field, "");
    }
}
