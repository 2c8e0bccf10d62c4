package org.peptideadvisor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests that tests send. */
final class Requests {

    private Requests() {}

    /** The example at the top of the project. */
    static String sensitiveSkin() {
        try {
            return Files.readString(Path.of("examples", "sensitive-skin.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request for a client whose fields are written with single quotes. */
    static String client(String fields) {
        return ("{'client': {" + fields + "}}").replace('\'', '"');
    }
}
