package org.peptideadvisor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of rules that a test writes before the service starts on it. */
public final class WrittenFolder {

    private WrittenFolder() {}

    /** Writes files, path below the folder to text, and gives the folder back. */
    public static Path write(Path folder, Map<String, String> files) {
        files.forEach((path, text) -> {
            Path file = folder.resolve(path);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }
}
