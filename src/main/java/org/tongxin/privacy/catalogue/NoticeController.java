package org.tongxin.privacy.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.Whose;
import org.tongxin.ui.Pages;

/** Tells everybody what is kept of them, why, how long, and who sees it. */
@Controller
class NoticeController {

    private final Catalogue catalogue;

    NoticeController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/privacy")
    @AllowedTo(everyone = true)
    ModelAndView show() {
        List<PersonalData> all = catalogue.byModule().values().stream()
                .flatMap(Collection::stream)
                .toList();
        List<NoticePage.Group> groups = Arrays.stream(Whose.values())
                .map(whose -> new NoticePage.Group(
                        whose,
                        all.stream()
                                .filter(data -> data.whose() == whose)
                                .map(this::entry)
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        return Pages.show("privacy/catalogue/notice", new NoticePage(groups));
    }

    private NoticePage.Entry entry(PersonalData data) {
        return new NoticePage.Entry(data, data.seenBy().stream().sorted().toList(), catalogue.keeping(data));
    }
}
