package org.peptideadvisor.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.QuotedText;

/** Holds the text of a scenario to its limits, before anything is made of it. */
final class ScenarioBounds {

    private static final String WRITE_LESS = "write less, or several scenarios";

    private final String file;
    private final YAMLMapper yaml;

    ScenarioBounds(String file, YAMLMapper yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    /**
     * The first thing that is beyond a limit, or null.
     *
     * @throws IOException when the text is no YAML
     */
    @Nullable
    Diagnostic exceeded(String text) throws IOException {
        if (AuthorLimit.SCENARIO.isExceededBy(text.length())) {
            return Diagnostic.error(
                    ScenarioCode.TOO_LARGE.code(), file, 0, 0, "the file has over " + AuthorLimit.SCENARIO, WRITE_LESS);
        }
        try (YAMLParser parser = yaml.getFactory().createParser(text)) {
            int depth = 0;
            int parts = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                Diagnostic found = exceeded(parser, token, depth, ++parts);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Diagnostic exceeded(YAMLParser parser, JsonToken token, int depth, int parts) throws IOException {
        if (AuthorLimit.SCENARIO_DEPTH.isExceededBy(depth)) {
            return error(parser, ScenarioCode.TOO_LARGE, over(AuthorLimit.SCENARIO_DEPTH), WRITE_LESS);
        }
        if (AuthorLimit.SCENARIO_PARTS.isExceededBy(parts)) {
            return error(parser, ScenarioCode.TOO_LARGE, over(AuthorLimit.SCENARIO_PARTS), WRITE_LESS);
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            return error(
                    parser,
                    ScenarioCode.BAD_YAML,
                    "an alias, an anchor or a tag of YAML stands here, and none is read",
                    "write the value itself; put a text that begins with &, * or ! in quotation marks");
        }
        if (token != JsonToken.FIELD_NAME && token != JsonToken.VALUE_STRING) {
            return null;
        }
        String value = parser.getText();
        if (AuthorLimit.SCENARIO_TEXT.isExceededBy(value.length())) {
            return error(parser, ScenarioCode.TOO_LARGE, over(AuthorLimit.SCENARIO_TEXT), WRITE_LESS);
        }
        return value.codePoints().allMatch(point -> point == '\n' || point == '\t' || !QuotedText.isHidden(point))
                ? null
                : error(
                        parser,
                        ScenarioCode.HIDDEN_CHARACTER,
                        "a character that nobody sees stands for another in \"" + QuotedText.of(value) + "\"",
                        "take it out");
    }

    private static String over(AuthorLimit limit) {
        return "the scenario has over " + limit;
    }

    private Diagnostic error(YAMLParser parser, ScenarioCode code, String message, String fix) {
        JsonLocation at = parser.currentTokenLocation();
        return Diagnostic.error(code.code(), file, at.getLineNr(), at.getColumnNr(), message, fix);
    }
}
