package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.Basis;
import org.tongxin.people.Birth;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;
import org.tongxin.people.imports.ImportDoor;

/**
 * Every page about people and of their walls, in every state, as different readers look at it. Each reader looks closely
 * at every third page; {@code -Dtongxin.looks=all} at each.
 */
class PeopleLooksTest extends BrowserTest {

    private static final List<Look> LOOKS =
            List.of(Look.PHONE.asElder(), Look.DESK.in("en").inDark(), Look.PHONE.in("zh-Hant"));
    private static final boolean ALL = "all".equals(System.getProperty("tongxin.looks"));

    /** Changes of a household that are about one of its people. */
    private static final List<String> OF_ONE = List.of(
            "contacts",
            "preferences",
            "need",
            "document",
            "tie_changed",
            "moved_over",
            "corrected",
            "died",
            "mistaken");

    private static final List<String> OF_ALL = List.of("joined", "left", "moved", "split", "merged");

    private static final String SHEET = """
            户号,居民姓名,与户主关系,身份证号码,出生年月,入户联系电话,宗教信仰,家庭住址
            1,和秀英,户主,,1949年3月7日,13912345678,无,第1网格 1号楼1单元101
            1,和建国,子,6.2E+17,75-1-2,,无,
            2,木文清,户主,,1960.5.1,139,无,第2网格 2号楼1单元101
            """;

    private static final String RIGHT = """
            户号,居民姓名,与户主关系,出生年月,入户联系电话,家庭住址
            1,阿依古丽·买买提明,户主,1949年3月7日,13912345678,第2网格 2号楼1单元102
            1,和建国,子,1975-1-2,,
            """;

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    MyDataFixture mydata;

    @Autowired
    ImportDoor imports;

    @Autowired
    Ids ids;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @TempDir
    Path folder;

    private final Set<String> walked = new HashSet<>();
    private AreaFixture.Made place;
    private PeopleFixture.Made family;
    private SoftAssertions all;
    private int turn;

    static Stream<Look> looks() {
        return ALL
                ? Stream.concat(
                        LOOKS.stream(), Stream.of(Look.PHONE, Look.DESK, Look.PHONE.inDark(), Look.DESK.asElder()))
                : LOOKS.stream();
    }

    @BeforeEach
    void aFamily() {
        place = areas.community();
        family = people.household(place, 0, 0, List.of(grandmother(), son()));
        people.household(place, 0, 1, "欧阳晓燕", "欧阳小宝");
        all = new SoftAssertions();
    }

    private ResidentEntry grandmother() {
        return new ResidentEntry(
                ids.next(),
                "欧阳慕容桂兰",
                "ئايگۈل",
                Birth.on(LocalDate.of(1938, 3, 8)),
                Sex.FEMALE,
                Tie.HEAD,
                PeopleFixture.SINCE,
                ResidentEntry.Began.ENTERED,
                PeopleFixture.document("14999919380308002"),
                List.of(ContactEntry.mobile(
                        ids.next(), PhoneNumber.parse("13800001234").orElseThrow())),
                List.of(
                        new PreferenceEntry(PreferenceKind.SPOKEN, "bo"),
                        new PreferenceEntry(PreferenceKind.DIET, "halal")),
                List.of(need(NeedKind.LIVING_ALONE), need(NeedKind.ALLOWANCE)),
                null);
    }

    private ResidentEntry son() {
        return people.resident("欧阳建国", Tie.SON, "13900005678", null);
    }

    private NeedEntry need(NeedKind kind) {
        return new NeedEntry(
                ids.next(),
                kind,
                null,
                new Basis.Law("社会救助暂行办法"),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2099, 12, 31));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsSound(Look look) throws Exception {
        turn = Math.max(0, LOOKS.indexOf(look));
        UUID[] posts = place.posts().stream().map(AreaFixture.MadePost::id).toArray(UUID[]::new);
        Visit staff = as(look, access.holder(place.id(), posts));
        finding(staff);
        household(staff);
        counter(staff);
        importing(staff);
        resident(look, staff);
        secondPerson(staff, as(look, access.holder(place.id(), posts)));
        Visit keeper = as(look, access.administrator(Administrator.SYSTEM, Administrator.SECURITY));
        keepers(keeper);
        auditors(as(look, access.administrator(Administrator.AUDIT)));
        tellings(staff);
        all.assertAll();
        assertThat(notWalked()).as("pages that this test does not open").isEmpty();
    }

    private Visit as(Look look, AccessFixture.Someone someone) {
        return visit(look).at(place.slug()).signIn(someone.login(), AccessFixture.PASSWORD);
    }

    private void finding(Visit staff) {
        open(staff, "/people");
        see(staff, "search");
        for (String asked : List.of("欧阳", "无此人", "oymr 1号楼 1234")) {
            staff.type("q", asked);
            send(staff, "form[action='/people'] button");
            see(staff, "search-" + (asked.equals("无此人") ? "nobody" : asked.length() > 3 ? "clues" : "found"));
        }
        open(staff, "/households/new");
        see(staff, "household-new");
        send(staff, "form[action='/households/new'] button");
        see(staff, "household-new-wrong");
        caring(staff);
    }

