package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.people.SmsSender;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Shows the ways in that there are here. */
@Component
class EntryView {

    private final ObjectProvider<SmsSender> sender;
    private final PasskeyAddress address;

    EntryView(ObjectProvider<SmsSender> sender, PasskeyAddress address) {
        this.sender = sender;
        this.address = address;
    }

    ModelAndView page(HttpServletRequest request, FormErrors errors) {
        return page(request, false, "", "", errors);
    }

    ModelAndView page(HttpServletRequest request, boolean sent, String phone, String birth, FormErrors errors) {
        boolean byPhone = sender.getIfAvailable() != null;
        boolean byPasskey = address.of(request).isPresent();
        ModelAndView view = Pages.show(
                "people/mydata/enter", new EntryPage(byPhone, byPasskey, sent && byPhone, phone, birth, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
