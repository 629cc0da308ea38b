package org.tongxin.requests.publiclist;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Point;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Act;

/** What everybody may know of cases, and what nobody does. */
@RealProgram
class PublicCasesTest {

    private static final String WORDS = "我是二单元301的赵女士，楼下垃圾堆了三天";

    @LocalServerPort
    int port;

    @Autowired
    RequestsFixture requests;

    @Autowired
    RequestIntake intake;

    @Autowired
    Pictures pictures;

    @Autowired
    Ids ids;

    private final HttpClient client = HttpClient.newHttpClient();
    private AreaFixture.Made community;
    private Point exact;

    @BeforeEach
    void community() {
        community = requests.community();
        Point middle = community.grids().getFirst().middle();
        exact = new Point(middle.lat() + 0.000123, middle.lng() + 0.000234);
    }

    private HttpResponse<String> get(String path, @Nullable String tag) throws Exception {
        String address = path + (path.contains("?") ? "&" : "?") + "community=" + community.slug();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept-Language", "zh-CN");
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String body(String path) throws Exception {
        return get(path, null).body();
    }

    private String everything(String number) throws Exception {
        return body("/cases") + body("/cases/" + number) + body("/cases.geojson");
    }

    private RequestIntake.Receipt report(
            Visibility visibility, List<IncomingRequest.Photo> photos, @Nullable UUID about) {
        return intake.receive(new IncomingRequest(
                community.id(),
                ids.next(),
                Channel.WEB,
                requests.resident(community),
                WORDS,
                null,
                about == null ? "A01" : "J07",
                null,
                Map.of(),
                new IncomingRequest.Place(exact, null, "1号楼2单元301门口"),
                Identity.NAMED,
                visibility,
                about,
                new IncomingRequest.Contact("赵女士", "13900001234", "zhao@example.cn"),
                "zh-Hans",
                photos,
                null,
                null));
    }

    private RequestIntake.Receipt report() {
        return report(Visibility.PUBLIC, List.of(), null);
    }

    private void release(UUID id, @Nullable String text, UUID... photos) {
        requests.act(requests.staff(community, Duty.DESK), id, new Act.Release(text, List.of(photos)));
    }

    @Test
    void categoryCoarsePlaceAndStateAreShownAndNothingPersonal() throws Exception {
        var receipt = report();
        String all = everything(receipt.number());
        assertThat(body("/cases")).contains(receipt.number(), "第1网格", "正在办");
        assertThat(all)
                .contains(receipt.number())
                .doesNotContain("赵女士")
                .doesNotContain("13900001234")
                .doesNotContain("zhao@example.cn")
                .doesNotContain("楼下垃圾堆了三天")
                .doesNotContain("301")
                .doesNotContain(receipt.caseId().toString())
                .doesNotContain(String.valueOf(exact.lat()))
                .doesNotContain(String.valueOf(exact.lng()));
    }

    @Test
    void theMapKnowsAPlaceToAboutAHundredMetres() throws Exception {
        report();
        Matcher point =
                Pattern.compile("\"coordinates\":\\[(-?[0-9.]+),(-?[0-9.]+)]").matcher(body("/cases.geojson"));
        assertThat(point.find()).isTrue();
        for (int i = 1; i <= 2; i++) {
            assertThat(point.group(i)).matches("-?\\d+(\\.\\d{1,3})?");
        }
    }

    @Test
    void aTextIsReadOnceItIsReleasedAndNoLongerOnceItIsTakenBack() throws Exception {
        var receipt = report();
        release(receipt.caseId(), "楼前垃圾没有及时清运");
        assertThat(everything(receipt.number())).contains("楼前垃圾没有及时清运").doesNotContain("赵女士");
        release(receipt.caseId(), null);
        assertThat(everything(receipt.number())).doesNotContain("楼前垃圾没有及时清运");
    }

    @Test
    void aPhotoIsSeenOnceItIsReleased() throws Exception {
        UUID hidden = photo();
        UUID shown = photo();
        var receipt = report(
                Visibility.PUBLIC,
                List.of(new IncomingRequest.Photo(hidden, 80, 60), new IncomingRequest.Photo(shown, 80, 60)),
                null);
        assertThat(get("/photos/" + shown, null).statusCode()).isEqualTo(404);
        assertThat(body("/cases/" + receipt.number())).doesNotContain("/photos/");
        release(receipt.caseId(), "楼前垃圾", shown);
        assertThat(get("/photos/" + shown, null).statusCode()).isEqualTo(200);
        assertThat(get("/photos/" + hidden, null).statusCode()).isEqualTo(404);
        assertThat(body("/cases/" + receipt.number()))
                .contains(shown.toString())
                .doesNotContain(hidden.toString());
    }

    private UUID photo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        UUID id = ids.next();
        pictures.keep(id, new ByteArrayInputStream(bytes.toByteArray()));
        return id;
    }

