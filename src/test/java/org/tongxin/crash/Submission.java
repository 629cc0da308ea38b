package org.tongxin.crash;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a report is handed in under load: posted through Open311 by an application that makes the id itself; the same id
 * again is the same report.
 */
final class Submission {

    private static final Pattern NUMBER = Pattern.compile("\"service_request_id\"\\s*:\\s*\"([^\"]+)\"");

    private final Program program;
    private final long community;
    private final String form;

    private Submission(Program program, long community, String form) {
        this.program = program;
        this.community = community;
        this.form = form;
    }

    /** Reports in a fresh community. */
    static Submission inNewCommunity(Program program) throws IOException, InterruptedException {
        HttpResponse<String> made = program.client()
                .send(
                        HttpRequest.newBuilder(program.address(CrashDoors.COMMUNITY))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        String[] parts = made.body().split(" ", 4);
        if (made.statusCode() != 200 || parts.length != 4) {
            throw new IllegalStateException(made.statusCode() + " " + made.body());
        }
        return new Submission(
                program,
                Long.parseLong(parts[0]),
                form(Map.of(
                        "api_key",
                        CrashDoors.KEY,
                        "jurisdiction_id",
                        parts[1],
                        "service_code",
                        "B01",
                        "lat",
                        parts[2],
                        "long",
                        parts[3],
                        "description",
                        "路灯不亮",
                        "last_name",
                        "赵",
                        "phone",
                        "13900001234")));
    }

    long community() {
        return community;
    }

    /**
     * Sends the report of this id.
     *
     * @return the number of the case when it was acknowledged; empty when no answer or a fault came, after which nobody
     *     knows
     * @throws IllegalStateException where the report itself was refused, which is a fault of the test
     */
    Optional<String> send(UUID id) throws InterruptedException {
        var request = HttpRequest.newBuilder(program.address("/open311/v2/requests.json"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", id.toString())
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = program.client().send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                return Optional.empty();
            }
            Matcher number = NUMBER.matcher(answer.body());
            if (answer.statusCode() >= 300 || !number.find()) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Optional.of(number.group(1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
