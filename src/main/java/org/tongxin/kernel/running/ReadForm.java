package org.tongxin.kernel.running;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a query and a form, decoded. */
record ReadForm(Map<String, String[]> fields) {

    private static final int MOST_FIELDS = 2_000;

    /** Adds what stands in url-encoded bytes; false where there is too much of it. */
    static boolean add(Map<String, String[]> fields, byte[] written) {
        int count = fields.size();
        for (int begin = 0; begin < written.length; ) {
            int end = indexOf(written, '&', begin, written.length);
            if (end > begin) {
                if (++count > MOST_FIELDS) {
                    return false;
                }
                int equals = indexOf(written, '=', begin, end);
                String name = decoded(written, begin, equals);
                String value = equals < end ? decoded(written, equals + 1, end) : "";
                fields.merge(name, new String[] {value}, ReadForm::both);
            }
            begin = end + 1;
        }
        return true;
    }

    private static String[] both(String[] first, String[] then) {
        String[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private static int indexOf(byte[] bytes, char sought, int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] != sought) {
            at++;
        }
        return at;
    }

    /** A percent sign that begins no byte stands for itself; zero bytes, which no database takes, are left out. */
    private static String decoded(byte[] bytes, int begin, int end) {
        var plain = new ByteArrayOutputStream(end - begin);
        for (int i = begin; i < end; i++) {
            int high = bytes[i] == '%' && i + 2 < end ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            int read = low >= 0 ? high * 16 + low : bytes[i] == '+' ? ' ' : bytes[i];
            if (low >= 0) {
                i += 2;
            }
            if (read != 0) {
                plain.write(read);
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    /** The request with these fields. */
    HttpServletRequest around(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                String[] values = fields.get(name);
                return values == null ? null : values[0];
            }

            @Override
            public String @Nullable [] getParameterValues(String name) {
                String[] values = fields.get(name);
                return values == null ? null : values.clone();
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return Collections.unmodifiableMap(fields);
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.enumeration(fields.keySet());
            }
        };
    }
}
