package org.tongxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.AccessFixture.Someone;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.area.AreaFixture;

/** Walks every page that has an address without variables, as somebody who may see them all. */
class AllPagesTest extends BrowserTest {

    /** Signs the reader out, or only changes how pages look. */
    private static final Set<String> NO_PAGES = Set.of("/language", "/density", "/error", "/dev/components");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE.asElder(),
                Look.DESK.in("en").inDark(),
                Look.DESK.asElder().in("en"),
                Look.PHONE.in("zh-Hant"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsSound(Look look) {
        AreaFixture.Made community = areas.community();
        UUID[] posts = community.posts().stream().map(AreaFixture.MadePost::id).toArray(UUID[]::new);
        Someone handler = access.holder(community.id(), posts);
        Someone keeper = access.administrator(Administrator.SYSTEM, Administrator.SECURITY);
        Someone auditor = access.administrator(Administrator.AUDIT);
        var all = new SoftAssertions();
        Set<String> toSee = paths();
        for (Someone someone : List.of(handler, keeper, auditor)) {
            Visit visit = visit(look).at(community.slug()).signIn(someone.login(), AccessFixture.PASSWORD);
            toSee.removeIf(path -> seen(visit, path, all));
        }
        all.assertAll();
        assertThat(toSee).as("pages that nobody of these may see").isEmpty();
    }

    /** Opens the page and looks at it; false where this reader may not see it. */
    private static boolean seen(Visit visit, String path, SoftAssertions all) {
        visit.open(path);
        if (visit.status() == 200 && visit.isWholePage()) {
            visit.shot("page" + path.replace('/', '-'));
            all.assertThatCode(visit::assertSound).as(path).doesNotThrowAnyException();
        }
        return visit.status() != 403;
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            boolean page =
                    ModelAndView.class.isAssignableFrom(method.getMethod().getReturnType());
            if (page && methods.contains(RequestMethod.GET)) {
                paths.addAll(mapping.getDirectPaths());
            }
        });
        paths.removeAll(NO_PAGES);
        return paths;
    }
}
