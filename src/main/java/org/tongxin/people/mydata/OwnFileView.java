package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.Looks;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Shows residents their own file. */
@Component
class OwnFileView {

    private final OwnFiles files;
    private final OwnPaperFile paper;
    private final Looks looks;
    private final PasskeyAddress address;
    private final Transactions transactions;

    OwnFileView(OwnFiles files, OwnPaperFile paper, Looks looks, PasskeyAddress address, Transactions transactions) {
        this.files = files;
        this.paper = paper;
        this.looks = looks;
        this.address = address;
        this.transactions = transactions;
    }

    ModelAndView page(Visitor visitor, HttpServletRequest request, FormErrors errors) {
        boolean allowed = address.of(request).isPresent();
        ModelAndView shown = transactions.in(
                visitor.scope(),
                () -> files.of(visitor)
                        .map(file -> {
                            looks.told(visitor.communityId(), visitor.residentId());
                            return Pages.show(
                                    "people/mydata/own",
                                    new OwnFilePage(file, false, paper.ready(), allowed && takesMore(file), errors));
                        })
                        .orElseGet(() -> EntryController.goTo("/my/enter")));
        if (errors.any()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** Whoever lives here may have some. */
    private static boolean takesMore(OwnFile file) {
        return !file.household().isEmpty() && file.passkeys().size() < Passkeys.MOST;
    }
}
