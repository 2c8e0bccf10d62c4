package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.peptideadvisor.ledger.note.Checkpoint;

/**
 * A folder of checkpoints for others to keep. Each is in a file named by its size, which is never overwritten. It
 * protects best where the operator of the ledger can add files but not change them. Any number of processes may
 * write to one folder.
 */
public final class CheckpointFolder {

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
     * Puts a checkpoint into the folder, which is made if there is none. The file appears whole.
     *
     * @param note the signed checkpoint
     */
    public PlacedCheckpoint put(String note) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(String.format("%012d.checkpoint", Checkpoint.sizeIn(note)));
        if (!Files.exists(file)) {
            Path draft = Files.createTempFile(folder, "draft", ".tmp");
            try {
                Files.writeString(draft, note, StandardCharsets.UTF_8);
                Files.createLink(file, draft);
                return new PlacedCheckpoint.CheckpointWritten(file);
            } catch (FileAlreadyExistsException e) {
                // another process was sooner
            } finally {
                Files.delete(draft);
            }
        }
        return Files.readString(file, StandardCharsets.UTF_8).equals(note)
                ? new PlacedCheckpoint.CheckpointThere(file)
                : new PlacedCheckpoint.CheckpointContradicted(file);
    }
}
