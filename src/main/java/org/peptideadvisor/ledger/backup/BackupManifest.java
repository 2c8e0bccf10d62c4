package org.peptideadvisor.ledger.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds. As text it is four lines that say what it is, then one a file, as {@code sha256sum} writes and checks them.
 *
 * @param made when
 * @param origin the name of the ledger
 * @param entries how many of its entries are in the copy
 * @param digests SHA-256 of each file, in hexadecimal, by its name
 */
record BackupManifest(Instant made, String origin, long entries, Map<String, String> digests) {

    static final String FILE = "MANIFEST";

    private static final String HEAD = "# peptide-advisor backup 1\n";
    private static final Pattern TEXT = Pattern.compile(
            Pattern.quote(HEAD)
                    + "# made (\\S{20,40})\n# origin (\\S{1,200})\n# entries (\\d{1,18})\n((?:[0-9a-f]{64}  [a-z.]{1,100}\n)+)");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)\n");

    BackupManifest {
        digests = Map.copyOf(digests);
    }

    String text() {
        var text = new StringBuilder(HEAD)
                .append("# made ")
                .append(made)
                .append("\n# origin ")
                .append(origin)
                .append("\n# entries ")
                .append(entries)
                .append('\n');
        new TreeMap<>(digests)
                .forEach((name, digest) ->
                        text.append(digest).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /** What a text says, or null when it is no manifest. */
    static @Nullable BackupManifest read(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            return null;
        }
        Map<String, String> digests = new TreeMap<>();
        Matcher line = LINE.matcher(found.group(4));
        while (line.find()) {
            digests.put(line.group(2), line.group(1));
        }
        try {
            return new BackupManifest(
                    Instant.parse(found.group(1)), found.group(2), Long.parseLong(found.group(3)), digests);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The SHA-256 of a file, in hexadecimal. */
    static String digest(Path file) throws IOException {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
