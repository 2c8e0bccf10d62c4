package org.peptideadvisor.ledger.seal;

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

/** The master key in a file that only its owner can read. For a laptop; a service gets its key from the environment. */
public final class MasterKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String POSIX = "posix";

    private MasterKeyFile() {}

    /**
     * The key in this file; makes file and key if there is none. When two processes make it at once, both get the same.
     *
     * @throws IOException if the file cannot be read or written, or others may read it
     * @throws IllegalArgumentException if it holds no key
     */
    public static MasterKey readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    /** The key in this file. Fails as {@link #readOrMake} does, and if there is no such file. */
    public static MasterKey read(Path file) throws IOException {
        if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("others may read the master key; mend it with: chmod 600 " + file);
        }
        return MasterKey.parse(Files.readString(file, StandardCharsets.US_ASCII));
    }

    /** Written beside and put in place whole and synced, so that no reader and no power cut meets half a key. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a place for a file: " + file);
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "master", ".key", attributes(folder));
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((MasterKey.random().text() + "\n").getBytes(StandardCharsets.US_ASCII)));
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
