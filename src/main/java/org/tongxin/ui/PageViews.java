package org.tongxin.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import org.tongxin.kernel.Actor;

/** Renders the templates compiled with the code. */
@Component
class PageViews implements ViewResolver {

    static final String LANGUAGE_COOKIE = "tx-lang";
    static final String ELDER_COOKIE = "tx-elder";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tongxin.pages");
    private final MessageSource messages;
    private final ObjectProvider<PageSurroundings> surroundings;

    PageViews(MessageSource messages, ObjectProvider<PageSurroundings> surroundings) {
        this.messages = messages;
        this.surroundings = surroundings;
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
        String query = request.getQueryString();
        Actor actor = around == null ? null : around.actor(request);
        return new Page(
                messages,
                language,
                "1".equals(cookie(request, ELDER_COOKIE)),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                actor,
                around == null ? "" : around.communityName(request, language),
                () -> {
                    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
                    return token == null ? "" : token.getToken();
                });
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
