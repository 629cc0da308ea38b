package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.household.ChangeActs;
import org.tongxin.people.imports.ImportDoor;
import org.tongxin.people.mydata.MyDataFixture;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Resident;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;

/**
 * Sends what nobody should send to every address of the program, as somebody who may be there: nothing, far too much,
 * wrong encodings, signs that are none, places that are none. Whatever comes, the program answers the reader in words.
 */
@RealProgram
class HostileFormsTest {

    private static final long SEED = 20261122;

    /** Url-encoded, since some of it is not text. */
    private static final List<String> VALUES = List.of(
            "",
            "x".repeat(100_000),
            "%E9%95%BF".repeat(5_000),
            "%FF%FE%C3%28",
            "%ED%A0%80",
            "%00",
            "a%00%01%07%1B%7Fb",
            "%E2%80%AEabc%E2%81%A6",
            "%F0%9F%8F%98%EF%B7%90",
            "NaN",
            "1e309",
            "91",
            "-1",
            "99999999999999999999",
            "1.5",
            "%27%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "2026-02-30",
            "%2B999999999-12-31",
            "9999-12-31",
            "%3D1%2B1%7Ccmd",
            "%25n%24%7B7*7%7D%7B0%7D",
            "..%2F..%2Fetc",
            "true",
            "%5B%5D%5B0%5D.x");

