package org.tongxin.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 静态文件: stylesheet, scripts and the two browser libraries, all under one folder that is named by their content. A
 * browser may keep them for ever, and a script finds its neighbours by relative address.
 */
@Component
class Assets implements WebMvcConfigurer {

    private static final String LIBRARIES = "META-INF/resources/webjars/";

    private final String folder;
    private final String htmx;
    private final String leaflet;

    Assets(ResourcePatternResolver resources) throws IOException {
        htmx = version(resources, "htmx.org");
        leaflet = version(resources, "leaflet");
        folder = "/a/" + fingerprint(resources, htmx + leaflet) + "/";
    }

    /** The address of a file under {@code static/}, or of a library's file as {@code lib/htmx/htmx.min.js}. */
    String address(String path) {
        return folder + path;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl forEver =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler(folder + "lib/htmx/**")
                .addResourceLocations("classpath:" + LIBRARIES + "htmx.org/" + htmx + "/dist/")
                .setCacheControl(forEver);
        registry.addResourceHandler(folder + "lib/leaflet/**")
                .addResourceLocations("classpath:" + LIBRARIES + "leaflet/" + leaflet + "/dist/")
                .setCacheControl(forEver);
        registry.addResourceHandler(folder + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(forEver);
    }

    private static String version(ResourcePatternResolver resources, String library) throws IOException {
        Resource description =
                resources.getResource("classpath:META-INF/maven/org.webjars.npm/" + library + "/pom.properties");
        var properties = new Properties();
        try (InputStream in = description.getInputStream()) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static String fingerprint(ResourcePatternResolver resources, String versions) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        digest.update(versions.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Arrays.stream(resources.getResources("classpath:/static/**"))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Assets::name))
                .forEach(file -> read(file, digest));
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static String name(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Resource file, MessageDigest digest) {
        try (var in = new DigestInputStream(file.getInputStream(), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
