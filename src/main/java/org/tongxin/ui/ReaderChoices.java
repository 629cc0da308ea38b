package org.tongxin.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.kernel.AllowedTo;

/** 语言与大字: what a reader chooses for all pages, kept in two cookies that say nothing about the person. */
@Controller
class ReaderChoices {

    @GetMapping("/language")
    @AllowedTo(everyone = true)
    ResponseEntity<Void> language(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        String tag = Language.nearest(Locale.forLanguageTag(to)).tag();
        return backTo(back, request, PageViews.LANGUAGE_COOKIE, tag);
    }

    @GetMapping("/density")
    @AllowedTo(everyone = true)
    ResponseEntity<Void> density(
            @RequestParam(defaultValue = "false") String elder,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        return backTo(back, request, PageViews.ELDER_COOKIE, elder.equals("true") ? "1" : "0");
    }

    private static ResponseEntity<Void> backTo(String back, HttpServletRequest request, String cookie, String value) {
        ResponseCookie kept = ResponseCookie.from(cookie, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, kept.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(local(back))
                .build();
    }

    /** The address when it is a path of this site, else the home page: nobody is sent elsewhere. */
    static URI local(String back) {
        boolean path = back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
        if (!path || back.length() > 2000 || back.chars().anyMatch(sign -> sign < 0x20 || sign == 0x7f)) {
            return URI.create("/");
        }
        try {
            return URI.create(back);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }
}
