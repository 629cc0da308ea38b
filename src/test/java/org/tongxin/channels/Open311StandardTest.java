package org.tongxin.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Category;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The shapes, arguments and errors of GeoReport v2, as its text has them. */
class Open311StandardTest extends Open311Scene {

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
}