    @Test
    void privateCasesAndThoseAboutAPersonAreNotThere() throws Exception {
        var hidden = report(Visibility.PRIVATE, List.of(), null);
        var about = report(Visibility.PUBLIC, List.of(), community.post(0, "grid_worker"));
        for (var receipt : List.of(hidden, about)) {
            release(receipt.caseId(), "不该公开的话");
            assertThat(everything(receipt.number())).doesNotContain("不该公开的话");
            assertThat(get("/cases/" + receipt.number(), null).statusCode()).isEqualTo(404);
            assertThat(body("/cases") + body("/cases.geojson")).doesNotContain(receipt.number());
        }
    }

    @Test
    void anotherCommunitysCaseIsNotThere() throws Exception {
        var elsewhere = report();
        community = requests.community();
        assertThat(get("/cases/" + elsewhere.number(), null).body()).doesNotContain("第1网格 1号楼");
        assertThat(body("/cases")).doesNotContain("class=\"main-link\"").contains("这里会列出大家正在办的事");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/cases.geojson", "/cases/NUMBER"})
    void cachesMayKeepItAndNobodyIsFollowed(String path) throws Exception {
        var receipt = report();
        String address = path.replace("NUMBER", receipt.number());
        HttpResponse<String> first = get(address, null);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(address, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        release(receipt.caseId(), "楼前垃圾没有及时清运");
        HttpResponse<String> changed = get(address, tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("楼前垃圾没有及时清运");
    }

    @Test
    void theListGoesOnWhereItStoppedAlsoWhereNewOnesCome() throws Exception {
        for (int i = 0; i < PublicCases.PAGE + 3; i++) {
            report();
        }
        String first = body("/cases");
        List<String> before = numbers(first);
        assertThat(before).hasSize(PublicCases.PAGE);
        Matcher next = Pattern.compile("href=\"(/cases\\?[^\"]*after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        report();
        List<String> after = numbers(body(next.group(1).replace("&amp;", "&")));
        assertThat(after).hasSize(3).doesNotContainAnyElementsOf(before);
    }

    private static List<String> numbers(String page) {
        Matcher link = Pattern.compile("href=\"/cases/(\\d{8}-\\d{4})\"").matcher(page);
        List<String> numbers = new ArrayList<>();
        while (link.find()) {
            numbers.add(link.group(1));
        }
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        return numbers;
    }

    @Test
    void theListIsNarrowedByStateGroupAndGrid() throws Exception {
        var receipt = report();
        String other = community.grids().get(1).id().toString();
        String own = community.grids().getFirst().id().toString();
        assertThat(body("/cases?state=open&group=A&grid=" + own)).contains(receipt.number());
        assertThat(body("/cases?state=closed")).doesNotContain(receipt.number());
        assertThat(body("/cases?group=B")).doesNotContain(receipt.number());
        assertThat(body("/cases?grid=" + other)).doesNotContain(receipt.number());
        assertThat(body("/cases.geojson?grid=" + other)).doesNotContain(receipt.number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?after=nonsense",
                "/cases?after=2026-01-01T00:00:00Z_x",
                "/cases?after=999999999999_0",
                "/cases?grid=%27%3B--",
                "/cases?group=%F0%9F%98%80&state=%00",
                "/cases.geojson?grid=x&after=_"
            })
    void nonsenseInTheAddressIsNoFault(String path) throws Exception {
        report();
        assertThat(get(path, null).statusCode()).isEqualTo(200);
    }
}
