package org.tongxin.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tongxin.access.Identity;
import org.tongxin.access.Refusal;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;

/** Hands a controller method its {@link Actor} or {@link Scope}; the words of the request have no part in them. */
class ActorArgument implements HandlerMethodArgumentResolver {

    private final Identity identity;

    ActorArgument(Identity identity) {
        this.identity = identity;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return Actor.class.isAssignableFrom(type) || type == Scope.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Actor actor = identity.of((HttpServletRequest) web.getNativeRequest());
        if (parameter.getParameterType() == Scope.class) {
            return actor.scope();
        }
        if (!parameter.getParameterType().isInstance(actor)) {
            throw new Refusal("access.gate.refused.not_your_duty");
        }
        return actor;
    }
}
