package org.peptideadvisor.ledger.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates an SQLite file that only its owner may read, in a folder that only its owner may enter, on POSIX file
 * systems. Existing files keep their mode, since the operator may have shared them on purpose.
 */
final class OwnersOnly {

    private static final FileAttribute<?> FOLDER = mode("rwx------");
    private static final FileAttribute<?> FILE = mode("rw-------");

    private OwnersOnly() {}

    /** Makes the file, empty, and its folder if they are not there. SQLite gives the files beside it the mode of this one. */
    static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file.getFileName());
        }
        boolean posix = posix(file);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, posix ? new FileAttribute<?>[] {FOLDER} : new FileAttribute<?>[0]);
        }
        try {
            Files.createFile(file, posix ? new FileAttribute<?>[] {FILE} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            return; // it, or another process, was first
        }
    }

    /** Which of the folder, the file and those that SQLite keeps beside it everybody may read or write. */
    static List<Path> exposed(Path file) throws IOException {
        var exposed = new ArrayList<Path>();
        Path path = file.toAbsolutePath();
        if (posix(path)) {
            for (Path one : List.of(
                    path.resolveSibling("."),
                    path,
                    path.resolveSibling(path.getFileName() + "-wal"),
                    path.resolveSibling(path.getFileName() + "-shm"))) {
                if (Files.exists(one) && everybodys(one)) {
                    exposed.add(one.normalize());
                }
            }
        }
        return exposed;
    }

    private static boolean everybodys(Path path) throws IOException {
        var mode = Files.getPosixFilePermissions(path);
        return mode.contains(PosixFilePermission.OTHERS_READ) || mode.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
