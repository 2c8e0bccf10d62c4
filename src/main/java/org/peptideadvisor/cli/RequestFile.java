package org.peptideadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.Fault;

/** A request that a command reads from a file or from standard input. */
final class RequestFile {

    private RequestFile() {}

    /** The bytes, or null once it was said that they cannot be read; {@code -} is standard input. */
    static byte @Nullable [] read(Path file, PrintWriter err) {
        try {
            return file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            err.println("The file " + file + " cannot be read.");
            return null;
        }
    }

    /** A fault of the request on one line. */
    static String say(Fault fault) {
        return (fault.pointer().isEmpty() ? "the request" : fault.pointer()) + ": " + fault.message();
    }
}
