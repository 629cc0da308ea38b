package org.tongxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.RealProgram;

@RealProgram
class ShellTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"zh-Hans,没有这一页", "zh-Hant,沒有這一頁", "en,There is no such page"})
    void aPageThatIsNotThereIsToldInTheReadersLanguage(String language, String told) throws Exception {
        HttpResponse<String> answer = get("/nothing-here", "Accept", "text/html", "Cookie", "tx-lang=" + language);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(told, "tel:119").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void theLanguageIsTheBrowsersUntilTheReaderChooses() throws Exception {
        assertThat(get("/", "Accept-Language", "en-GB,en;q=0.9").body()).contains("<html lang=\"en\"");
        assertThat(get("/", "Accept-Language", "zh-TW").body()).contains("<html lang=\"zh-Hant\"");
        assertThat(get("/", "Accept-Language", "fr").body()).contains("<html lang=\"zh-Hans\"");
    }

    @Test
    void choosingALanguageComesBackToTheSamePage() throws Exception {
        HttpResponse<String> answer = get("/language?to=en&back=%2Fsign-in%3Fthen%3D%252Fwork", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?then=%2Fwork");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("tx-lang=en;");
    }

    @Test
    void aFaultForAProgramIsAProblemDocument() throws Exception {
        HttpResponse<String> answer = get("/nothing-here", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void thePublicHomePageSetsNoCookie() throws Exception {
        assertThat(get("/", "Accept", "text/html").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void filesAreKeptForEverUnderTheNameOfTheirContent() throws Exception {
        Matcher sheet = Pattern.compile("href=\"(/a/[0-9a-f]+/css/tongxin\\.css)\"")
                .matcher(get("/", "Accept", "text/html").body());
        assertThat(sheet.find()).isTrue();
        HttpResponse<String> css = get(sheet.group(1), "Accept-Encoding", "gzip");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(css.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String folder = sheet.group(1).replace("css/tongxin.css", "");
        assertThat(get(folder + "lib/htmx/htmx.min.js", "Accept", "*/*").statusCode())
                .isEqualTo(200);
        assertThat(get(folder + "lib/leaflet/leaflet.js", "Accept", "*/*").statusCode())
                .isEqualTo(200);
        assertThat(get(folder + "js/photo.js", "Accept", "*/*").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(headers)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
