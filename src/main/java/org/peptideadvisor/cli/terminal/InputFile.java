package org.peptideadvisor.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a command is given: a request, a receipt, a checkpoint, a proof. */
public final class InputFile {

    private InputFile() {}

    /** Its bytes; of standard input for {@code -}; null after telling that it cannot be read. */
    public static byte @Nullable [] read(Path file, PrintWriter err) {
        try {
            return file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            err.println("The file " + file + " cannot be read.");
            return null;
        }
    }
}