    private static final Pattern RAW_KEY = Pattern.compile(
            ">\\s*(?:access|area|channels|insight|kernel|notices|people|privacy|requests|ui)\\.[a-z_]+\\.[a-z_.]+\\s*<");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})+)?}");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    MyDataFixture mydata;

    @Autowired
    ImportDoor imports;

    private final Random random = new Random(SEED);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> wrong = new TreeMap<>();
    /** Patterns of files and imports that have answered as if there was something. */
    private final Set<String> reached = new TreeSet<>();

    private final Map<Object, Visitor> visitors = new HashMap<>();
    private AreaFixture.Made community;
    private MyDataFixture.Known known;
    private PeopleFixture.Made family;
    private UUID upload = UUID.randomUUID();
    private int sent;

    @BeforeEach
    void place() {
        community = requests.community();
        family = people.household(community, 0, 0, "和秀英", "和建国");
        known = mydata.resident(community, "和自清");
        byte[] sheet = "姓名,家庭住址\n和秀英,1号楼1单元101\n".getBytes(StandardCharsets.UTF_8);
        upload = imports.receive(people.keeper(community), community.id(), new ByteArrayInputStream(sheet));
    }

    @Test
    void everyFormAnswersInWords() {
        walk(RequestMethod.POST);
        assertThat(sent).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAddressAnswersInWords() {
        walk(RequestMethod.GET);
        assertThat(sent).isGreaterThan(200);
        assertThat(wrong).isEmpty();
        assertThat(reached)
                .as("pages that were there, not only answered that nothing is there")
                .contains(
                        "/households/{id:[0-9a-f-]{36}}",
                        "/households/{id:[0-9a-f-]{36}}/change/{act:[a-z_]{1,20}}",
                        "/people/import/{id}",
                        "/my",
                        "/my/erase",
                        "/my-counter/{of}/{id}",
                        "/consents/{of}/{id}");
    }

    private void walk(RequestMethod verb) {
        Map<String, HandlerMethod> methods = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.tongxin")
                    && info.getMethodsCondition().getMethods().contains(verb)) {
                info.getPatternValues().forEach(pattern -> methods.put(pattern, method));
            }
        });
        // Checking the whole log is slow, and takes no field.
        methods.remove("/audit/verify");
        methods.forEach((pattern, method) -> {
            for (String path : paths(pattern)) {
                attack(verb, pattern, path, method);
            }
        });
    }

    /** The pattern with what is there; one path for each act. */
    private List<String> paths(String pattern) {
        if (pattern.contains("{act")) {
            Stream<String> acts = pattern.startsWith("/households")
                    ? ChangeActs.ALL.stream()
                    : Arrays.stream(ActKind.values()).map(ActKind::code);
            return acts.map(act -> filled(pattern.replaceAll("\\{act[^/]*", act)))
                    .toList();
        }
        return List.of(filled(pattern));
    }

    private String filled(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
            case "number" -> number();
            case "community", "of" -> String.valueOf(community.id());
            case "format" -> "json";
            case "kind" -> "posts";
            case "ending" -> "xlsx";
            case "code" -> pattern.startsWith("/catalogue") || pattern.startsWith("/open311") ? "D05" : "123456789012";
            case "id" -> id(pattern).toString();
            default -> UUID.randomUUID().toString();
        });
    }

    private UUID id(String pattern) {
        if (pattern.startsWith("/accounts")) {
            return access.account().id();
        }
        if (pattern.startsWith("/map/posts")) {
            return community.post(0, "property");
        }
        if (pattern.startsWith("/households")) {
            return family.id();
        }
        if (pattern.startsWith("/my-counter") || pattern.startsWith("/consents")) {
            return known.id();
        }
        return pattern.startsWith("/people/import")
                ? upload
                : community.grids().getFirst().id();
    }

    private String number() {
        UUID id = requests.report(community, "D05", "楼道堆着旧沙发");
        if (random.nextBoolean()) {
            requests.act(requests.holder(community, community.post(0, "grid_worker")), id, new Act.Accept());
        }
        return requests.read(community, id).number();
    }

    private void attack(RequestMethod verb, String pattern, String path, HandlerMethod method) {
        Visitor visitor = visitor(method, path);
        Set<String> fields = fields(method);
        for (String value : some()) {
            var all = new LinkedHashMap<String, String>();
            fields.forEach(field -> all.put(field, value));
            send(verb, path, visitor, all);
            for (String field : fields) {
                if (random.nextInt(12) == 0) {
                    send(verb, path, visitor, Map.of(field, value));
                }
            }
        }
        if (send(verb, path, visitor, Map.of()) == 200) {
            reached.add(pattern);
        }
    }

    /** Another third of what nobody should send. */
    private List<String> some() {
        var values = new ArrayList<>(VALUES);
        Collections.shuffle(values, random);
        return values.subList(0, VALUES.size() / 3);
    }

    /** Names of what the method binds. */
    private static Set<String> fields(HandlerMethod method) {
        var names = new LinkedHashSet<String>(List.of("community", "lang"));
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(PathVariable.class) || type == MultipartFile.class) {
                continue;
            }
            if (asked != null && !asked.name().isEmpty()) {
                names.add(asked.name());
            } else if (asked != null || BeanUtils.isSimpleProperty(type)) {
                names.add(String.valueOf(parameter.getParameterName()));
            } else if (type.isRecord() && type.getName().startsWith("org.tongxin")) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else {
                names.addAll(READ_BY_NAME);
            }
        }
        return names;
    }

    /** Fields that methods with the whole request at hand read by name. */
    private static final List<String> READ_BY_NAME = List.of(
            "words",
            "lat",
            "long",
            "lng",
            "address",
            "address_string",
            "service_code",
            "status",
            "start_date",
            "page",
            "q",
            "act",
            "found",
            "category",
            "attribute[x]",
            "answer",
            "photo",
            "version",
            "resident",
            "name",
            "number",
            "birth",
            "from",
            "last",
            "kind",
            "need");

    /** Somebody who may be there. */
    private record Visitor(String cookies, String token, String query) {}

    private Visitor visitor(HandlerMethod method, String path) {
        AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
        if (allowed == null) {
            throw new AssertionError(method + " declares nothing");
        }
        if (allowed.everyone()) {
            return path.equals("/my") || path.startsWith("/my/")
                    ? visitors.computeIfAbsent("my", key -> themselves())
                    : path.startsWith("/report") || path.startsWith("/progress")
                            ? resident(path)
                            : visitors.computeIfAbsent("everyone", key -> resident(path));
        }
        Duty duty = allowed.staff() ? Duty.HANDLE : allowed.value()[0];
        // What changes accounts and sessions is done by somebody whom nobody else needs.
        boolean ends = path.startsWith("/account") || path.startsWith("/sign");
        return ends ? staff(duty) : visitors.computeIfAbsent(duty, key -> staff(duty));
    }

    private Visitor resident(String path) {
        var resident = new Resident(access.browser(), community.slug());
        resident.upToCheck("楼道堆着旧沙发", "D05", "1号楼");
        if (path.startsWith("/progress")) {
            resident.progress(resident.send().code());
        }
        String page = path.startsWith("/progress") ? "/progress" : "/report";
        return known(resident.browser(), resident.at(page), "community=" + community.slug());
    }

    /** A resident at their own data. */
    private Visitor themselves() {
        Browser browser = access.browser();
        String enter = "/my/enter?community=" + community.slug();
        browser.submitFrom(enter, enter, "paper", mydata.slip(community, known));
        return known(browser, "/my", "community=" + community.slug());
    }

    private Visitor staff(Duty duty) {
        var someone = switch (duty) {
            case ADMINISTER_SYSTEM -> access.administrator(Administrator.SYSTEM);
            case ADMINISTER_SECURITY -> access.administrator(Administrator.SECURITY);
            case ADMINISTER_AUDIT -> access.administrator(Administrator.AUDIT);
            default ->
                access.holder(community.id(), community.post(-1, "community_civil"), community.post(0, "grid_worker"));
        };
        Browser browser = access.signedIn(someone);
        if (duty == Duty.KEEP_FILES) {
            List.of(family.id(), known.household()).forEach(household -> open(browser, household));
        }
        return known(browser, "/account", "");
    }

    private void open(Browser browser, UUID household) {
        browser.submitFrom(
                "/account",
                "/purpose",
                "of",
                String.valueOf(community.id()),
                "kind",
                "people.household",
                "id",
                household.toString(),
                "purpose",
                "keep_right",
                "minutes",
                "30");
    }

    private static Visitor known(Browser browser, String page, String query) {
        var token = TOKEN.matcher(browser.get(page).body());
        return new Visitor(browser.cookieHeader(), token.find() ? token.group(1) : "", query);
    }

    private int send(RequestMethod verb, String path, Visitor visitor, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + value));
        String form = String.join("&", pairs);
        var request = HttpRequest.newBuilder()
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Cookie", visitor.cookies());
        String query = visitor.query();
        if (verb == RequestMethod.GET) {
            // A header may not be longer than the server takes: that much is refused before the program is asked.
            String begun = form.length() > 6_000 ? form.substring(0, 6_000).replaceAll("%[^%]{0,2}$", "") : form;
            query = query + (query.isEmpty() || begun.isEmpty() ? "" : "&") + begun;
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "_csrf=" + URLEncoder.encode(visitor.token(), StandardCharsets.UTF_8) + "&" + form));
        }
        String address = "http://127.0.0.1:" + port + path + (query.isEmpty() ? "" : "?" + query);
        HttpResponse<String> answer = answer(request.uri(URI.create(address)).build());
        sent++;
        String fault = answer == null ? "no answer" : fault(answer);
        if (fault != null) {
            wrong.putIfAbsent(
                    verb + " " + path.replaceAll("\\d{8}-\\d+|[0-9a-f-]{36}", "·") + " " + fault,
                    form.substring(0, Math.min(form.length(), 120)));
        }
        return answer == null ? 0 : answer.statusCode();
    }

    private @Nullable HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException none) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String fault(HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() >= 500) {
            return String.valueOf(answer.statusCode());
        }
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (page && RAW_KEY.matcher(body).find()) {
            return "shows a key";
        }
        if (page && body.contains("<script>alert(1)")) {
            return "shows foreign markup";
        }
        boolean words =
                body.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
        return page && answer.statusCode() >= 400 && !words ? "has no words" : null;
    }
}
