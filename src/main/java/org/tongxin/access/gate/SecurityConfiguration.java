package org.tongxin.access.gate;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.tongxin.access.AccessSettings;
import org.tongxin.area.MapTiles;

/**
 * Headers, form tokens and cookies. Who may call what is not decided here but at the method ({@link Gatekeeper}), so
 * that it stands beside what it guards.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "font-src 'self'; img-src 'self' data: blob:%s; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()";

    /** Nobody reads how long each filter of each request took, and watching every one of them is not free. */
    @Bean
    static SecurityObservationSettings filtersUnwatched() {
        return SecurityObservationSettings.noObservations();
    }

    /** 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** Programs: no cookies, no form tokens, nothing remembered. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AccessSettings settings, MapTiles tiles) throws Exception {
        http.securityMatcher("/open311/**")
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable);
        return headers(without(http), settings, tiles).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, AccessSettings settings, CsrfTokenRepository tokens, MapTiles tiles)
            throws Exception {
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .sessionAuthenticationStrategy((authentication, request, response) -> {}))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleForm()));
        http.authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return headers(without(http), settings, tiles).build();
    }

    /** Sign-in, sign-out and what is remembered are the program's own. */
    private static HttpSecurity without(HttpSecurity http) throws Exception {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static HttpSecurity headers(HttpSecurity http, AccessSettings settings, MapTiles tiles) throws Exception {
        return http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY.formatted(
                            tiles.origin().map(origin -> " " + origin).orElse(""))))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                    .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .frameOptions(options -> options.deny());
            if (settings.secureCookies()) {
                headers.httpStrictTransportSecurity(transport -> transport
                        .requestMatcher(request -> true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
            } else {
                headers.httpStrictTransportSecurity(transport -> transport.disable());
            }
        });
    }

    /** The form token lives in a cookie of its own: a form needs no session, and a page without a form no cookie. */
    @Bean
    CsrfTokenRepository csrfTokens(AccessSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.secureCookies() ? "__Host-tx-form" : "tx-form");
        tokens.setCookiePath("/");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true)
                .secure(settings.secureCookies())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(7)));
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie(AccessSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.secureCookies() ? "__Host-tx-session" : "tx-session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.secureCookies());
        cookie.setSameSite("Lax");
        return cookie;
    }
}
