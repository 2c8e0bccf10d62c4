package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.peptideadvisor.model.GivenFile;

/** A key in a file that only its owner can read. */
final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rwx------");
    private static final String POSIX = "posix";

    /** Far more than a key has. */
    private static final int MOST_BYTES = 100_000;

    private SecretFile() {}

    /**
     * The text in this file; makes file and text if there is none. When two processes make it at once, both get the same.
     *
     * @throws IOException if the file cannot be read or written, or others may read it
     */
    static String readOrMake(Path file, Supplier<String> made) throws IOException {
        if (!Files.exists(file)) {
            make(file, made.get());
        }
        return read(file);
    }

    /** The text in this file, without white space around it. Fails as {@link #readOrMake} does, and if there is no such file. */
    static String read(Path file) throws IOException {
        if (posix(file) && !OWNER_READS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("others may read this key; fix it with: chmod 600 " + file);
        }
        return new String(GivenFile.read(file, MOST_BYTES), StandardCharsets.US_ASCII).strip();
    }

    /** Writes a synced temporary file and links it into place, so that nobody ever reads half a key. */
    private static void make(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a place for a file: " + file);
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "secret", ".key", attributes(folder));
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process was sooner: its key is the one
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] attributes(Path folder) {
        return posix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains(POSIX);
    }
}
