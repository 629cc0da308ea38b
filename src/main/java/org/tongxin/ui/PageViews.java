package org.tongxin.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the templates compiled with the code. */
@Component
class PageViews implements ViewResolver {

    static final String LANGUAGE_COOKIE = "tx-lang";
    static final String ELDER_COOKIE = "tx-elder";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tongxin.pages");
    private final MessageSource messages;
    private final Assets assets;
    private final ObjectProvider<PageSurroundings> surroundings;
    private final ObjectProvider<NavEntry> entries;
    private final Clock clock;

    PageViews(
            MessageSource messages,
            Assets assets,
            ObjectProvider<PageSurroundings> surroundings,
            ObjectProvider<NavEntry> entries,
            Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.surroundings = surroundings;
        this.entries = entries;
        this.clock = clock;
        engine.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    Page page(HttpServletRequest request) {
        Language language = language(request);
        PageSurroundings around = surroundings.getIfAvailable();
        return new Page(
                messages,
                assets,
                new Page.Reader(language, "1".equals(cookie(request, ELDER_COOKIE))),
                new Page.Place(
                        path(request),
                        (String) request.getAttribute("requestId"),
                        around == null ? "" : around.communityName(request, language),
                        around == null ? null : around.supervisionPhone(request),
                        around == null ? PageSurroundings.USUAL_ZONE : around.zone(request)),
                () -> around == null ? null : around.actor(request),
                () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                entries.stream()
                        .sorted(Comparator.comparingInt(NavEntry::order))
                        .toList(),
                clock.instant());
    }

    /** The address the reader sees, also while an error is shown in its place. */
    private static String path(HttpServletRequest request) {
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        Object shown = error ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : null;
        String query = error ? null : request.getQueryString();
        return (shown == null ? request.getRequestURI() : shown) + (query == null ? "" : "?" + query);
    }

    static Language language(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE_COOKIE);
        return Language.nearest(chosen == null ? request.getLocale() : Locale.forLanguageTag(chosen));
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null && model.get("model") != null) {
                parameters.put("model", model.get("model"));
            }
            parameters.put("page", page(request));
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
