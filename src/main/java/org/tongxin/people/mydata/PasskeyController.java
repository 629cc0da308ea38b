package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.RateLimits;
import org.tongxin.people.mydata.PasskeyAddress.Party;
import org.tongxin.people.mydata.PasskeyProofs.Making;
import org.tongxin.people.mydata.PasskeyProofs.Opening;
import org.tongxin.ui.FormErrors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys, asked for by the page's script and answered by its form. */
@Controller
class PasskeyController {

    private static final String FIELD = "passkey";

    private final Passkeys passkeys;
    private final PasskeyAddress address;
    private final VisitorCookie cookie;
    private final EntryView entry;
    private final OwnFileView own;
    private final Communities communities;
    private final RateLimits limits;
    private final CsrfTokenRepository forms;

    PasskeyController(
            Passkeys passkeys,
            PasskeyAddress address,
            VisitorCookie cookie,
            EntryView entry,
            OwnFileView own,
            Communities communities,
            RateLimits limits,
            CsrfTokenRepository forms) {
        this.passkeys = passkeys;
        this.address = address;
        this.cookie = cookie;
        this.entry = entry;
        this.own = own;
        this.communities = communities;
        this.limits = limits;
        this.forms = forms;
    }

    /** What a device is to sign to open. */
    @PostMapping("/my/passkey/ask")
    @AllowedTo(everyone = true)
    ResponseEntity<String> ask(HttpServletRequest request) {
        Party party = party(request);
        limits.require(EntryController.BUCKET, RateLimits.caller(request.getRemoteAddr()));
        byte[] challenge = passkeys.beginOpening(communities.of(request).id(), browser(request));
        return json(options(party, challenge));
    }

    @PostMapping("/my/passkey/enter")
    @AllowedTo(everyone = true)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String clientData,
            @RequestParam(defaultValue = "") String authenticatorData,
            @RequestParam(defaultValue = "") String signature,
            HttpServletRequest request,
            HttpServletResponse response) {
        Party party = party(request);
        limits.require(EntryController.BUCKET, RateLimits.caller(request.getRemoteAddr()));
        var answer = new Opening(
                bytes(credential), bytes(handle), bytes(clientData), bytes(authenticatorData), bytes(signature));
        return passkeys.open(communities.of(request).id(), party, browser(request), answer)
                .map(visitor -> {
                    cookie.begin(visitor, request, response);
                    return EntryController.goTo("/my");
                })
                .orElseGet(() -> entry.page(request, FormErrors.none().and(FIELD, "people.mydata.passkey_refused")));
    }

    /** What a device needs to make one; who is signed in no more gets the way in. */
    @PostMapping("/my/passkey/new")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ResponseEntity<String> begin(HttpServletRequest request, HttpServletResponse response) {
        Party party = party(request);
        limits.require(EntryController.BUCKET, RateLimits.caller(request.getRemoteAddr()));
        return cookie.read(request, response)
                .map(visitor -> passkeys.beginMaking(visitor, browser(request))
                        .map(wanted -> json(making(party, wanted, request)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/my/enter")
                        .build());
    }

    @PostMapping("/my/passkey/add")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView add(
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String clientData,
            @RequestParam(defaultValue = "") String attestation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Party party = party(request);
        return asThemselves(request, response, visitor -> {
            boolean added = passkeys.make(
                    visitor,
                    party,
                    browser(request),
                    handle,
                    new Making(bytes(clientData), bytes(attestation)),
                    Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
            return added
                    ? EntryController.goTo("/my#passkeys")
                    : own.page(visitor, request, FormErrors.none().and(FIELD, "people.mydata.passkey_not_kept"));
        });
    }

    /** Whoever removes one may have lost the device: what it has open ends as well. */
    @PostMapping("/my/passkey/remove")
    @AllowedTo(everyone = true, touches = Touches.OWN_FILE)
    ModelAndView remove(
            @RequestParam(defaultValue = "") String id, HttpServletRequest request, HttpServletResponse response) {
        return asThemselves(request, response, visitor -> {
            boolean known = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            if (known && passkeys.remove(visitor, UUID.fromString(id))) {
                cookie.endOthers(request);
            }
            return EntryController.goTo("/my#passkeys");
        });
    }

    private Party party(HttpServletRequest request) {
        return address.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The token that keeps forms to the browser that asked for them keeps challenges to it as well. */
    private String browser(HttpServletRequest request) {
        CsrfToken token = forms.loadToken(request);
        if (token == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return token.getToken();
    }

    private ModelAndView asThemselves(
            HttpServletRequest request, HttpServletResponse response, Function<Visitor, ModelAndView> work) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return cookie.read(request, response).map(work).orElseGet(() -> EntryController.goTo("/my/enter"));
    }

    private static ObjectNode options(Party party, byte[] challenge) {
        ObjectNode options = JsonMapper.shared().createObjectNode();
        options.put("party", party.id());
        options.put("challenge", PasskeyRows.text(challenge));
        options.put("patience", Challenges.LIFE.toMillis());
        return options;
    }

    private ObjectNode making(Party party, Passkeys.Wanted wanted, HttpServletRequest request) {
        Community community = communities.of(request);
        ObjectNode options = options(party, wanted.challenge());
        options.put("partyName", community.name());
        options.put("handle", wanted.handle());
        options.put("name", wanted.name() + " · " + community.name());
        PasskeyProofs.ALGORITHMS.forEach(options.putArray("algorithms")::add);
        wanted.there().forEach(options.putArray("there")::add);
        return options;
    }

    private static ResponseEntity<String> json(ObjectNode options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(options.toString());
    }

    /** What is no Base64, or longer than any device answers, becomes nothing. */
    private static byte[] bytes(String text) {
        try {
            return text.length() > 20_000 ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException wrong) {
            return new byte[0];
        }
    }
}
