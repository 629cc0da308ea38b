package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.channels.ApiKeys;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Resident;

/** Forms with files that nobody should send, at the door of residents and at that of applications. */
@RealProgram
class HostileUploadsTest {

    private static final String BOUNDARY = "----edge";
    private static final Pattern PHOTO = Pattern.compile("<img src=\"(/report/photos/[0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    ApiKeys keys;

    @Autowired
    Pictures pictures;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private AreaFixture.Made community;
    private Resident resident;
    private String key;

    @BeforeEach
    void doors() {
        community = requests.community();
        resident = new Resident(access.browser(), community.slug());
        resident.submit("/report", "words", "楼下的路灯不亮");
        key = UUID.randomUUID().toString();
        keys.issue(community.id(), key, "应用", true);
    }

    /** A file as its sender describes it, and whether it is a picture. */
    private record Sent(String what, String fileName, String type, byte[] content, boolean picture) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Sent> files() throws IOException {
        byte[] photo = TestPictures.photo(Color.RED);
        return List.of(
                new Sent("a path as name", "../../../../etc/cron.d/x.jpg", "image/jpeg", photo, true),
                new Sent("a drive as name", "C:\\Windows\\system32\\x.jpg", "image/jpeg", photo, true),
                new Sent("a nameless file", "", "image/jpeg", photo, true),
                new Sent("a long name", "照".repeat(240) + ".jpg", "image/jpeg", photo, true),
                new Sent("a name with signs", "a%00\u202egpj.exe\u0007.jpg", "image/jpeg", photo, true),
                new Sent("a photo called a program", "a.exe", "application/x-msdownload", photo, true),
                new Sent("a photo called a page", "a.html", "text/html; charset=nonsense", photo, true),
                new Sent("a photo of no type", "a", "", photo, true),
                new Sent("a photo with a position", "a.jpg", "image/jpeg", TestPictures.withPosition(photo), true),
                new Sent("an archive", "a.jpg", "image/jpeg", zip(), false),
                new Sent("a document", "a.jpg", "image/jpeg", ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"), false),
                new Sent(
                        "a drawing that runs",
                        "a.jpg",
                        "image/jpeg",
                        ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        false),
                new Sent("a head and no picture", "a.jpg", "image/jpeg", Arrays.copyOf(photo, 40), false),
                new Sent("a bomb", "a.png", "image/png", TestPictures.bomb(), false),
                new Sent("zeros", "a.jpg", "image/jpeg", new byte[4_096], false));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aResidentsFileIsAPhotoOrIsAnswered(Sent file) throws Exception {
        HttpResponse<String> answer = report(file);
        assertThat(answer.statusCode()).isEqualTo(file.picture() ? 303 : 422);
        assertThat(kept()).hasSize(file.picture() ? 1 : 0);
        if (file.picture()) {
            assertThat(resident.get(kept().getFirst()).body())
                    .doesNotContain("112.7654321")
                    .doesNotContain("Exif");
        } else {
            assertThat(answer.body()).containsPattern("id=\"photos-error\"[^>]*>[^<]*照片");
        }
        assertNothingElseIsLost();
    }

    @ParameterizedTest
    @MethodSource("files")
    void anApplicationsFileIsAPhotoOrIsAnswered(Sent file) throws Exception {
        HttpResponse<String> answer = post(form(part("media", file)), BOUNDARY);
        if (!file.picture()) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("[{\"code\":400,\"description\":\"");
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<UUID> photos = photosOf(answer);
        assertThat(photos).hasSize(1);
        try (var large = pictures.open(photos.getFirst(), Pictures.Size.LARGE).orElseThrow()) {
            assertThat(new String(large.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("112.7654321")
                    .doesNotContain("Exif");
        }
    }

    @Test
    void aPhotoOfAnApplicationIsSeenByStaffAndByThePublic() throws Exception {
        HttpResponse<String> answer =
                post(form(part("media", files().getFirst()), part("media", ofColour(Color.BLUE))), BOUNDARY);
        String number = number(answer);
        List<UUID> photos = photosOf(answer);
        assertThat(photos).hasSize(2);

        Browser worker = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        String page = worker.get("/work/" + number).body();
        for (UUID photo : photos) {
            assertThat(page).contains(photo.toString());
        }
        var picture = Pattern.compile("src=\"([^\"]*" + photos.getFirst() + "[^\"]*)\"")
                .matcher(page);
        assertThat(picture.find()).isTrue();
        assertThat(worker.get(picture.group(1)).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(access.browser().get(picture.group(1)).header("Content-Type"))
                .isNotEqualTo("image/jpeg");
    }

    @Test
    void anApplicationLearnsThatMoreThanFourPhotosAreNotKept() throws Exception {
        byte[][] parts = new byte[6][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part("media" + i, ofColour(new Color(0, i * 40, 0)));
        }
        HttpResponse<String> answer = post(form(parts), BOUNDARY);
        assertThat(photosOf(answer)).hasSize(4);
        assertThat(answer.body()).contains("\"service_notice\":\"The first 4 photos are kept\"");
    }

    @Test
    void anEmptyFileIsNone() throws Exception {
        var empty = new Sent("nothing", "a.jpg", "image/jpeg", new byte[0], true);
        assertThat(report(empty).statusCode()).isEqualTo(303);
        assertThat(kept()).isEmpty();
        HttpResponse<String> answer = post(form(part("media", empty)), BOUNDARY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(photosOf(answer)).isEmpty();
    }

    /** A body that cannot be read to its end, or is none. */
    private record Broken(String what, @Nullable String boundary, byte[] body) {
        @Override
        public String toString() {
            return what;
        }
    }

    private List<Broken> broken(byte[] whole) throws IOException {
        byte[][] many = new byte[200][];
        Arrays.setAll(many, i -> field("f" + i, "x"));
        return List.of(
                new Broken("no boundary", null, whole),
                new Broken("an empty boundary", "", whole),
                new Broken("another boundary", "elsewhere", whole),
                new Broken("no end", BOUNDARY, Arrays.copyOf(whole, whole.length - 20)),
                new Broken("cut in a head", BOUNDARY, Arrays.copyOf(whole, 60)),
                new Broken("nothing", BOUNDARY, new byte[0]),
                new Broken("noise", BOUNDARY, new byte[10_000]),
                new Broken("two hundred parts", BOUNDARY, joined(joined(many), whole)),
                new Broken("a giant field", BOUNDARY, joined(field("act", "x".repeat(5_000_000)), whole)),
                new Broken("a giant head", BOUNDARY, joined(field("a" + "b".repeat(200_000), "x"), whole)),
                new Broken(
                        "a part without a name",
                        BOUNDARY,
                        joined(ascii("--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\n\r\nx\r\n"), whole)));
    }

    @Test
    void aResidentsFormThatCannotBeReadIsAnsweredInWordsAndNothingIsLost() throws Exception {
        report(files().getFirst());
        for (Broken each : broken(residents(part("photos", ofColour(Color.BLUE))))) {
            HttpResponse<String> answer = sendReport(each.boundary(), each.body());
            assertThat(answer.statusCode()).as(each + " " + answer.body()).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).as(each.what()).containsPattern("<h1[^>]*>[^<]*\\p{IsHan}");
            }
            assertThat(kept()).as(each.what()).hasSizeBetween(1, 2);
            assertNothingElseIsLost();
        }
    }

    @Test
    void anApplicationsFormThatCannotBeReadIsAnsweredAsTheStandardSays() throws Exception {
        for (Broken each : broken(form(part("media", ofColour(Color.BLUE))))) {
            HttpResponse<String> answer = post(each.body(), each.boundary());
            assertThat(answer.statusCode()).as(each + " " + answer.body()).isLessThan(500);
            if (answer.statusCode() != 200) {
                assertThat(answer.body()).as(each.what()).startsWith("[{\"code\":" + answer.statusCode());
            }
        }
    }

    @Test
    void aFileWhereWordsBelongIsNotTakenForThem() throws Exception {
        byte[] body = form(part("description", files().getFirst()), part("api_key", ofColour(Color.BLUE)));
        assertThat(post(body, BOUNDARY).statusCode()).isLessThan(500);
    }

    private HttpResponse<String> report(Sent file) throws Exception {
        return sendReport(BOUNDARY, residents(part("photos", file)));
    }

    private byte[] residents(byte[] file) {
        String token = Resident.hidden(resident.get("/report/photos"), "_csrf").getFirst();
        return joined(field("_csrf", token), field("act", "add"), file, end());
    }

    private HttpResponse<String> sendReport(@Nullable String boundary, byte[] body) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + resident.at("/report/photos")))
                        .header("Cookie", resident.browser().cookieHeader())
                        .header("Accept", "text/html"),
                boundary,
                body);
    }

    private HttpResponse<String> post(byte[] body, @Nullable String boundary) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open311/v2/requests.json")),
                boundary,
                body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String boundary, byte[] body)
            throws Exception {
        return client.send(
                request.header(
                                "Content-Type",
                                "multipart/form-data" + (boundary == null ? "" : "; boundary=" + boundary))
                        .header("Accept-Language", "zh-CN")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private byte[] form(byte[]... files) {
        var place = community.grids().getFirst().middle();
        return joined(
                field("jurisdiction_id", community.slug()),
                field("api_key", key),
                field("service_code", "D05"),
                field("description", "楼道堆着旧沙发"),
                field("lat", String.valueOf(place.lat())),
                field("long", String.valueOf(place.lng())),
                joined(files),
                end());
    }

    private static byte[] field(String name, String value) {
        return utf8(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static byte[] part(String name, Sent file) {
        String type = file.type().isEmpty() ? "" : "\r\nContent-Type: " + file.type();
        return joined(
                utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + file.fileName() + "\"" + type + "\r\n\r\n"),
                file.content(),
                ascii("\r\n"));
    }

    private static byte[] end() {
        return ascii("--" + BOUNDARY + "--\r\n");
    }

    private List<String> kept() {
        return PHOTO.matcher(resident.get("/report/photos").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void assertNothingElseIsLost() {
        assertThat(resident.get("/report").body()).contains("楼下的路灯不亮");
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"service_request_id\":\"([^\"]+)\".*", "$1");
    }

    private List<UUID> photosOf(HttpResponse<String> answer) {
        UUID matter = requests.read(community, number(answer)).id();
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("select id from requests.case_photo where community_id = :community and case_id = :case")
                        .param("community", community.id())
                        .param("case", matter)
                        .query(UUID.class)
                        .list());
    }

    private static Sent ofColour(Color colour) throws IOException {
        return new Sent("a photo", "a.jpg", "image/jpeg", TestPictures.photo(colour), true);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../x"));
            zip.write(new byte[1_000]);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