    private void caring(Visit staff) {
        open(staff, "/care");
        see(staff, "care");
        open(staff, "/care/" + place.grids().getFirst().id());
        see(staff, "care-purpose");
        send(staff, "form[action$='/open'] button");
        see(staff, "care-list");
    }

    private void household(Visit staff) {
        String file = "/households/" + family.id();
        open(staff, file);
        see(staff, "purpose");
        send(staff, "form[action='/purpose'] button");
        see(staff, "purpose-wrong");
        staff.page().locator("input[value='keep_right']").check();
        send(staff, "form[action='/purpose'] button");
        see(staff, "household");
        send(staff, "form[action$='/reveal'] button");
        see(staff, "household-revealed");
        walkChanges(staff, file);
        String glass = "/glass?of=" + place.id() + "&kind=people.household&id=" + family.id();
        open(staff, glass);
        see(staff, "glass");
        send(staff, "form[action='/glass'] button");
        see(staff, "glass-wrong");
        staff.type("reason", "老人敲门不应，屋里有动静");
        send(staff, "form[action='/glass'] button");
        open(staff, file);
    }

    private void walkChanges(Visit staff, String file) {
        for (String act : OF_ALL) {
            change(staff, file + "/change/" + act, act);
        }
        for (String act : OF_ONE) {
            change(
                    staff,
                    file + "/change/" + act + "?resident=" + family.residents().getFirst(),
                    act);
        }
    }

    private void change(Visit staff, String path, String act) {
        open(staff, path);
        see(staff, "change-" + act);
        staff.page().locator("main form input:not([type=hidden]):not([type=radio]):not([type=checkbox])").all().stream()
                .filter(Locator::isVisible)
                .forEach(Locator::clear);
        if (List.of("joined", "need", "document", "split", "moved_over").contains(act)) {
            send(staff, "form button");
            see(staff, "change-" + act + "-wrong");
        }
    }

    private void counter(Visit staff) {
        String of = place.id() + "/" + family.residents().getFirst();
        open(staff, "/my-counter/" + of);
        see(staff, "counter");
        send(staff, "form[action$='/code'] button");
        see(staff, "counter-wrong");
        staff.page().locator("input[name=identified]").check();
        send(staff, "form[action$='/code'] button");
        see(staff, "counter-code");
        open(staff, "/my-counter/" + of + "/paper");
        see(staff, "counter-paper");
        open(staff, "/consents/" + of);
        see(staff, "consents");
        send(staff, "form[action$='/give'] button");
        see(staff, "consents-given");
    }

    private void importing(Visit staff) throws Exception {
        open(staff, "/people/import");
        see(staff, "import");
        upload(staff, "x.xls", "PK not a sheet");
        see(staff, "import-refused");
        upload(staff, "住户.csv", SHEET);
        open(staff, staff.page().url().replaceFirst("^https?://[^/]+", ""));
        see(staff, "import-match");
        send(staff, "form[action$='/match'] button");
        see(staff, "import-running");
        settle(staff);
        see(staff, "import-faults");
        send(staff, "form[action$='/enter'] button");
        see(staff, "import-enter-wrong");
        upload(staff, "住户-改.csv", RIGHT);
        send(staff, "form[action$='/match'] button");
        settle(staff);
        see(staff, "import-good");
        send(staff, "form[action$='/enter'] button");
        settle(staff);
        see(staff, "import-done");
        String done = staff.page().url();
        upload(staff, "住户-再来.csv", RIGHT);
        send(staff, "form[action$='/match'] button");
        settle(staff);
        see(staff, "import-doubles");
        compare(staff);
        staff.page().locator("button[value=join]").first().click();
        see(staff, "import-decided");
        staff.page().navigate(done);
        send(staff, "form[action$='/undo'] button");
        settle(staff);
        see(staff, "import-undone");
        open(staff, "/people/import");
        see(staff, "import-list");
    }

    private void compare(Visit staff) {
        String doubles = staff.page().url();
        open(
                staff,
                Objects.requireNonNull(
                        staff.page().locator("main a[href*='/double/']").first().getAttribute("href")));
        see(staff, "import-double");
        staff.page().navigate(doubles);
    }

    private void settle(Visit staff) {
        imports.work(place.id());
        staff.page().reload();
    }

    private void upload(Visit staff, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        staff.open("/people/import");
        staff.page().setInputFiles("#file", file);
        send(staff, "form[action='/people/import'] button");
    }

