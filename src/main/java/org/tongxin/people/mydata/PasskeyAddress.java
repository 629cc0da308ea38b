package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Installation;

/**
 * Where passkeys can be: under the public address of the installation over TLS, exactly, or, while that address is none
 * for the public, at {@code localhost}. Everywhere else none is offered and none is taken.
 */
@Component
class PasskeyAddress {

    private static final String LOCAL = "localhost";

    private final Installation installation;

    PasskeyAddress(Installation installation) {
        this.installation = installation;
    }

    /**
     * Whom a passkey is for.
     *
     * @param id the name that devices keep it under
     * @param origin the one address of pages that may ask for it
     */
    record Party(String id, String origin) {}

    /** The party of pages at the address of the request; empty where there can be none. */
    Optional<Party> of(HttpServletRequest request) {
        return of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    Optional<Party> of(String scheme, String host, int port) {
        URI publicly = installation.publicAddress();
        String own = origin(scheme, host, port);
        if ("https".equalsIgnoreCase(publicly.getScheme())) {
            String name = publicly.getHost();
            return isName(name) && own.equals(origin("https", name, publicly.getPort()))
                    ? Optional.of(new Party(name.toLowerCase(Locale.ROOT), own))
                    : Optional.empty();
        }
        return host.equalsIgnoreCase(LOCAL) ? Optional.of(new Party(LOCAL, own)) : Optional.empty();
    }

    private static boolean isName(@Nullable String host) {
        return host != null && !host.isEmpty() && host.indexOf(':') < 0 && !host.matches("[0-9.]+");
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || port == (scheme.equalsIgnoreCase("https") ? 443 : 80);
        return (scheme + "://" + host + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
