package org.peptideadvisor.ledger.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.GivenFile;

/** The folder of a backup, which only its owner may enter: the copy, a checkpoint of it, and what it is said to hold. */
final class BackupFolder {

    static final String DATABASE = "ledger.db";
    static final String CHECKPOINT = "ledger.checkpoint";

    private static final Set<String> FILES = Set.of(DATABASE, CHECKPOINT);
    private static final int MOST_BYTES = 100_000;

    private final Path root;

    BackupFolder(Path root) {
        this.root = root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Makes the folder; it must not hold anything. */
    void make() throws IOException {
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(root)) {
                if (inside.iterator().hasNext()) {
                    throw new IOException("the folder " + root + " is not empty; name one that is new");
                }
            }
        }
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (Files.exists(root) && posix) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(
                root,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    /** Writes a new file; it is on the disk when this returns. */
    void write(String name, String text) throws IOException {
        try (var channel = FileChannel.open(file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        DatabaseCopy.sync(root);
    }

    byte[] read(String name) throws IOException {
        return GivenFile.read(file(name), MOST_BYTES);
    }

    /** What it is said to hold, or null when nothing says so. */
    @Nullable
    BackupManifest manifest() throws IOException {
        return BackupManifest.read(new String(read(BackupManifest.FILE), StandardCharsets.UTF_8));
    }

    /** The file that is not there or is another than the manifest says; null when all are as they were. */
    @Nullable
    String changed(BackupManifest manifest) throws IOException {
        var names = new TreeSet<>(manifest.digests().keySet());
        names.addAll(FILES);
        for (String name : names) {
            Path file = file(name);
            if (!Files.isRegularFile(file)
                    || !BackupManifest.digest(file).equals(manifest.digests().get(name))) {
                return name;
            }
        }
        return null;
    }
}
