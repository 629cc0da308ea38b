package org.tongxin.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.tongxin.access.Identity;
import org.tongxin.access.Refusal;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;

/** Lets a call through only where its method says that this actor may make it; a method that says nothing is closed. */
@Component
class Gatekeeper implements HandlerInterceptor {

    private final Identity identity;

    Gatekeeper(Identity identity) {
        this.identity = identity;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler || isErrorPage(request, handler)) {
            return true;
        }
        AllowedTo allowed =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(AllowedTo.class) : null;
        Actor actor = identity.of(request);
        if (mayCall(allowed, actor)) {
            return true;
        }
        if (actor instanceof Actor.Staff) {
            throw new Refusal("access.gate.refused.not_your_duty");
        }
        toSignIn(request, response);
        return false;
    }

    static boolean mayCall(@Nullable AllowedTo allowed, Actor actor) {
        if (allowed == null) {
            return false;
        }
        return allowed.everyone()
                || actor instanceof Actor.Staff
                        && (allowed.staff() || Arrays.stream(allowed.value()).anyMatch(actor::may));
    }

    private static boolean isErrorPage(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && handler instanceof HandlerMethod method
                && ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        boolean comesBack = request.getMethod().equals("GET");
        String path = comesBack ? request.getRequestURI() + (query == null ? "" : "?" + query) : "";
        String signIn = "/sign-in" + (comesBack ? "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", signIn);
        }
    }
}
