package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.QrCode;
import org.tongxin.kernel.QueryCode;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** What the resident takes away: number, code and picture. It can be shown again for a quarter of an hour. */
@Controller
class DoneController {

    private final Drafting drafting;

    DoneController(Drafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping("/report/done")
    @AllowedTo(everyone = true)
    ModelAndView done(HttpServletRequest request, HttpServletResponse response) {
        SendPage.Done done = sent(request, response);
        return done == null ? Go.to(Step.WORDS) : Pages.show("requests/report/done", done);
    }

    @GetMapping("/report/done.png")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> picture(Page page, HttpServletRequest request, HttpServletResponse response) {
        SendPage.Done done = sent(request, response);
        if (done == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + done.number() + ".png\"")
                .contentType(MediaType.IMAGE_PNG)
                .body(ReceiptPicture.of(page, done));
    }

    private SendPage.@Nullable Done sent(HttpServletRequest request, HttpServletResponse response) {
        Draft draft = drafting.asked(request, response).draft();
        Draft.Sent sent = draft == null ? null : draft.sent();
        if (sent == null) {
            return null;
        }
        QueryCode code = QueryCode.parse(sent.code()).orElseThrow();
        String link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/p/" + code.digits())
                .toUriString();
        return new SendPage.Done(sent.number(), code, QrCode.of(link), link, sent.followed());
    }
}
