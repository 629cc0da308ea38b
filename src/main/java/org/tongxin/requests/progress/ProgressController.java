package org.tongxin.requests.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.Communities;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/**
 * From a query code to the progress page. The code is sent in a form, or once in the address of a QR code, which leads on
 * at once; afterwards it stands nowhere.
 */
@Controller
class ProgressController {

    private final Lookup lookup;
    private final HolderCookie cookie;
    private final Progress progress;
    private final Communities communities;

    ProgressController(Lookup lookup, HolderCookie cookie, Progress progress, Communities communities) {
        this.lookup = lookup;
        this.cookie = cookie;
        this.progress = progress;
        this.communities = communities;
    }

    @GetMapping("/progress")
    @AllowedTo(everyone = true)
    ModelAndView ask(HttpServletResponse response) {
        discreet(response);
        return Pages.show(
                "requests/progress/ask", new ProgressPage.Ask("", ProgressPage.Typed.NOTHING, FormErrors.none()));
    }

    @PostMapping("/progress")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView open(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String field,
            Said said) {
        discreet(response);
        return opened(page, request, response, code, said.typed(field));
    }

    /** The address in a QR code. Reverse proxies must not log it; see {@code docs/operate.md}. */
    @GetMapping("/p/{code}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView scanned(
            Page page, HttpServletRequest request, HttpServletResponse response, @PathVariable String code) {
        discreet(response);
        return opened(page, request, response, code, ProgressPage.Typed.NOTHING);
    }

    /** Leads on to the page; shows it at once where something typed before waits for it. */
    private ModelAndView opened(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            String typed,
            ProgressPage.Typed kept) {
        String code = typed.length() > 100 ? typed.substring(0, 100) : typed;
        return switch (lookup.find(code, request.getRemoteAddr())) {
            case Lookup.Opened(Holder holder) -> {
                cookie.give(request, response, holder);
                yield kept.any()
                        ? progress.of(page, holder, kept, FormErrors.none())
                                .map(shown -> Pages.show("requests/progress/case", shown))
                                .orElseGet(() -> to("/progress"))
                        : to(address(request, holder));
            }
            case Lookup.Wrong wrong -> {
                FormErrors errors = FormErrors.none()
                        .and("code", wrong.key(), wrong.arguments().toArray());
                boolean tooFast = wrong.key().endsWith("too_fast");
                yield again(
                        new ProgressPage.Ask(code, kept, errors),
                        tooFast ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** Asks for the code once more. */
    static ModelAndView again(ProgressPage.Ask ask, HttpStatus status) {
        ModelAndView page = Pages.show("requests/progress/ask", ask);
        page.setStatus(status);
        return page;
    }

    /** The page; with the community's name where it is another one than this address belongs to. */
    private String address(HttpServletRequest request, Holder holder) {
        if (communities.of(request).id() == holder.communityId()) {
            return "/progress/case";
        }
        return communities
                .byId(holder.communityId())
                .map(community -> "/progress/case?community=" + community.slug())
                .orElse("/progress/case");
    }

    @GetMapping("/progress/case")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView show(Page page, HttpServletRequest request, HttpServletResponse response) {
        discreet(response);
        return cookie.read(request)
                .flatMap(holder -> {
                    cookie.give(request, response, holder);
                    return progress.of(page, holder, ProgressPage.Typed.NOTHING, FormErrors.none());
                })
                .map(shown -> Pages.show("requests/progress/case", shown))
                .orElseGet(() -> to("/progress"));
    }

    /** Leaves nothing behind on a shared device. */
    @PostMapping("/progress/leave")
    @AllowedTo(everyone = true)
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        discreet(response);
        cookie.take(request, response);
        return to("/");
    }

    static void discreet(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    static ModelAndView to(String href) {
        var view = new RedirectView(href);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
