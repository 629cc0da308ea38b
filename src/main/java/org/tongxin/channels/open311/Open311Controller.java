package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.RateLimits;
import org.tongxin.requests.NotNow;
import org.tongxin.ui.Language;

/** The addresses of GeoReport v2. */
@Controller
class Open311Controller {

    private static final String V2 = "/open311/v2";

    private final Communities communities;
    private final Services services;
    private final Reading reading;
    private final Posting posting;
    private final RateLimits limits;

    Open311Controller(Communities communities, Services services, Reading reading, Posting posting, RateLimits limits) {
        this.communities = communities;
        this.services = services;
        this.reading = reading;
        this.posting = posting;
        this.limits = limits;
    }

    @GetMapping("/open311/discovery.{format:xml|json}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> discovery(@PathVariable String format) {
        var endpoint = new LinkedHashMap<String, Object>();
        endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
        endpoint.put(
                "url",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(V2).toUriString());
        endpoint.put("changeset", "2026-01-01T00:00:00Z");
        endpoint.put("type", "production");
        endpoint.put("formats", List.of("text/xml", "application/json"));
        var body = new LinkedHashMap<String, Object>();
        body.put("changeset", "2026-01-01T00:00:00Z");
        body.put("contact", "The community office issues keys.");
        body.put("key_service", "The community office issues keys.");
        body.put("endpoints", List.of(endpoint));
        return new Answer(200, "discovery", body).as(format);
    }

    @GetMapping(V2 + "/services.{format:xml|json}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request) {
        return new Answer(200, "services", services.list(jurisdiction(request), language(request))).as(format);
    }

    @GetMapping(V2 + "/services/{code}.{format:xml|json}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> definition(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        return new Answer(
                        200, "service_definition", services.definition(jurisdiction(request), code, language(request)))
                .as(format);
    }

    @PostMapping(V2 + "/requests.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> post(@PathVariable String format, HttpServletRequest request) throws IOException {
        limits.require("open311", RateLimits.caller(request.getRemoteAddr()));
        return new Answer(200, "service_requests", posting.take(jurisdiction(request), request)).as(format);
    }

    @GetMapping(V2 + "/requests.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request) {
        return new Answer(200, "service_requests", reading.list(jurisdiction(request), request, language(request)))
                .as(format);
    }

    @GetMapping(V2 + "/requests/{number}.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> one(@PathVariable String number, @PathVariable String format, HttpServletRequest request) {
        return new Answer(200, "service_requests", reading.one(jurisdiction(request), number, language(request)))
                .as(format);
    }

    /** A number is given at once, so the number serves as the token too. */
    @GetMapping(V2 + "/tokens/{token}.{format:xml|json}")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ResponseEntity<byte[]> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        reading.one(jurisdiction(request), token, language(request));
        return new Answer(200, "service_requests", List.of(Map.of("service_request_id", token, "token", token)))
                .as(format);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrong(Fault fault, HttpServletRequest request) {
        return error(fault.status(), fault.description(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(NotNow refusal, HttpServletRequest request) {
        return error(400, "The request was not taken: " + refusal.messageKey(), request);
    }

    private static ResponseEntity<byte[]> error(int code, String description, HttpServletRequest request) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("description", description);
        return new Answer(code, "errors", List.of(error))
                .as(request.getRequestURI().endsWith(".json") ? "json" : "xml");
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
        return communities.bySlug(slug).orElseThrow(() -> new Fault(404, "jurisdiction_id was not found"));
    }

    private static Language language(HttpServletRequest request) {
        return Language.nearest(request.getLocale());
    }
}
