package org.peptideadvisor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that are part of the program. One that is missing is a fault of how the program was built. */
public final class ProgramFile {

    private ProgramFile() {}

    /**
     * The whole of a file.
     *
     * @param beside a class of the program; a name without a slash in front is looked for where this class is
     * @throws IllegalStateException if there is none of that name
     */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", e);
        }
    }

    /** The same as text, which is in UTF-8. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }
}
