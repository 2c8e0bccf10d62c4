package org.peptideadvisor.cli.author;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.peptideadvisor.cli.terminal.BuildVersion;
import org.peptideadvisor.cli.terminal.JsonText;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.release.DiagnosticCodes;

/**
 * Findings as SARIF 2.1.0, which editors and code hosts read. Places of files are relative: to where the command was
 * called if the rules folder lies below there, else to the rules folder.
 */
final class SarifLog {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    String write(CheckedFolder checked) {
        List<String> codes = checked.found().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
        ObjectNode log = NODES.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Peptide Advisor").put("version", BuildVersion.version());
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> rules.add(descriptor(code)));
        run.putArray("invocations").addObject().put("executionSuccessful", true);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        checked.found().forEach(one -> results.add(result(one, codes.indexOf(one.code()), checked)));
        return JsonText.indented(log);
    }

    private static ObjectNode descriptor(String code) {
        ObjectNode rule = NODES.objectNode().put("id", code);
        DiagnosticCodes.of(code).stream().findFirst().ifPresent(explained -> {
            rule.putObject("shortDescription").put("text", explained.meaning());
            rule.putObject("help").put("text", explained.why() + " " + explained.fix());
        });
        return rule;
    }

    private static ObjectNode result(Diagnostic one, int rule, CheckedFolder checked) {
        ObjectNode result = NODES.objectNode()
                .put("ruleId", one.code())
                .put("ruleIndex", rule)
                .put("level", level(one.severity()));
        String fix = one.fix();
        result.putObject("message").put("text", fix == null ? one.message() : one.message() + " — " + fix);
        ArrayNode places = result.putArray("locations");
        if (!one.file().isEmpty()) {
            locate(one, checked, places.addObject().putObject("physicalLocation"));
        }
        return result;
    }

    private static void locate(Diagnostic one, CheckedFolder checked, ObjectNode place) {
        place.putObject("artifactLocation").put("uri", uri(one.file(), checked));
        if (one.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", one.line());
            if (one.column() > 0) {
                region.put("startColumn", one.column());
            }
            region.put("endLine", Math.max(one.line(), one.endLine()));
            if (one.column() > 0) {
                region.put("endColumn", one.endColumn() + 1);
            }
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String file, CheckedFolder checked) {
        String path = checked.folder().isAbsolute() ? file : checked.shown(file);
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path with a slash before it is an address", e);
        }
    }
}
