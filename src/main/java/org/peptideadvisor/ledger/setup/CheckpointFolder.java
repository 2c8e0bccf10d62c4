package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.model.GivenFile;

/**
 * A folder of checkpoints. Each is in a file named by its size, which is never overwritten. What others keep it protects best where the
 * operator of the ledger can add files but not change them. Any number of processes may write to one folder.
 */
public final class CheckpointFolder {

    /** Far more than a checkpoint has. */
    private static final int MOST_BYTES = 1_000_000;

    private static final Logger LOG = Logger.getLogger(CheckpointFolder.class);
    private static final String SUFFIX = ".checkpoint";

    private final Path folder;

    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** What became of a checkpoint that was to be put into the folder. */
    public sealed interface PlacedCheckpoint {

        /** The file is new. */
        record CheckpointWritten(Path file) implements PlacedCheckpoint {}

        /** It was there, the same. */
        record CheckpointThere(Path file) implements PlacedCheckpoint {}

        /** Another checkpoint of the same size is there: two histories, or two keys. It is left as it is. */
        record CheckpointContradicted(Path file) implements PlacedCheckpoint {}
    }

    /**
     * Puts a checkpoint into the folder, which is made if there is none. The file appears whole, and is on the disk when this returns.
     *
     * @param note the signed checkpoint
     */
    public PlacedCheckpoint put(String note) throws IOException {
        Files.createDirectories(folder);
        Path file = file(Checkpoint.sizeIn(note));
        if (!Files.exists(file)) {
            Path draft = draft(note);
            try {
                Files.createLink(file, draft);
                return new PlacedCheckpoint.CheckpointWritten(file);
            } catch (FileAlreadyExistsException e) {
                // another process was sooner
            } finally {
                Files.delete(draft);
                sync(folder);
            }
        }
        return new String(GivenFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).equals(note)
                ? new PlacedCheckpoint.CheckpointThere(file)
                : new PlacedCheckpoint.CheckpointContradicted(file);
    }

    /** That files can be put here; the folder is made if there is none. */
    void requireWritable() throws IOException {
        Files.createDirectories(folder);
        Files.delete(draft(""));
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            sync(parent);
        }
    }

    /** Its files, the one of the largest size first; none if there is no such folder. */
    List<Path> largestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }

    /** Removes the files of smaller sizes than this, for which there is one. */
    void dropBelow(long size) throws IOException {
        Path kept = file(size);
        List<Path> files = largestFirst();
        if (files.contains(kept)) {
            for (Path smaller : files.subList(files.indexOf(kept) + 1, files.size())) {
                Files.deleteIfExists(smaller); // another process may do the same
            }
        }
    }

    private Path file(long size) {
        return folder.resolve(String.format("%012d", size) + SUFFIX);
    }

    private Path draft(String note) throws IOException {
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return draft;
    }

    /** A new name is as durable as its folder. One that may only be added to, or that the system does not open, is left to it. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (AccessDeniedException e) {
                LOG.debugf("%s cannot be synced", folder);
            }
        }
    }
}
