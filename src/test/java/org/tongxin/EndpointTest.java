package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Scope;

/** Walks every controller method of the program. */
@RealProgram
class EndpointTest {

    /** A variable of a path, with the shape it asks for where it asks for one. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    private static final List<String> VALUES =
            List.of(UUID.randomUUID().toString(), "20260101-0001", "accept", "140000000001", "csv");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    AccessFixture access;

    @Test
    void everyMethodDeclaresWhoMayCallIt() {
        List<String> wrong = new ArrayList<>();
        ours().forEach((info, method) -> {
            AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
            if (allowed == null) {
                wrong.add(method + " declares nothing");
                return;
            }
            int ways = (allowed.everyone() ? 1 : 0) + (allowed.staff() ? 1 : 0) + (allowed.value().length > 0 ? 1 : 0);
            if (ways != 1) {
                wrong.add(method + " must declare exactly one of everyone, staff, duties");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingOfReportersOrAccountsIsOpenToEveryone() {
        assertThat(ours().values())
                .filteredOn(method -> {
                    AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
                    return allowed != null
                            && allowed.everyone()
                            && Set.of(Touches.REPORTERS, Touches.FILES, Touches.ACCOUNTS)
                                    .contains(allowed.touches());
                })
                .isEmpty();
    }

    @Test
    void actorAndScopeAreNeverReadFromTheRequest() {
        List<String> wrong = new ArrayList<>();
        ours().values().forEach(method -> {
            for (Parameter parameter : method.getMethod().getParameters()) {
                boolean trusted =
                        Actor.class.isAssignableFrom(parameter.getType()) || parameter.getType() == Scope.class;
                if (trusted && parameter.getAnnotations().length > 0) {
                    wrong.add(method + " binds " + parameter);
                }
                if (!trusted && carriesTrust(parameter.getType())) {
                    wrong.add(method + " takes a form with an actor or scope in it: " + parameter);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToSignInByEveryClosedMethod() {
        Browser browser = access.browser();
        Map<String, Browser.Answer> answers = call(browser, "/sign-in", closed(false));
        assertThat(answers).isNotEmpty();
        answers.forEach((call, answer) -> {
            assertThat(answer.status()).as(call).isEqualTo(303);
            assertThat(answer.header("Location")).as(call).startsWith("/sign-in");
        });
    }

    @Test
    void whoHoldsNoPostIsRefusedByEveryMethodThatTakesADuty() {
        Browser browser = access.signedIn(access.account());
        Map<String, Browser.Answer> answers = call(browser, "/account", closed(true));
        answers.forEach((call, answer) -> assertThat(answer.status()).as(call).isEqualTo(403));
    }

    @Test
    void noFormIsTakenWithoutTheTokenOfItsPage() {
        Browser browser = access.signedIn(access.administrator(Administrator.SYSTEM));
        Set<String> paths = new TreeSet<>();
        ours().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                info.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/open311/"))
                        .forEach(pattern -> paths.add(filled(pattern)));
            }
        });
        assertThat(paths)
                .hasSizeGreaterThan(50)
                .allSatisfy(path -> assertThat(browser.post(path).status()).isEqualTo(403));
    }

    /** The closed methods as "METHOD path". */
    private Set<String> closed(boolean withDutiesOnly) {
        Set<String> calls = new TreeSet<>();
        ours().forEach((info, method) -> {
            AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
            if (allowed == null || allowed.everyone() || withDutiesOnly && allowed.staff()) {
                return;
            }
            var verbs = info.getMethodsCondition().getMethods();
            String verb = verbs.isEmpty() ? "GET" : verbs.iterator().next().name();
            info.getPatternValues().forEach(pattern -> calls.add(verb + " " + filled(pattern)));
        });
        return calls;
    }

    private static Map<String, Browser.Answer> call(Browser browser, String form, Set<String> calls) {
        Map<String, Browser.Answer> answers = new LinkedHashMap<>();
        for (String call : calls) {
            String path = call.substring(call.indexOf(' ') + 1);
            answers.put(call, call.startsWith("POST") ? browser.submitFrom(form, path) : browser.get(path));
        }
        return answers;
    }

    /** The pattern with a fitting value in place of each variable. */
    private static String filled(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String shape = variable.group(1) == null ? ".*" : variable.group(1);
            return VALUES.stream()
                    .filter(value -> value.matches(shape))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No value for " + variable.group() + ", add one"));
        });
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        Map<RequestMappingInfo, HandlerMethod> ours = new LinkedHashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.tongxin")) {
                ours.put(info, method);
            }
        });
        return ours;
    }

    private static boolean carriesTrust(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith("org.tongxin")
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .anyMatch(part -> Actor.class.isAssignableFrom(part) || part == Scope.class);
    }
}
