package org.tongxin.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Catalogue.Question;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Language;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The shapes, arguments and errors of GeoReport v2, as its text has them. */
@RealProgram
class Open311StandardTest {

    private static final List<String> REQUEST = List.of(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");

    @LocalServerPort
    int port;

    @Autowired
    RequestsFixture requests;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApiKeys keys;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    AreaFixture.Made community;
    String key;

    @BeforeEach
    void application() {
        community = requests.community();
        key = UUID.randomUUID().toString();
        keys.issue(community.id(), key, "应用", true);
    }

    @Test
    void theDiscoveryNamesTheEndpointInBothFormats() throws Exception {
        JsonNode json = json(get("/discovery.json"));
        assertThat(json.get("changeset").asString())
                .satisfies(at -> assertThat(OffsetDateTime.parse(at).toInstant())
                        .isBetween(Instant.now().minus(1, ChronoUnit.DAYS), Instant.now()));
        assertThat(json.get("contact").asString()).isNotBlank();
        assertThat(json.get("key_service").asString()).isNotBlank();
        JsonNode endpoint = json.get("endpoints").get(0);
        assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asString()).endsWith(":" + port + "/open311/v2");
        assertThat(endpoint.get("type").asString()).isEqualTo("production");
        assertThat(endpoint.get("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");

        Element xml = xml(get("/discovery.xml"));
        assertThat(names(xml)).containsExactly("changeset", "contact", "key_service", "endpoints");
        Element first = child(child(xml, "endpoints"), "endpoint");
        assertThat(names(first)).containsExactly("specification", "url", "changeset", "type", "formats");
        assertThat(names(child(first, "formats"))).containsExactly("format", "format");
    }

    @Test
    void aServiceHasTheSevenElementsInBothFormats() throws Exception {
        JsonNode json = json(get("/v2/services.json?" + jurisdiction()));
        Element xml = xml(get("/v2/services.xml?" + jurisdiction()));
        assertThat(xml.getTagName()).isEqualTo("services");
        assertThat(names(xml)).hasSize(json.size()).containsOnly("service");
        List<String> elements =
                List.of("service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(names(child(xml, "service"))).isEqualTo(elements);
        for (JsonNode service : json) {
            assertThat(List.copyOf(service.propertyNames())).isEqualTo(elements);
            assertThat(service.get("metadata").isBoolean()).isTrue();
            assertThat(service.get("type").asString()).isEqualTo("realtime");
            assertThat(service.get("keywords").asString()).contains(", ");
        }
    }

    @Test
    void aDefinitionHasItsAttributesAndTheirValuesInTheLanguageAsked() throws Exception {
        Category asked = asked("yes_no", false);
        String path = "/v2/services/" + asked.code();
        JsonNode json = json(send(at(path + ".json?" + jurisdiction()).header("Accept-Language", "en")));
        assertThat(json.get("service_code").asString()).isEqualTo(asked.code());
        int order = 0;
        for (JsonNode attribute : json.get("attributes")) {
            assertThat(List.copyOf(attribute.propertyNames()))
                    .containsExactly(
                            "variable",
                            "code",
                            "datatype",
                            "required",
                            "datatype_description",
                            "order",
                            "description",
                            "values");
            assertThat(attribute.get("order").asInt()).isEqualTo(++order);
            assertThat(attribute.get("datatype").asString())
                    .isIn("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist");
        }
        assertThat(json.toString()).contains("{\"key\":\"yes\",\"name\":\"Yes\"},{\"key\":\"no\",\"name\":\"No\"}");
        assertThat(get(path + ".json?" + jurisdiction()).body()).contains("{\"key\":\"yes\",\"name\":\"是\"}");
        Element attribute = child(child(xml(get(path + ".xml?" + jurisdiction())), "attributes"), "attribute");
        assertThat(names(attribute)).hasSize(8).startsWith("variable", "code", "datatype");
    }

    @Test
    void aRequestHasEveryElementAndClosedOnesTheirClosingTime() throws Exception {
        String number = posted("&description=broken&media_url=" + encoded("https://photos.example/1.jpg"));
        JsonNode one = json(get(request(number, "json"))).get(0);
        assertThat(List.copyOf(one.propertyNames())).isEqualTo(REQUEST);
        assertThat(one.get("description").asString()).isEqualTo("broken");
        assertThat(one.get("media_url").asString()).isEqualTo("https://photos.example/1.jpg");
        assertThat(one.get("address").asString())
                .contains(community.grids().getFirst().name());
        assertThat(one.get("requested_datetime").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d|Z)");
        Element xml = xml(get(request(number, "xml")));
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        assertThat(names(child(xml, "request"))).isEqualTo(REQUEST);
    }

    @Test
    void aPictureOfAnUnmoderatedKeyAndAMatterAboutSomebodyAreNotShown() throws Exception {
        key = UUID.randomUUID().toString();
        keys.issue(community.id(), key, "未审核的应用", false);
        String number = posted("&description=broken&media_url=" + encoded("https://photos.example/1.jpg"));
        JsonNode one = json(get(request(number, "json"))).get(0);
        assertThat(one.get("media_url").isNull()).isTrue();
        assertThat(one.get("description").isNull()).isTrue();

        jdbcRun("update requests.cases set avoid_post = lead_post where community_id = :c and number = :n", number);
        assertThat(get(request(number, "json")).statusCode()).isEqualTo(404);
    }

    @Test
    void thePostAnswersIdNoticeAndAccountInBothFormats() throws Exception {
        JsonNode json = json(post("json", base() + "&description=broken")).get(0);
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly("service_request_id", "service_notice", "account_id");
        Element xml = xml(post("xml", base() + "&description=broken"));
        assertThat(names(child(xml, "request"))).containsExactly("service_request_id", "service_notice", "account_id");
        String number = child(child(xml, "request"), "service_request_id").getTextContent();
        JsonNode token =
                json(get("/v2/tokens/" + number + ".json?" + jurisdiction())).get(0);
        assertThat(token.get("token").asString()).isEqualTo(number);
        assertThat(token.get("service_request_id").asString()).isEqualTo(number);
        assertThat(get("/v2/tokens/none.json?" + jurisdiction()).statusCode()).isEqualTo(404);
    }

    @Test
    void theWordsMayBeLeftAway() throws Exception {
        JsonNode one = json(get(request(posted(""), "json"))).get(0);
        assertThat(one.get("description").asString())
                .isEqualTo(one.get("service_name").asString());
    }

    @Test
    void requiredAttributesAndTheirValuesAreInsistedOn() throws Exception {
        Category service = asked("single", true);
        Question question = questions(service).stream()
                .filter(each -> each.required() && each.kind().equals("single"))
                .findFirst()
                .orElseThrow();
        String name = "attribute[" + question.id() + "]";
        String form = base(service.code()) + "&description=broken";
        assertThat(error(post("json", form), 400)).isEqualTo(name + " was not provided");
        assertThat(error(post("json", form + "&" + encoded(name) + "=none"), 400))
                .isEqualTo(name + " must be one of the keys of its values");
        String value = question.options().getFirst().value();
        assertThat(post("json", form + others(service, question) + "&" + encoded(name) + "=" + encoded(value))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingOrUnknownHasTheCodeAndTheWordsOfTheStandard() throws Exception {
        assertThat(error(get("/v2/services.json"), 400)).isEqualTo("jurisdiction_id was not provided");
        assertThat(error(get("/v2/requests.json?jurisdiction_id=nowhere"), 404))
                .isEqualTo("jurisdiction_id was not found");
        assertThat(error(get("/v2/services/none.json?" + jurisdiction()), 404)).isEqualTo("service_code was not found");
        assertThat(error(post("json", jurisdiction() + "&api_key=" + key + "&lat=1&long=1"), 400))
                .isEqualTo("service_code was not provided");
        assertThat(error(post("json", base("none")), 404)).isEqualTo("service_code was not found");
        String right = key;
        for (String wrong : List.of("", "wrong", "%00")) {
            key = wrong;
            assertThat(error(post("json", base()), 403)).isEqualTo("api_key is missing or not valid");
        }
        key = right;
        Element xml = xml(get("/v2/services.xml?jurisdiction_id=nowhere"));
        assertThat(xml.getTagName()).isEqualTo("errors");
        assertThat(names(child(xml, "error"))).containsExactly("code", "description");
        assertThat(child(child(xml, "error"), "code").getTextContent()).isEqualTo("404");
        for (String path : List.of("/v2/services.html", "/v2/nothing.json", "/v3/requests.json", "")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(path).body()).as(path).contains("description");
        }
    }

    @Test
    void aRefusalIsSaidInWordsNeverAsAKey() throws Exception {
        String form = base() + "&description=broken&address_id=" + UUID.randomUUID();
        assertThat(error(post("json", form), 400)).doesNotContain("requests.").contains(" ");
        var chinese = send(form("json", form).header("Accept-Language", "zh-CN"));
        assertThat(error(chinese, 400)).doesNotContain("requests.").containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=NaN&long=1",
                "lat=1e309&long=1",
                "lat=91&long=1",
                "lat=1&long=181",
                "lat=1",
                "lat=one&long=two",
                "address_id=none",
                "address_string=x&phone=12",
                "address_string=x&email=nobody",
                "address_string=x&media_url=javascript:alert(1)",
                "address_string=x&description=%FF%FE",
                "address_string=%C3%28",
                "address_string=x&first_name=%ED%A0%80",
                ""
            })
    void anImpossibleFieldIsNamed(String fields) throws Exception {
        String form = jurisdiction() + "&api_key=" + key + "&service_code=" + open() + "&" + fields;
        assertThat(error(post("json", form), 400)).isNotBlank();
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndControlCharactersAreTakenOut() throws Exception {
        assertThat(error(post("json", base() + "&description=" + "x".repeat(4_001)), 400))
                .contains("4000");
        String number = posted("&description=" + encoded("a\u0000b\u202Ec\u0007<b>d</b>"));
        assertThat(json(get(request(number, "json"))).get(0).get("description").asString())
                .isEqualTo("abc<b>d</b>");
        assertThat(child(child(xml(get(request(number, "xml"))), "request"), "description")
                        .getTextContent())
                .isEqualTo("abc<b>d</b>");
    }

    @Test
    void theListHoldsWhatWasTakenUpAndFiltersIt() throws Exception {
        var worker = requests.holder(community, community.post(0, "grid_worker"));
        String waiting = posted("&description=waits");
        String taken = posted("&description=taken");
        requests.act(worker, id(taken), new Act.Accept());
        assertThat(list("")).containsExactly(taken);
        assertThat(get(request(waiting, "json")).statusCode()).isEqualTo(200);
        assertThat(list("&status=open")).containsExactly(taken);
        assertThat(list("&status=closed")).isEmpty();
        assertThat(list("&status=open,closed&service_code=" + open() + ",X99")).containsExactly(taken);
        assertThat(list("&service_code=X99")).isEmpty();
        assertThat(list("&service_request_id=" + taken + "," + waiting + "&status=closed"))
                .containsExactlyInAnyOrder(taken, waiting);
        assertThat(list("&page_size=1&page=2")).isEmpty();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String past = Instant.now().minus(80, ChronoUnit.DAYS).toString();
        assertThat(list("&start_date=" + past + "&end_date=" + now)).containsExactly(taken);
        assertThat(list("&end_date=" + past)).isEmpty();
        assertThat(list("&start_date=" + past)).containsExactly(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=done",
                "start_date=yesterday",
                "start_date=2026-01-01T00:00:00",
                "end_date=9999999999-01-01T00:00:00Z",
                "start_date=2026-01-01T00:00:00Z&end_date=2026-12-31T00:00:00Z",
                "start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z",
                "page=0",
                "page=-1",
                "page_size=many",
                "service_code='"
            })
    void anImpossibleFilterIsNamed(String filter) throws Exception {
        assertThat(error(get("/v2/requests.json?" + jurisdiction() + "&" + filter), 400))
                .contains(filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void strangeIdsAreNotFoundAndEmptyArgumentsCountAsNone() throws Exception {
        assertThat(list("&service_request_id=%00,',1")).isEmpty();
        assertThat(get("/v2/requests/1'.json?" + jurisdiction()).statusCode()).isEqualTo(404);
        assertThat(list("&service_code=&status=&start_date=&end_date=&page=&page_size=&service_request_id="))
                .isEmpty();
    }

    @Test
    void answersAreUtf8AndCarryAMarkOfTheirContents() throws Exception {
        for (String path : List.of("/v2/services", "/v2/requests")) {
            var json = get(path + ".json?" + jurisdiction());
            assertThat(json.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringCase("application/json;charset=utf-8");
            var xml = get(path + ".xml?" + jurisdiction());
            assertThat(xml.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringCase("text/xml;charset=utf-8");
            assertThat(xml.body()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
            String mark = json.headers().firstValue("ETag").orElseThrow();
            assertThat(json.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
            var again = send(at(path + ".json?" + jurisdiction()).header("If-None-Match", mark));
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    private String jurisdiction() {
        return "jurisdiction_id=" + community.slug();
    }

    private String open() {
        return catalogue.current(community.id()).stream()
                .filter(each -> each.active() && each.usually() == Visibility.PUBLIC)
                .filter(each -> each.leadRoles().contains("grid_worker"))
                .filter(each -> questions(each).stream().noneMatch(Question::required))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** A service with a question of the kind. */
    private Category asked(String kind, boolean required) {
        return catalogue.current(community.id()).stream()
                .filter(Category::active)
                .filter(each -> questions(each).stream()
                        .anyMatch(question -> question.kind().equals(kind) && (question.required() || !required)))
                .findFirst()
                .orElseThrow();
    }

    private List<Question> questions(Category category) {
        return catalogue
                .words(community.id(), category.version(), category.code(), Language.EN)
                .questions();
    }

    /** Answers to the other questions that ask for one. */
    private String others(Category service, Question but) {
        var answers = new StringBuilder();
        for (Question each : questions(service)) {
            if (each.required() && !each.id().equals(but.id())) {
                String value = switch (each.kind()) {
                    case "single", "multi" -> each.options().getFirst().value();
                    case "yes_no" -> "yes";
                    case "number" -> "3";
                    case "datetime" -> "2026-01-31T08:00:00Z";
                    default -> "x";
                };
                answers.append("&")
                        .append(encoded("attribute[" + each.id() + "]"))
                        .append("=")
                        .append(encoded(value));
            }
        }
        return answers.toString();
    }

    private String base() {
        return base(open());
    }

    private String base(String service) {
        var place = community.grids().getFirst().middle();
        return jurisdiction() + "&api_key=" + key + "&service_code=" + service + "&lat=" + place.lat() + "&long="
                + place.lng();
    }

    private String posted(String fields) throws Exception {
        return json(post("json", base() + fields))
                .get(0)
                .get("service_request_id")
                .asString();
    }

    private UUID id(String number) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("select id from requests.cases where community_id = :c and number = :n")
                        .param("c", community.id())
                        .param("n", number)
                        .query(UUID.class)
                        .single());
    }

    private void jdbcRun(String sql, String number) {
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql(sql)
                        .param("c", community.id())
                        .param("n", number)
                        .update());
    }

    private List<String> list(String filter) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (JsonNode one : json(get("/v2/requests.json?" + jurisdiction() + filter))) {
            numbers.add(one.get("service_request_id").asString());
        }
        return numbers;
    }

    private String request(String number, String format) {
        return "/v2/requests/" + number + "." + format + "?" + jurisdiction();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String error(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode error = new ObjectMapper().readTree(answer.body()).get(0);
        assertThat(List.copyOf(error.propertyNames())).containsExactly("code", "description");
        assertThat(error.get("code").asInt()).isEqualTo(status);
        return error.get("description").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static Element xml(HttpResponse<String> answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<String> names(Element parent) {
        List<String> names = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            names.add(each.getNodeName());
        }
        return names;
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(at(path));
    }

    private HttpResponse<String> post(String format, String fields) throws Exception {
        return send(form(format, fields));
    }

    private HttpRequest.Builder form(String format, String fields) {
        return at("/v2/requests." + format)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(fields));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open311" + path.replace("'", "%27")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
