package org.peptideadvisor.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is given: a request, a receipt, a checkpoint, a proof. */
public final class InputFile {

    private InputFile() {}

    /**
     * Its bytes; of standard input for {@code -}.
     *
     * @throws CommandFailure when it cannot be read
     */
    public static byte[] read(Path file) {
        try {
            return file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + file + " cannot be read.");
        }
    }
}
