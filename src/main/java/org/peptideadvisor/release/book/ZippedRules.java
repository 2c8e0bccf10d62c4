package org.peptideadvisor.release.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.peptideadvisor.release.RuleFolder;

/** A rules folder in a zip archive. It is read in memory; nothing is unpacked. */
public final class ZippedRules {

    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_WHOLE = 64 * 1024 * 1024;
    private static final String LANDMARK = "catalog/vocabulary.csv";

    private ZippedRules() {}

    /**
     * The files of a rule base, by path below the rules folder, which may lie at any depth of the archive.
     *
     * @throws UncheckedIOException when it cannot be read, holds no rules folder, or is unreasonably large
     */
    public static Map<String, String> read(Path archive) {
        try {
            Map<String, String> all = texts(archive);
            String root = all.keySet().stream()
                    .filter(path -> path.equals(LANDMARK) || path.endsWith("/" + LANDMARK))
                    .map(path -> path.substring(0, path.length() - LANDMARK.length()))
                    .min(String::compareTo)
                    .orElseThrow(() -> new IOException("it holds no " + LANDMARK));
            var files = new TreeMap<String, String>();
            all.forEach((path, text) -> {
                if (path.startsWith(root) && RuleFolder.belongs(path.substring(root.length()))) {
                    files.put(path.substring(root.length()), text);
                }
            });
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive " + archive + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(Path archive) throws IOException {
        var texts = new TreeMap<String, String>();
        int whole = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (entry.isDirectory()
                        || !(path.endsWith(".drl") || path.endsWith(".csv") || path.endsWith(RuleFolder.NAME_FILE))) {
                    continue;
                }
                byte[] bytes = zip.readNBytes(LARGEST_FILE + 1);
                whole += bytes.length;
                if (bytes.length > LARGEST_FILE || whole > LARGEST_WHOLE) {
                    throw new IOException(path + " makes it too large");
                }
                texts.put(path, text(path, bytes));
            }
        }
        return texts;
    }

    private static String text(String path, byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not UTF-8", e);
        }
    }
}
