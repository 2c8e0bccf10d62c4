package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Adds to files, all of it or nothing: what was done is undone when a later step fails. Nothing that is there is replaced.
 * Not thread-safe.
 */
final class NewFiles {

    /** Something that puts back what was before. */
    private interface UndoStep {
        void run() throws IOException;
    }

    private final Deque<UndoStep> undo = new ArrayDeque<>();

    /** Makes a file, and its folders if need be; fails if the file is there. */
    void create(Path file, String text) throws IOException {
        attempt(() -> {
            folders(file.getParent());
            Files.createFile(file);
            undo.push(() -> Files.deleteIfExists(file));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        });
    }

    /** Writes behind what a file holds. */
    void append(Path file, String text) throws IOException {
        attempt(() -> {
            long before = Files.size(file);
            undo.push(() -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(before);
                }
            });
            Files.writeString(file, text, StandardOpenOption.APPEND);
        });
    }

    private void folders(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            folders(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder);
            undo.push(() -> Files.deleteIfExists(folder));
        }
    }

    private void attempt(UndoStep step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            while (!undo.isEmpty()) {
                try {
                    undo.pop().run();
                } catch (IOException another) {
                    e.addSuppressed(another);
                }
            }
            throw e;
        }
    }
}
