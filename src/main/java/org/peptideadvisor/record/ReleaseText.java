package org.peptideadvisor.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All files of a release as the bytes that the ledger keeps by its digest. */
public final class ReleaseText {

    private static final int SIZE = 1024 * 1024;

    private ReleaseText() {}

    /**
     * The bytes; the same ones for the same files.
     *
     * @param files path to text
     */
    public static byte[] bytes(Map<String, String> files) {
        var out = new RecordParts.PartsWriter(SIZE);
        out.number(files.size());
        new TreeMap<>(files).forEach((path, text) -> {
            out.text(path);
            out.text(text);
        });
        return out.toByteArray();
    }

    /**
     * The files, in order of their paths.
     *
     * @throws IllegalArgumentException if {@link #bytes} did not write this
     */
    public static Map<String, String> parse(byte[] bytes) {
        var in = new RecordParts.PartsReader(bytes);
        int count = in.number();
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(in.text(), in.text());
        }
        in.end();
        return files;
    }
}