    private void resident(Look look, Visit staff) {
        Visit visit = visit(look).at(place.slug());
        open(visit, "/my/enter");
        see(visit, "my-enter");
        visit.type("paper", "1234 5678 9012");
        send(visit, "form:has(#paper) button");
        see(visit, "my-enter-wrong");
        MyDataFixture.Known known = mydata.resident(place, "欧阳桂兰测试");
        mydata.look(people.gridWorker(place, 0), known, org.tongxin.privacy.Purpose.VISIT);
        visit.open("/my/enter").type("paper", mydata.slip(place, known));
        send(visit, "form:has(#paper) button");
        open(visit, "/my");
        see(visit, "my");
        send(visit, "form[action='/my/corrections'] button");
        see(visit, "my-wrong");
        visit.type("words", "名字里的兰应是岚，出生年份晚写了一年");
        send(visit, "form[action='/my/corrections'] button");
        see(visit, "my-asked");
        open(staff, "/corrections");
        see(staff, "corrections");
        staff.page().locator("button[value=refused]").click();
        see(staff, "corrections-wrong");
        open(visit, "/my/erase");
        see(visit, "my-erase");
        send(visit, "form[action='/my/erase'] button");
        see(visit, "my-erased");
        visit.open("/my");
        see(visit, "my-frozen");
        staff.open("/households/" + known.household());
        see(staff, "household-frozen");
    }

    private void secondPerson(Visit staff, Visit second) {
        open(staff, "/people/export");
        see(staff, "export");
        send(staff, "form[action='/people/export'] button");
        see(staff, "export-wrong");
        staff.type("reason", "街道要核对重阳节慰问名单");
        send(staff, "form[action='/people/export'] button");
        see(staff, "export-asked");
        send(staff, "form[action^='/people/export/'] button");
        see(staff, "export-not-granted");
        open(staff, "/approvals");
        see(staff, "approvals-own");
        open(second, "/approvals");
        see(second, "approvals");
        send(second, "form[action$='/grant'] button");
        see(second, "approvals-granted");
        open(second, "/privacy");
        see(second, "notice");
    }

    private void keepers(Visit keeper) {
        open(keeper, "/assessments");
        see(keeper, "assessments");
        open(keeper, "/assessments/people");
        see(keeper, "assessment");
        if (!keeper.page().locator("#necessity").isVisible()) {
            keeper.page().locator("details.doing summary").click();
        }
        send(keeper, "form[action='/assessments/people'] button");
        see(keeper, "assessment-wrong");
        open(keeper, "/breaches");
        see(keeper, "breaches");
        open(keeper, "/breaches/new");
        send(keeper, "form[action='/breaches'] button");
        see(keeper, "breach-new-wrong");
        keeper.type("kinds", "姓名、电话").type("people", "12").type("cause", "表格发错了群");
        keeper.type("harm", "可能接到骚扰电话").type("measures", "已经撤回，改了流程").type("contact", "社区居委会 0871-6500000");
        send(keeper, "form[action='/breaches'] button");
        open(keeper, keeper.page().url().replaceFirst("^https?://[^/]+", ""));
        see(keeper, "breach");
        send(keeper, "form[action$='/step'] button");
        see(keeper, "breach-wrong");
        open(keeper, "/retention");
        see(keeper, "retention");
        send(keeper, "form[action='/retention/count'] button");
        see(keeper, "retention-counted");
    }

    private void auditors(Visit auditor) {
        open(auditor, "/glass/reviews");
        see(auditor, "glass-reviews");
        auditor.page().locator("form[action^='/glass/reviews/'] button").first().click();
        see(auditor, "glass-reviewed");
        open(auditor, "/audit");
        see(auditor, "audit");
    }

    private void tellings(Visit staff) {
        open(staff, "/tellings");
        see(staff, "tellings");
    }

    private static void send(Visit visit, String button) {
        Locator one = visit.page().locator("main " + button).first();
        visit.page().waitForNavigation(one::click);
    }

    private void open(Visit visit, String path) {
        visit.open(path);
        assertThat(visit.status()).as(path).isLessThan(400);
        walked.add(path.replaceFirst("\\?.*", ""));
        // The door leads elsewhere first.
        String url = visit.page().url();
        walked.add(url.replaceFirst("^https?://[^/?]+([^?]*).*$", "$1"));
    }

    private static final Pattern RAW_KEY =
            Pattern.compile("(?m)(?:^|\\s)(?:people|privacy|kernel|access|area|requests|ui)\\.[a-z_]+\\.[a-z_.-]+");

    private void see(Visit visit, String name) {
        all.assertThat(visit.text()).as(name).doesNotContainPattern(RAW_KEY);
        turn++;
        if (ALL) {
            visit.shot("people-" + name);
        }
        if (ALL || turn % LOOKS.size() == 0) {
            all.assertThatCode(visit::assertSound).as(name).doesNotThrowAnyException();
        }
    }

    /** Pages of the slices that have no such walk of their own. */
    private Set<String> notWalked() {
        Set<String> missing = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            String slice = method.getBeanType().getPackageName();
            boolean ours = slice.startsWith("org.tongxin.privacy.")
                    || Stream.of("search", "household", "imports", "exports", "mydata")
                            .anyMatch(one -> slice.equals("org.tongxin.people." + one));
            boolean page =
                    ModelAndView.class.isAssignableFrom(method.getMethod().getReturnType())
                            && info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (ours && page) {
                info.getPatternValues().stream()
                        .filter(pattern -> walked.stream().noneMatch(path -> fits(pattern, path)))
                        .forEach(missing::add);
            }
        });
        missing.remove("/people/import/{id}/progress");
        return missing;
    }

    private static boolean fits(String pattern, String path) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        return parsed.matches(PathContainer.parsePath(path));
    }
}
