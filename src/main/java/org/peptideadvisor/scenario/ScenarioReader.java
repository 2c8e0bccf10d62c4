package org.peptideadvisor.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.contract.Intake;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.model.Diagnostic;

/** Reads scenario files: YAML with {@code title}, {@code given}, sometimes {@code about}, and {@code expect} or {@code never} or both. */
public final class ScenarioReader {

    private static final Set<String> KNOWN = Set.of("title", "given", "expect", "never", "about");

    private final Intake intake;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ScenarioReader(Intake intake) {
        this.intake = intake;
    }

    /** The sound scenarios by file, and what is wrong with the others. */
    public record Read(List<Scenario> scenarios, List<Diagnostic> diagnostics) {

        /** The ids of the rules that the scenarios name, or null when there is no scenario at all. */
        public @Nullable Set<String> rules() {
            if (scenarios.isEmpty() && diagnostics.isEmpty()) {
                return null;
            }
            var rules = new TreeSet<String>();
            scenarios.forEach(scenario -> rules.addAll(scenario.rules()));
            return rules;
        }
    }

    /** Reads every file, path to text. */
    public Read read(Map<String, String> files) {
        var scenarios = new ArrayList<Scenario>();
        var diagnostics = new ArrayList<Diagnostic>();
        files.forEach((file, text) -> {
            Scenario scenario = read(file, text, diagnostics);
            if (scenario != null) {
                scenarios.add(scenario);
            }
        });
        return new Read(scenarios, diagnostics.stream().sorted().toList());
    }

    private @Nullable Scenario read(String file, String text, List<Diagnostic> diagnostics) {
        JsonNode root;
        try {
            root = yaml.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            diagnostics.add(Diagnostic.error(
                    ScenarioCode.BAD_YAML.code(),
                    file,
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    "the file is not YAML: " + e.getOriginalMessage(),
                    null));
            return null;
        }
        int before = diagnostics.size();
        checkFields(file, root, diagnostics);
        JsonNode given = root.path("given");
        IntakeResult read = intake.read(given);
        if (read instanceof IntakeResult.Refused refused) {
            for (Fault fault : refused.faults()) {
                diagnostics.add(Diagnostic.error(
                        ScenarioCode.BAD_GIVEN.code(),
                        file,
                        1,
                        1,
                        "given" + fault.pointer() + ": " + fault.message(),
                        null));
            }
        }
        if (diagnostics.size() > before || !(read instanceof IntakeResult.Accepted accepted)) {
            return null;
        }
        return new Scenario(
                file,
                root.path("title").asText(),
                about(root),
                accepted.consultation(),
                root.get("expect"),
                root.get("never"));
    }

    private static List<String> about(JsonNode root) {
        var about = new ArrayList<String>();
        root.path("about").forEach(id -> about.add(id.asText()));
        return about;
    }

    private static void checkFields(String file, JsonNode root, List<Diagnostic> diagnostics) {
        if (!root.isObject()) {
            diagnostics.add(Diagnostic.error(
                    ScenarioCode.BAD_SCENARIO.code(),
                    file,
                    1,
                    1,
                    "a scenario has title, given, and expect or never",
                    null));
            return;
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                String near = Nearest.to(name, KNOWN);
                diagnostics.add(Diagnostic.error(
                        ScenarioCode.BAD_SCENARIO.code(),
                        file,
                        1,
                        1,
                        "a scenario has no field '" + name + "'",
                        near == null ? null : "did you mean " + near + "?"));
            }
        });
        if (root.path("title").asText().isBlank()) {
            diagnostics.add(Diagnostic.error(
                    ScenarioCode.BAD_SCENARIO.code(), file, 1, 1, "the scenario has no title", "add title: …"));
        }
        JsonNode about = root.path("about");
        boolean ids = true;
        for (JsonNode id : about) {
            ids &= id.isTextual();
        }
        if (!about.isMissingNode() && !(about.isArray() && ids)) {
            diagnostics.add(Diagnostic.error(
                    ScenarioCode.BAD_SCENARIO.code(),
                    file,
                    1,
                    1,
                    "'about' is no list of rule ids",
                    "write about: [ ASM-010 ]"));
        }
        if (!root.path("expect").isObject() && !root.path("never").isObject()) {
            diagnostics.add(Diagnostic.error(
                    ScenarioCode.BAD_SCENARIO.code(),
                    file,
                    1,
                    1,
                    "the scenario expects nothing",
                    "add expect: or never:"));
        }
    }
}
