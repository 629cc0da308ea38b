package org.tongxin.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.requests.Because;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Catalogue;

/** Another application posts and reads. */
@RealProgram
class Open311Test {

    @LocalServerPort
    int port;

    @Autowired
    RequestsFixture requests;

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApiKeys keys;

    AreaFixture.Made community;
    String key;

    @BeforeEach
    void application() {
        community = requests.community();
        key = UUID.randomUUID().toString();
        keys.issue(community.id(), key, "应用", true);
    }

    @Test
    void servicesAreListedInBothFormats() throws Exception {
        assertThat(get("/discovery.json").body()).contains("GeoReport_v2", "/open311/v2");
        assertThat(get("/v2/services.json?jurisdiction_id=" + community.slug()).body())
                .contains("\"service_code\":\"D05\"");
        assertThat(get("/v2/services.xml?jurisdiction_id=" + community.slug()).body())
                .contains("<services><service><service_code>");
        String asked = catalogue.current(community.id()).stream()
                .filter(each -> !catalogue
                        .words(community.id(), each.version(), each.code(), org.tongxin.ui.Language.EN)
                        .questions()
                        .isEmpty())
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(get("/v2/services/" + asked + ".xml?jurisdiction_id=" + community.slug())
                        .body())
                .contains("<attributes><attribute>");
    }

    @Test
    void whatIsPostedIsReadWithoutAnythingPersonal() throws Exception {
        String code = code(Visibility.PUBLIC);
        var place = community.grids().getFirst().middle();
        String id = UUID.randomUUID().toString();
        String form = form(code) + "&phone=13912345678&last_name=" + encoded("欧阳") + "&lat=" + (place.lat() + 0.000123)
                + "&long=" + place.lng();
        String number = number(post(form, id));
        assertThat(number(post(form, id))).isEqualTo(number);

        String one = get(request(number, "json")).body();
        assertThat(one)
                .contains(number, "\"status\":\"open\"", "灯坏了", "\"lat\"")
                .doesNotContain("13912345678", "13700001111", "欧阳", String.valueOf(place.lat() + 0.000123));
        assertThat(get(request(number, "xml")).body())
                .contains("<service_requests><request><service_request_id>" + number);
        assertThat(get("/v2/requests.json?jurisdiction_id=" + community.slug()).body())
                .doesNotContain(number);
    }

    @Test
    void aPrivateOneIsNotThere() throws Exception {
        String number = number(post(form(code(Visibility.PRIVATE)) + "&address_string=1", ""));
        assertThat(get(request(number, "json")).statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatFitsTwoPlacesIsLeftToTheDeskWithTheReason() throws Exception {
        areas.landmark(community, "小卖部", 0, 1);

        String several = number(post(form("D05") + "&address_string=" + encoded("小卖部旁边"), ""));
        var matter = requests.read(community, several);
        assertThat(matter.charge().leadPost()).isNull();
        assertThat(matter.charge().because()).isEqualTo(Because.AMBIGUOUS_PLACE);
        assertThat(matter.charge().place()).isEqualTo("第1网格 / 第2网格");
        assertThat(matter.where().address()).isEqualTo("小卖部旁边");

        String one = number(post(form("D05") + "&address_string=" + encoded("2号楼1单元101"), ""));
        assertThat(requests.read(community, one).charge().leadPost()).isEqualTo(community.post(1, "grid_worker"));
    }

    @Test
    void staffSeeThatAPictureLiesElsewhere() throws Exception {
        var place = community.grids().getFirst().middle();
        String address = "https://photos.example/1.jpg?a=%22%3E&b=2";
        String number = number(post(
                form("D05") + "&lat=" + place.lat() + "&long=" + place.lng() + "&media_url=" + encoded(address), ""));
        Browser worker = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        assertThat(worker.get("/work/" + number).body())
                .contains("<a href=\"" + address.replace("&", "&amp;")
                        + "\" rel=\"noreferrer noopener nofollow external\">别处的图片：photos.example</a>")
                .doesNotContain("src=\"https://photos.example");
    }

    @Test
    void whatIsWrongIsSaidAsTheStandardSays() throws Exception {
        assertThat(get("/v2/services.json?jurisdiction_id=nowhere").statusCode())
                .isEqualTo(404);
        assertThat(get("/v2/services/none.xml?jurisdiction_id=" + community.slug())
                        .body())
                .contains("<errors><error><code>404</code>");
        var missing = post(form(code(Visibility.PUBLIC)), "");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).startsWith("[{\"code\":400,\"description\":");
        key = "wrong";
        assertThat(post(form(code(Visibility.PUBLIC)), "").statusCode()).isEqualTo(403);
    }

    private String code(Visibility usually) {
        return catalogue.current(community.id()).stream()
                .filter(each -> each.active() && each.usually() == usually)
                .filter(
                        each -> catalogue
                                .words(community.id(), each.version(), each.code(), org.tongxin.ui.Language.EN)
                                .questions()
                                .stream()
                                .noneMatch(Catalogue.Question::required))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private String form(String code) {
        return "jurisdiction_id=" + community.slug() + "&api_key=" + key + "&service_code=" + code + "&description="
                + encoded("灯坏了，打13700001111");
    }

    private String request(String number, String format) {
        return "/v2/requests/" + number + "." + format + "?jurisdiction_id=" + community.slug();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"service_request_id\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private HttpResponse<String> post(String form, String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send((id.isEmpty() ? request : request.header("Idempotency-Key", id)).build());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + "/open311" + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
