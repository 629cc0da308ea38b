package org.tongxin.kernel.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tongxin.kernel.FileStore;

/** Files in memory. */
final class MemoryStore implements FileStore {

    final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void put(String key, Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.writeTo(out);
        files.put(key, out.toByteArray());
    }

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.ofNullable(files.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(String key) {
        files.remove(key);
    }
}
