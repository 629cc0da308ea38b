package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.ObjectMapper;

/**
 * An answer in both formats.
 *
 * @param root name of the outermost XML element
 * @param body a list or a map of lists, maps and plain values
 */
record Answer(int status, String root, Object body) {

    private static final String JSON_TYPE = "application/json;charset=UTF-8";
    private static final String XML_TYPE = "text/xml;charset=UTF-8";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The element of one entry, by the element around it. */
    private static final Map<String, String> ENTRY = Map.of(
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "service_requests", "request",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format");

    /** What was wrong, in the format that was asked for. */
    static ResponseEntity<byte[]> of(Fault fault, HttpServletRequest request) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", fault.status());
        error.put("description", fault.description());
        return new Answer(fault.status(), "errors", List.of(error)).as(format(request));
    }

    /** The format that the address asks for. */
    static String format(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json") ? "json" : "xml";
    }

    ResponseEntity<byte[]> as(String format) {
        return begun(format).body(bytes(format));
    }

    /** With a mark to ask by whether it changed; the same address speaks several languages. */
    ResponseEntity<byte[]> as(String format, CacheControl cache) {
        byte[] bytes = bytes(format);
        return begun(format)
                .eTag("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
                .cacheControl(cache)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(bytes);
    }

    /** Straight into the response, which is committed with it. */
    void to(HttpServletResponse response, String format) throws IOException {
        byte[] bytes = bytes(format);
        response.setStatus(status);
        response.setContentType(format.equals("json") ? JSON_TYPE : XML_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ResponseEntity.BodyBuilder begun(String format) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, format.equals("json") ? JSON_TYPE : XML_TYPE);
    }

    private byte[] bytes(String format) {
        return format.equals("json") ? JSON.writeValueAsBytes(body) : xml().getBytes(StandardCharsets.UTF_8);
    }

    private String xml() {
        var text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("utf-8", "1.0");
            write(writer, root, body);
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML in memory could not be written", impossible);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter writer, String name, @Nullable Object value) throws XMLStreamException {
        writer.writeStartElement(name);
        switch (value) {
            case null -> {}
            case List<?> list -> {
                for (Object entry : list) {
                    write(writer, ENTRY.getOrDefault(name, "item"), entry);
                }
            }
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    write(writer, String.valueOf(entry.getKey()), entry.getValue());
                }
            }
            default -> writer.writeCharacters(String.valueOf(value));
        }
        writer.writeEndElement();
    }
}
