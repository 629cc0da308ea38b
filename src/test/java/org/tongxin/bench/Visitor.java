package org.tongxin.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client on one kept connection that costs almost no time of its own, so that the program is what is measured. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Visitor(int port) {
        this.port = port;
    }

    /** An answer; {@code body} is not decompressed. */
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path) throws IOException {
        return send(request("GET", path, ""));
    }

    Answer post(String path, String... fields) throws IOException {
        return send(request("POST", path, form(fields)));
    }

    /** Signs in; the connection carries the session from then on. */
    void signIn(String login, String password) throws IOException {
        var token = TOKEN.matcher(get("/sign-in").text());
        if (!token.find()) {
            throw new IOException("No form at /sign-in");
        }
        Answer answer = post("/sign-in", "_csrf", token.group(1), "login", login, "password", password);
        if (answer.status() != 303) {
            throw new IOException("Sign-in answered " + answer.status());
        }
    }

    /** The bytes of a request, for sending again and again. */
    byte[] request(String method, String path, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        head.append("Accept: */*\r\nAccept-Language: zh-CN\r\n");
        if (!body.isEmpty()) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        return (head + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    Answer send(byte[] request) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(60_000);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 1 << 16);
        }
        OutputStream out = open.getOutputStream();
        out.write(request);
        out.flush();
        return read();
    }

    static String form(String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private Answer read() throws IOException {
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> closes = value.equalsIgnoreCase("close");
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        int code = Integer.parseInt(status.substring(9, 12));
        boolean without = code == 204 || code == 304;
        byte[] body = without ? new byte[0] : chunked ? chunks() : stream().readNBytes(Math.max(0, length));
        if (closes) {
            close();
        }
        return new Answer(code, body);
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(stream().readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int split = pair.indexOf('=');
        cookies.put(pair.substring(0, split), pair.substring(split + 1));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = stream().read(); c != '\n'; c = stream().read()) {
            if (c < 0) {
                throw new EOFException("The program closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private InputStream stream() throws IOException {
        InputStream open = in;
        if (open == null) {
            throw new IOException("No connection");
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            in = null;
        }
    }
}
