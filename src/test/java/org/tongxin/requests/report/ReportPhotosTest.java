package org.tongxin.requests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.RealProgram;
import org.tongxin.TestPictures;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Resident;

/** What the photo page takes, what it refuses, and that nothing else is lost over it. */
@RealProgram
class ReportPhotosTest {

    private static final String BOUNDARY = "----photos";
    private static final byte[] NOTHING = new byte[1024 * 1024];
    private static final Pattern PHOTO = Pattern.compile("<img src=\"(/report/photos/[0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    private final HttpClient client = HttpClient.newHttpClient();
    private Resident resident;

    @BeforeEach
    void saySomething() {
        AreaFixture.Made community = requests.community();
        resident = new Resident(access.browser(), community.slug());
        resident.submit("/report", "words", "楼下的路灯不亮");
    }

    /** A file; its content comes in pieces so that large ones need no memory. */
    private record Upload(String name, List<byte[]> content) {

        static Upload of(String name, byte[] content) {
            return new Upload(name, List.of(content));
        }

        static Upload megabytes(int size, byte[] beginning) {
            List<byte[]> pieces = new ArrayList<>(List.of(beginning));
            pieces.addAll(Collections.nCopies(size, NOTHING));
            return new Upload("big.jpg", pieces);
        }
    }

    private HttpResponse<String> send(Upload... uploads) throws Exception {
        String token = Resident.hidden(resident.get("/report/photos"), "_csrf").getFirst();
        List<byte[]> body = new ArrayList<>();
        body.add(head("name=\"_csrf\""));
        body.add(utf8(token + "\r\n"));
        body.add(head("name=\"act\""));
        body.add(utf8("add\r\n"));
        for (Upload upload : uploads) {
            body.add(head("name=\"photos\"; filename=\"" + upload.name() + "\"\r\nContent-Type: image/jpeg"));
            body.addAll(upload.content());
            body.add(utf8("\r\n"));
        }
        body.add(utf8("--" + BOUNDARY + "--\r\n"));
        long length = body.stream().mapToLong(piece -> piece.length).sum();
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + resident.at("/report/photos")))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Cookie", resident.browser().cookieHeader())
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN")
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(body), length))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] head(String disposition) {
        return utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> kept() {
        Matcher photo = PHOTO.matcher(resident.get("/report/photos").body());
        List<String> kept = new ArrayList<>();
        while (photo.find()) {
            kept.add(photo.group(1));
        }
        return kept;
    }

    private static Upload jpeg(Color color) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(Drawn.png(800, 600, color))), "jpg", bytes);
        return Upload.of("a.jpg", bytes.toByteArray());
    }

    private void assertNothingElseIsLost() {
        assertThat(resident.get("/report").body()).contains("楼下的路灯不亮");
    }

    @Test
    void severalPhotosAreKeptAndOneIsTakenAway() throws Exception {
        assertThat(send(jpeg(Color.RED), jpeg(Color.BLUE)).statusCode()).isEqualTo(303);
        List<String> kept = kept();
        assertThat(kept).hasSize(2);
        String first = kept.getFirst();
        assertThat(resident.get(first).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(resident.get(first).header("Cache-Control")).contains("no-store");
        resident.submitFrom(
                "/report/photos", "/report/photos/remove", "id", first.substring(first.lastIndexOf('/') + 1));
        assertThat(kept()).containsExactly(kept.getLast());
        assertThat(resident.get(first).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesThem() throws Exception {
        send(jpeg(Color.RED));
        String photo = kept().getFirst();
        assertThat(access.browser().get(resident.at(photo)).status()).isEqualTo(404);
    }

    @Test
    void theSamePhotoTwiceIsKeptOnce() throws Exception {
        send(jpeg(Color.RED));
        send(jpeg(Color.RED), jpeg(Color.RED));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void moreThanSixAreAnsweredAndSixAreKept() throws Exception {
        Upload[] eight = new Upload[8];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = jpeg(new Color(i * 30, 0, 0));
        }
        HttpResponse<String> answer = send(eight);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("最多 6 张，多出的没有收");
        assertThat(kept()).hasSize(6);
        assertNothingElseIsLost();
    }

    @Test
    void whatIsNoPhotoIsRefusedWhateverItCallsItselfAndTheOthersAreKept() throws Exception {
        var page = Upload.of("b.jpg", utf8("<script>alert(1)</script>"));
        HttpResponse<String> answer = send(jpeg(Color.RED), page);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("这不是照片。可以传 JPEG、PNG、WebP 或 GIF。");
        assertThat(kept()).hasSize(1);
        assertNothingElseIsLost();
    }

    @Test
    void whereItWasTakenIsNotKept() throws Exception {
        send(Upload.of(
                "c.jpg", TestPictures.withPosition(jpeg(Color.GREEN).content().getFirst())));
        assertThat(resident.get(kept().getFirst()).body())
                .doesNotContain("112.7654321")
                .doesNotContain("Exif");
    }

    @Test
    void aPictureOfBillionsOfPixelsIsRefused() throws Exception {
        HttpResponse<String> answer = send(Upload.of("bomb.png", TestPictures.bomb()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("照片的像素太多");
        assertThat(kept()).isEmpty();
        assertNothingElseIsLost();
    }

    @Test
    void aPhotoThatIsTooBigIsAnsweredAndTheOthersAreKept() throws Exception {
        HttpResponse<String> answer = send(jpeg(Color.RED), Upload.megabytes(13, utf8("photo")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("照片超过 12 MB");
        assertThat(kept()).hasSize(1);
        assertNothingElseIsLost();
    }

    @Test
    void sixBigPhotosOfAPhoneFitIntoOneForm() throws Exception {
        Upload[] six = new Upload[6];
        for (int i = 0; i < six.length; i++) {
            six[i] =
                    Upload.megabytes(11, jpeg(new Color(0, 0, i * 40)).content().getFirst());
        }
        assertThat(send(six).statusCode()).isEqualTo(303);
        assertThat(kept()).hasSize(6);
    }

    @Test
    void moreThanAFormCanHoldIsAnsweredAndNothingIsLost() throws Exception {
        HttpResponse<String> answer = send(Upload.megabytes(90, utf8("photo")));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大", "少选几张");
        assertNothingElseIsLost();
    }
}
