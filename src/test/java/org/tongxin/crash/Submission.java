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
import java.util.stream.Collectors;

/** How a report is handed in under load. Its id is made by the sender; the same id again is the same report. */
final class Submission {

    private final Program program;
    private final String community;
    private final String lat;
    private final String lng;

    private Submission(Program program, String community, String lat, String lng) {
        this.program = program;
        this.community = community;
        this.lat = lat;
        this.lng = lng;
    }

    /** Reports in a fresh community. */
    static Submission inNewCommunity(Program program) throws IOException, InterruptedException {
        HttpResponse<String> made = program.client()
                .send(
                        HttpRequest.newBuilder(program.address(CrashDoors.COMMUNITY))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        String[] parts = made.body().split(" ", 3);
        if (made.statusCode() != 200 || parts.length != 3) {
            throw new IllegalStateException(made.statusCode() + " " + made.body());
        }
        return new Submission(program, parts[0], parts[1], parts[2]);
    }

    long community() {
        return Long.parseLong(community);
    }

    /**
     * Sends the report of this id.
     *
     * @return the number of the case when it was acknowledged; empty when no answer or a fault came, after which nobody
     *     knows
     * @throws IllegalStateException where the report itself was refused, which is a fault of the test
     */
    Optional<String> send(UUID id) throws InterruptedException {
        var request = HttpRequest.newBuilder(program.address(CrashDoors.REPORT))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(
                        Map.of("community", community, "lat", lat, "lng", lng, "id", id.toString(), "words", "路灯不亮"))))
                .build();
        try {
            HttpResponse<String> answer = program.client().send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Optional.of(answer.body());
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
