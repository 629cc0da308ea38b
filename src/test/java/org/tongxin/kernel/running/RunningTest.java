package org.tongxin.kernel.running;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.RealProgram;

/** What the operator sees, and what the public does not. */
@RealProgram
class RunningTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Banner banner;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    Environment environment;

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void thePublicLearnsOnlyWhetherItIsUp() throws Exception {
        HttpResponse<String> answer = get(port, "/healthz");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("up\n");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void readinessAsksTheDatabase() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness").body()).contains("\"db\"", "\"UP\"");
        assertThat(get(managementPort, "/actuator/health/liveness").body())
                .contains("\"UP\"")
                .doesNotContain("\"db\"");
    }

    @Test
    void metricsNamePatternsNotAddresses() throws Exception {
        get(port, "/healthz");
        get(port, "/nothing-here/13800000000");
        String metrics = get(managementPort, "/actuator/prometheus").body();
        assertThat(metrics).contains("http_server_requests_seconds_count", "uri=\"/healthz\"");
        assertThat(metrics).doesNotContain("13800000000");
    }

    /** The default of a hundred lost the figures of every address first called after those. */
    @Test
    void everyAddressHasRoomInTheMetrics() {
        long patterns = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .count();
        assertThat(environment.getProperty("management.metrics.web.server.max-uri-tags", int.class, 100))
                .as("uris kept, of %s patterns", patterns)
                .isGreaterThan((int) patterns * 5 / 4);
    }

    @Test
    void eachAnswerCarriesItsRequestId() throws Exception {
        String first = requestId(get(port, "/healthz"));
        String second = requestId(get(port, "/healthz"));
        assertThat(first).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}").isNotEqualTo(second);
    }

    @Test
    void theIdOfAProxyIsKeptWhereItIsOne() throws Exception {
        assertThat(requestId(get(port, "/healthz", "proxy-0123456789"))).isEqualTo("proxy-0123456789");
        assertThat(requestId(get(port, "/healthz", "<script>alert(1)</script>")))
                .doesNotContain("<");
    }

    @Test
    void theLogHoldsNoAddressAndNoQuery() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var logger = (Logger) LoggerFactory.getLogger("tongxin.requests");
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        try {
            get(port, "/healthz?phone=13800000000");
            get(port, "/nothing-here/13800000000?phone=13800000000");
        } finally {
            logger.setLevel(Level.WARN);
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .anySatisfy(line -> {
                    assertThat(line.getFormattedMessage()).startsWith("GET /healthz 200 ");
                    assertThat(line.getMDCPropertyMap()).containsKey("request");
                })
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain("138"));
    }

    @Test
    void theOwnerHasLeftBeforeThePortOpens() {
        assertThat(jdbc.sql("select usename from pg_stat_activity where application_name = 'tongxin'")
                        .query(String.class)
                        .set())
                .containsExactly("tongxin_app");
    }

    @Test
    void theBannerSaysWhereAndHowToStop() {
        assertThat(banner.text())
                .contains("http://127.0.0.1:" + port + "/", "http://127.0.0.1:" + managementPort + "/", "Ctrl+C");
    }

    private static String requestId(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return get(port, path, "");
    }

    private HttpResponse<String> get(int port, String path, String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!id.isEmpty()) {
            request.header("X-Request-Id", id);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
