package org.peptideadvisor.release.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.GivenFile;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.release.RuleFolder;

/** A rules folder in a zip archive. It is read in memory; nothing is unpacked. */
public final class ZippedRules {

    private static final int LARGEST_FILE = 3 * AuthorLimit.TABLE.most();
    private static final int LARGEST_WHOLE = 3 * AuthorLimit.CHARACTERS.most();
    private static final int LARGEST_ARCHIVE = LARGEST_WHOLE;
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
        long size = GivenFile.check(archive);
        if (size > LARGEST_ARCHIVE) {
            throw new IOException("it has over " + LARGEST_ARCHIVE + " bytes");
        }
        var texts = new TreeMap<String, String>();
        int whole = 0;
        // by its directory, so that nothing is unpacked that is not wanted
        try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            if (AuthorLimit.ENTRIES_OF_FOLDER.isExceededBy(zip.size())) {
                throw new IOException("it has over " + AuthorLimit.ENTRIES_OF_FOLDER);
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String path = entry.getName();
                if (entry.isDirectory()
                        || !(path.endsWith(".drl") || path.endsWith(".csv") || path.endsWith(RuleFolder.NAME_FILE))) {
                    continue;
                }
                if (AuthorLimit.PATH.isExceededBy(path.length()) || texts.containsKey(path)) {
                    throw new IOException(QuotedText.of(path) + " is too long a name, or stands in it twice");
                }
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readNBytes(LARGEST_FILE + 1);
                }
                whole += bytes.length;
                if (bytes.length > LARGEST_FILE || whole > LARGEST_WHOLE) {
                    throw new IOException(QuotedText.of(path) + " makes it too large");
                }
                texts.put(path, text(path, bytes));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it is not UTF-8", e);
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
            throw new IOException(QuotedText.of(path) + " is not UTF-8", e);
        }
    }
}
