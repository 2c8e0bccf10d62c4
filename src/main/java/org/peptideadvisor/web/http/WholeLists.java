package org.peptideadvisor.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.peptideadvisor.release.Release;

/**
 * Lists that a release fixes as a whole, such as all its rules: written and packed once, since a megabyte takes as long as a dozen decisions. Of each
 * list the newest release that was asked for is kept. Thread-safe.
 */
@Singleton
final class WholeLists {

    /**
     * A list in UTF-8.
     *
     * @param release the id of the release
     * @param json as it is; not copied
     * @param packed the same in gzip; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to whoever sends it, never compared
    record WrittenList(String release, byte[] json, byte[] packed) {}

    private final ObjectMapper form;
    private final Map<String, WrittenList> kept = new ConcurrentHashMap<>();

    WholeLists(ObjectMapper form) {
        this.form = form;
    }

    /** The list of that name as it is in a release; it is made when nobody asked for it before. */
    WrittenList of(Release release, String name, Function<Release, Object> list) {
        WrittenList known = kept.get(name);
        if (known == null || !known.release().equals(release.id())) {
            known = write(release.id(), list.apply(release));
            kept.put(name, known);
        }
        return known;
    }

    private WrittenList write(String release, Object list) {
        try {
            byte[] json = form.writeValueAsBytes(list);
            return new WrittenList(release, json, pack(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every list can be written", e);
        }
    }

    private static byte[] pack(byte[] json) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return packed.toByteArray();
    }
}
