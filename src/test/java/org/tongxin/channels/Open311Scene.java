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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Catalogue.Question;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Language;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A community with a key, asked over HTTP as another application asks. */
@RealProgram
abstract class Open311Scene {

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

    String jurisdiction() {
        return "jurisdiction_id=" + community.slug();
    }

    String open() {
        return catalogue.current(community.id()).stream()
                .filter(each -> each.active() && each.usually() == Visibility.PUBLIC)
                .filter(each -> each.leadRoles().contains("grid_worker"))
                .filter(each -> questions(each).stream().noneMatch(Question::required))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** A service with a question of the kind. */
    Category asked(String kind, boolean required) {
        return catalogue.current(community.id()).stream()
                .filter(Category::active)
                .filter(each -> questions(each).stream()
                        .anyMatch(question -> question.kind().equals(kind) && (question.required() || !required)))
                .findFirst()
                .orElseThrow();
    }

    List<Question> questions(Category category) {
        return catalogue
                .words(community.id(), category.version(), category.code(), Language.EN)
                .questions();
    }

    String base() {
        return base(open());
    }

    String base(String service) {
        var place = community.grids().getFirst().middle();
        return jurisdiction() + "&api_key=" + key + "&service_code=" + service + "&lat=" + place.lat() + "&long="
                + place.lng();
    }

    String posted(String fields) throws Exception {
        return json(post("json", base() + fields))
                .get(0)
                .get("service_request_id")
                .asString();
    }

    String request(String number, String format) {
        return "/v2/requests/" + number + "." + format + "?" + jurisdiction();
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static String error(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode error = new ObjectMapper().readTree(answer.body()).get(0);
        assertThat(List.copyOf(error.propertyNames())).containsExactly("code", "description");
        assertThat(error.get("code").asInt()).isEqualTo(status);
        return error.get("description").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    static Element xml(HttpResponse<String> answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    static List<String> names(Element parent) {
        List<String> names = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            names.add(each.getNodeName());
        }
        return names;
    }

    static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(at(path));
    }

    HttpResponse<String> post(String format, String fields) throws Exception {
        return send(form(format, fields));
    }

    HttpRequest.Builder form(String format, String fields) {
        return at("/v2/requests." + format)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(fields));
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open311" + path.replace("'", "%27")));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
