package org.peptideadvisor.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.text.RuleFiles;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads scenario files: YAML with {@code title}, {@code given}, sometimes {@code about}, and {@code expect} or {@code never} or both. Those
 * below {@code scenarios/guards} are guards, which {@link GuardReader} reads.
 */
public final class ScenarioReader {

    private static final Set<String> KNOWN = Set.of("title", "given", "expect", "never", "about");
    private static final Set<String> GUARD = Stream.concat(
                    GuardReader.ASKED.stream(), Stream.of("title", "guards", "given"))
            .collect(Collectors.toUnmodifiableSet());

    private final RequestIntake intake;
    private final GuardReader guards;
    private final @Nullable AnswerNames names;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads scenarios without looking up the names that they use. */
    public ScenarioReader(RequestIntake intake) {
        this(intake, null);
    }

    /** @param names looks up what scenarios say of answers */
    public ScenarioReader(RequestIntake intake, @Nullable AnswerNames names) {
        this.intake = intake;
        this.guards = new GuardReader(intake.catalog());
        this.names = names;
    }

    /**
     * What came of reading.
     *
     * @param scenarios the sound ones, by file
     * @param diagnostics what is wrong with the others
     * @param rules the ids of the rules that any of them names, sound or not: those that it is about, and reasons that must or
     *     must never be in the answer; null when there is no scenario at all
     */
    public record ReadScenarios(List<Scenario> scenarios, List<Diagnostic> diagnostics, @Nullable Set<String> rules) {

        /** Those that are guards. */
        public List<Scenario> guards() {
            return scenarios.stream().filter(one -> one.guard() != null).toList();
        }
    }

    /** Reads every file, path to text. */
    public ReadScenarios read(Map<String, String> files) {
        return read(files, CheckDeadline.NONE);
    }

    /** Reads every file; those that are left when a deadline is past are not looked at. */
    public ReadScenarios read(Map<String, String> files, CheckDeadline deadline) {
        var scenarios = new ArrayList<Scenario>();
        var diagnostics = new DiagnosticList();
        var rules = new TreeSet<String>();
        files.forEach((file, text) -> {
            Scenario scenario = deadline.isPast() ? null : read(file, text, diagnostics, rules);
            if (scenario != null) {
                scenarios.add(scenario);
            }
        });
        return new ReadScenarios(scenarios, diagnostics.sorted(), files.isEmpty() ? null : rules);
    }

    private @Nullable Scenario read(String file, String text, DiagnosticList diagnostics, Set<String> rules) {
        JsonNode root;
        try {
            Diagnostic exceeded = new ScenarioBounds(file, yaml).exceeded(text);
            if (exceeded != null) {
                diagnostics.add(exceeded);
                return null;
            }
            root = yaml.readTree(text);
        } catch (JsonProcessingException e) {
            diagnostics.add(unreadable(file, e));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
        rules.addAll(about(root));
        rules.addAll(root.path("expect").findValuesAsText("rule"));
        rules.addAll(root.path("never").findValuesAsText("rule"));
        var faults = new ArrayList<ScenarioFault>();
        boolean guards = RuleFiles.isGuard(file);
        checkFields(root, guards, faults);
        checkNames(root, faults);
        if (guards) {
            this.guards.check(root, faults);
        }
        ReadResult<AdviceRequest> read = intake.read(root.path("given"));
        if (read instanceof Rejected<AdviceRequest> refused) {
            for (RequestFault fault : refused.faults()) {
                String pointer = "/given" + fault.pointer();
                faults.add(new ScenarioFault(
                        ScenarioCode.BAD_GIVEN,
                        pointer,
                        QuotedText.of(pointer.substring(1)) + ": " + fault.message(),
                        null));
            }
        }
        if (!faults.isEmpty() || !(read instanceof Accepted<AdviceRequest> accepted)) {
            var places = new YamlPlaces(file, text, yaml);
            faults.forEach(wrong -> diagnostics.add(places.error(wrong)));
            return null;
        }
        return new Scenario(
                file,
                root.path("title").asText(),
                about(root),
                accepted.value().consultation(),
                root.get("expect"),
                root.get("never"),
                guards ? SafetyGuard.of(root) : null);
    }

    private static Diagnostic unreadable(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        String problem = e.getOriginalMessage();
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            line = marked.getProblemMark().getLine() + 1;
            column = marked.getProblemMark().getColumn() + 1;
            problem = marked.getProblem();
        }
        return Diagnostic.error(
                ScenarioCode.BAD_YAML.code(),
                file,
                line,
                column,
                "the file is not YAML: " + problem,
                "look at this place and the line before: most often it is the indentation or a bracket");
    }

    private void checkNames(JsonNode root, List<ScenarioFault> faults) {
        if (names == null) {
            return;
        }
        for (String part : List.of("expect", "never")) {
            if (root.path(part).isObject()) {
                names.check("/" + part, root.path(part), faults);
            }
        }
        List<String> about = about(root);
        for (int i = 0; i < about.size(); i++) {
            names.checkRule("/about/" + i, about.get(i), faults);
        }
    }

    private static List<String> about(JsonNode root) {
        var about = new ArrayList<String>();
        root.path("about").forEach(id -> about.add(id.asText()));
        return about;
    }

    private static void checkFields(JsonNode root, boolean guards, List<ScenarioFault> faults) {
        if (!root.isObject()) {
            wrong("", "a scenario has title, given, and expect or never", null, faults);
            return;
        }
        Set<String> known = guards ? GUARD : KNOWN;
        root.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(unknownField(name, known, guards));
            }
        });
        if (root.path("title").asText().isBlank()) {
            wrong("/title", "the scenario has no title", "add title: …", faults);
        }
        if (guards) {
            return;
        }
        JsonNode about = root.path("about");
        boolean ids = true;
        for (JsonNode id : about) {
            ids &= id.isTextual();
        }
        if (!about.isMissingNode() && !(about.isArray() && ids)) {
            wrong("/about", "'about' is no list of rule ids", "write about: [ ASM-010 ]", faults);
        }
        if (!root.path("expect").isObject() && !root.path("never").isObject()) {
            wrong("", "the scenario expects nothing", "add expect: or never:", faults);
        }
    }

    private static ScenarioFault unknownField(String name, Set<String> known, boolean guards) {
        if (!guards && name.equals("guards")) {
            return new ScenarioFault(
                    ScenarioCode.BAD_GUARD,
                    "/" + name,
                    "the guard is no part of a release here",
                    "put it in scenarios/guards");
        }
        String near = NearestWord.to(name, known);
        return new ScenarioFault(
                guards ? ScenarioCode.BAD_GUARD : ScenarioCode.BAD_SCENARIO,
                "/" + name,
                (guards ? "a guard" : "a scenario") + " has no field '" + QuotedText.of(name) + "'",
                near == null ? "take it out" : "did you mean " + near + "?",
                WordSwap.near(name, near));
    }

    private static void wrong(String pointer, String message, @Nullable String fix, List<ScenarioFault> faults) {
        faults.add(new ScenarioFault(ScenarioCode.BAD_SCENARIO, pointer, message, fix));
    }
}
