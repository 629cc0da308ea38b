package org.tongxin.kernel.running;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.kernel.AllowedTo;

/**
 * The public answer to "can you serve?", for load balancers: one word, whatever the reason. The reasons stand on the
 * management port. Asked more than once a second, it repeats its last answer, so that asking costs no connections.
 */
@RestController
class HealthController {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final HealthEndpoint health;
    private final Clock clock;
    private final AtomicReference<Answer> last = new AtomicReference<>(new Answer(Instant.MIN, false));

    HealthController(HealthEndpoint health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/healthz")
    @AllowedTo(everyone = true)
    ResponseEntity<String> healthz() {
        boolean up = up();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(up ? "up\n" : "down\n");
    }

    private boolean up() {
        Instant now = clock.instant();
        Answer answer = last.get();
        if (answer.at().isBefore(now.minus(FRESH)) || answer.at().isAfter(now)) {
            HealthDescriptor readiness = health.healthForPath("readiness");
            answer = new Answer(now, readiness != null && Status.UP.equals(readiness.getStatus()));
            last.set(answer);
        }
        return answer.up();
    }

    private record Answer(Instant at, boolean up) {}
}
