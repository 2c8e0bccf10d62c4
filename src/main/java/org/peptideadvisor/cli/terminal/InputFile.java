package org.peptideadvisor.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.peptideadvisor.model.GivenFile;

/** A file that a command is given: a request, a label, a receipt, a checkpoint, a proof. */
public final class InputFile {

    /** Far more than any of these has. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private InputFile() {}

    /**
     * Its bytes; of standard input for {@code -}.
     *
     * @throws CommandFailure when it is no plain file, is far too large, or cannot be read; the message says why
     */
    public static byte[] read(Path file) {
        try {
            return file.toString().equals("-")
                    ? GivenFile.read(System.in, MOST_BYTES)
                    : GivenFile.read(file, MOST_BYTES);
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Makes sure that a file may be written: that it is a plain one, or none yet.
     *
     * @throws CommandFailure when writing there would wait for somebody, or replace a folder
     */
    public static void checkWritable(Path file) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                GivenFile.check(file);
            }
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + file + " cannot be written: " + e.getMessage() + ".");
        }
    }
}
