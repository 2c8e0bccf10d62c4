package org.peptideadvisor.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Requests that tests send. */
public final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    /** The example at the top of the project. */
    public static String sensitiveSkin() {
        return example("sensitive-skin.json");
    }

    /** An example file that the API description shows. */
    public static String example(String file) {
        return shown("examples/" + file);
    }

    /** A file that the API description names. */
    static String shown(String file) {
        try (InputStream in = Requests.class.getResourceAsStream("/META-INF/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request for a client whose fields are written with single quotes. */
    public static String client(String fields) {
        return ("{'client': {" + fields + "}}").replace('\'', '"');
    }

    /** A request to check files, from paths, each followed by its text. */
    public static String files(String... pathsAndTexts) {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode files = request.putArray("files");
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.addObject().put("path", pathsAndTexts[i]).put("text", pathsAndTexts[i + 1]);
        }
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
