package org.peptideadvisor.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** Finds where the parts of a scenario stand; made only for a file that something is wrong with. */
final class YamlPlaces {

    private final String file;
    private final Map<String, int[]> places = new HashMap<>();

    /** Reads the places of a text that is known to be YAML. */
    YamlPlaces(String file, String text, YAMLMapper yaml) {
        this.file = file;
        try (JsonParser parser = yaml.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonLocation at = parser.currentTokenLocation();
                boolean opens = token.isStructStart();
                int length = opens || parser.getText() == null ? 1 : Math.max(1, parser.getTextLength());
                // a field's name comes first and is where a fault of the field is told
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                places.putIfAbsent(pointer, new int[] {at.getLineNr(), at.getColumnNr(), length});
                if (token.isScalarValue()) {
                    places.put(pointer, new int[] {at.getLineNr(), at.getColumnNr(), length});
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An error at the part that a pointer leads to, or at the nearest part around it. */
    Diagnostic error(ScenarioCode code, String pointer, String message, @Nullable String fix) {
        return error(new ScenarioFault(code, pointer, message, fix));
    }

    /** A fault of a scenario, at its part. */
    Diagnostic error(ScenarioFault fault) {
        String pointer = fault.pointer();
        String part = pointer;
        while (!part.isEmpty() && !places.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        int[] at = part.isEmpty() ? new int[] {1, 1, 1} : places.getOrDefault(part, new int[] {1, 1, 1});
        return new Diagnostic(
                fault.code().code(),
                Severity.ERROR,
                file,
                at[0],
                at[1],
                at[0],
                at[1] + at[2] - 1,
                fault.message(),
                fault.fix(),
                fault.swap());
    }
}
