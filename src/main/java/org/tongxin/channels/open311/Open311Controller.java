package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.TooManyTries;
import org.tongxin.requests.NotNow;

/** The addresses of GeoReport v2. */
@Controller
class Open311Controller {

    private static final String V2 = "/open311/v2";
    private static final String REQUESTS = "service_requests";

    /** What changes seldom may be some minutes old; what an application has just posted is asked for anew. */
    private static final CacheControl SELDOM =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final CacheControl ANEW = CacheControl.noCache().cachePublic();

    private final Communities communities;
    private final Services services;
    private final Reading reading;
    private final Posting posting;
    private final Spoken spoken;
    private final RateLimits limits;

    Open311Controller(
            Communities communities,
            Services services,
            Reading reading,
            Posting posting,
            Spoken spoken,
            RateLimits limits) {
        this.communities = communities;
        this.services = services;
        this.reading = reading;
        this.posting = posting;
        this.spoken = spoken;
        this.limits = limits;
    }

    @GetMapping("/open311/discovery.{format:xml|json}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> discovery(@PathVariable String format, HttpServletRequest request) {
        String changed = services.changedAt(communities.all()).toString();
        var endpoint = new LinkedHashMap<String, Object>();
        endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
        endpoint.put(
                "url",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(V2).toUriString());
        endpoint.put("changeset", changed);
        endpoint.put("type", "production");
        endpoint.put("formats", List.of("text/xml", "application/json"));
        var body = new LinkedHashMap<String, Object>();
        body.put("changeset", changed);
        body.put("contact", "The community office answers questions and issues keys.");
        body.put("key_service", "The community office issues keys.");
        body.put("endpoints", List.of(endpoint));
        return new Answer(200, "discovery", body).as(format, SELDOM);
    }

    @GetMapping(V2 + "/services.{format:xml|json}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request) {
        var list = services.list(jurisdiction(request), Spoken.language(request));
        return new Answer(200, "services", list).as(format, SELDOM);
    }

    @GetMapping(V2 + "/services/{code}.{format:xml|json}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> definition(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        var definition = services.definition(jurisdiction(request), code, Spoken.language(request));
        return new Answer(200, "service_definition", definition).as(format, SELDOM);
    }

    /**
     * Addresses without a pattern are found at once: applications send whole evenings' requests here, and the
     * answer goes out by no detour.
     */
    @PostMapping({V2 + "/requests.json", V2 + "/requests.xml"})
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.require("open311", RateLimits.caller(request.getRemoteAddr()));
        new Answer(200, REQUESTS, posting.take(jurisdiction(request), request)).to(response, Answer.format(request));
    }

    @GetMapping(V2 + "/requests.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request) {
        var list = reading.list(jurisdiction(request), request, Spoken.language(request));
        return new Answer(200, REQUESTS, list).as(format, ANEW);
    }

    @GetMapping(V2 + "/requests/{number}.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> one(@PathVariable String number, @PathVariable String format, HttpServletRequest request) {
        var one = reading.one(jurisdiction(request), number, Spoken.language(request));
        return new Answer(200, REQUESTS, one).as(format, ANEW);
    }

    /** A number is given at once, so the number serves as the token too. */
    @GetMapping(V2 + "/tokens/{token}.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        if (reading.find(jurisdiction(request), token).isEmpty()) {
            throw new Fault(404, "token was not found");
        }
        var known = new LinkedHashMap<String, Object>();
        known.put("service_request_id", token);
        known.put("token", token);
        return new Answer(200, REQUESTS, List.of(known)).as(format, ANEW);
    }

    /** Programs are answered in the standard's form also where there is nothing. */
    @RequestMapping({"/open311", "/open311/**"})
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        throw new Fault(404, "There is nothing at this address; it begins with /open311/v2 and ends in .xml or .json");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrong(Fault fault, HttpServletRequest request) {
        return Answer.of(fault, request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(NotNow refusal, HttpServletRequest request) {
        return Answer.of(new Fault(400, spoken.error(request, refusal.messageKey())), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMany(TooManyTries refusal, HttpServletRequest request, HttpServletResponse response) {
        long seconds = refusal.retryAfter().toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return Answer.of(new Fault(429, "Too many requests; the next is taken in " + seconds + " seconds"), request);
    }

    private Community jurisdiction(HttpServletRequest request) {
        String slug = request.getParameter("jurisdiction_id");
        if (slug == null || slug.isBlank()) {
            List<Community> all = communities.all();
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw new Fault(400, "jurisdiction_id was not provided");
        }
        return communities.bySlug(slug.strip()).orElseThrow(() -> new Fault(404, "jurisdiction_id was not found"));
    }
}
