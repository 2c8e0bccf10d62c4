package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.SafetyRow;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.word.SafetySeverity;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.scenario.RuleCoverage;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioRunner;

/** What protects clients cannot be taken out of the shipped rule base: the very builder of every start and reload refuses the rest. */
class GuardGateTest {

    private static final String GUARD = "scenarios/guards/saf012-copper-on-the-skin.yaml";

    private static final Set<Verb> MILD = Set.of(Verb.CAUTION, Verb.LIMIT_PEPTIDES);

    private static final int AT_ONCE = 40;

    private final ReleaseBuilder builder = new ReleaseBuilder(ShippedRelease.CLOCK);

    static Stream<String> exclusionFiles() {
        return ShippedRelease.files().keySet().stream().filter(file -> file.startsWith("exclude/"));
    }

    @ParameterizedTest
    @MethodSource("exclusionFiles")
    void withoutAnyOneFileOfExclusionsNothingGoesLive(String file) {
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.remove(file);
        assertThat(refused(files)).contains("guard-failed");
    }

    /** The ids of rules that are the only one on a grave row, or the only one there that keeps out, holds back or refers. */
    static Stream<String> rulesThatAloneStandOnAGraveRow() {
        List<Rule> rules = ShippedRelease.get().ruleBook().rules().stream()
                .filter(rule -> rule.file().startsWith("exclude/"))
                .toList();
        var alone = new TreeSet<String>();
        for (String row : graveRows()) {
            List<Rule> standing = rules.stream()
                    .filter(rule -> rule.metadata().basis().contains(row))
                    .toList();
            List<Rule> firm = standing.stream()
                    .filter(rule -> rule.then().stream().anyMatch(said -> !MILD.contains(said.verb())))
                    .toList();
            List<Rule> last = firm.isEmpty() ? standing : firm;
            if (last.size() == 1) {
                alone.add(last.get(0).id());
            }
        }
        return alone.stream();
    }

    @ParameterizedTest
    @MethodSource("rulesThatAloneStandOnAGraveRow")
    void withoutARuleThatAloneStandsOnAGraveRowNothingGoesLive(String id) {
        Rule rule = Objects.requireNonNull(ShippedRelease.get().ruleBook().rule(id));
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.computeIfPresent(rule.file(), (path, text) -> text.replace(rule.text(), ""));
        assertThat(refused(files)).contains("guard-failed");
    }

    /** Tried on the clients of the guards alone, since a release for each of some hundred rules takes minutes. */
    @Test
    void withoutAnyRuleThatStandsOnAGraveRowAGuardFails() {
        Release release = ShippedRelease.get();
        Map<String, String> guards = new TreeMap<>(ShippedRelease.files());
        guards.keySet().removeIf(path -> !path.startsWith("scenarios/guards/"));
        Set<String> grave = graveRows();
        List<Rule> standing = release.ruleBook().rules().stream()
                .filter(rule -> rule.file().startsWith("exclude/"))
                .filter(rule -> rule.metadata().basis().stream().anyMatch(grave::contains))
                .toList();
        assertThat(standing).hasSizeGreaterThan(300);
        assertThat(new RuleCoverage(new ScenarioRunner(release.advisor()))
                        .unnoticed(
                                standing,
                                new ScenarioReader(release.intake())
                                        .read(guards)
                                        .scenarios()))
                .extracting(Rule::name)
                .isEmpty();
    }

    @Test
    void thereAreSuchRules() {
        assertThat(rulesThatAloneStandOnAGraveRow()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void aRuleThatSaysLessIsRefusedWhereItsGuardAsksForMore() {
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.computeIfPresent(
                "exclude/red-flags.drl",
                (path, text) -> text.replace("refer( \"emergency\", \"Trouble", "refer( \"soon\", \"Trouble"));
        assertThat(rejected(files)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("guard-failed");
            assertThat(found.file()).isEqualTo("scenarios/guards/saf043-airway-swelling.yaml");
            assertThat(found.line()).isEqualTo(lineOf(found.file(), "leastUrgency"));
            assertThat(found.message()).contains("SAF043", "soon, not emergency");
            assertThat(found.fix()).contains("bin/advisor test");
        });
    }

    /** Some rows at a time, since a list of findings is cut where it gets long. */
    @Test
    void everyGraveRowHasAGuard_andWithoutItNothingGoesLive() {
        List<String> rows = List.copyOf(graveRows());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<String> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            Map<String, String> files = new TreeMap<>(ShippedRelease.files());
            files.replaceAll((path, text) -> path.startsWith("scenarios/") ? without(some, text) : text);
            List<Diagnostic> missing = new RuleBaseCheck()
                    .check(files, ShippedRelease.TODAY).stream()
                            .filter(found -> found.code().equals("guard-missing"))
                            .toList();
            assertThat(missing).hasSize(some.size()).allMatch(found -> found.file()
                    .equals("catalog/safety.csv"));
            for (String row : some) {
                assertThat(missing).as(row).anySatisfy(found -> {
                    assertThat(found.message()).startsWith(row + " ");
                    assertThat(found.line()).isEqualTo(lineOf("catalog/safety.csv", row + ","));
                });
            }
        }
    }

    private static String without(List<String> rows, String text) {
        return Pattern.compile("\\b(" + String.join("|", rows) + ")\\b")
                .matcher(text)
                .replaceAll("SAF069");
    }

    @Test
    void withoutTheGuardsNothingGoesLive() {
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.keySet().removeIf(path -> path.startsWith("scenarios/"));
        assertThat(refused(files)).containsOnly("guard-missing");
    }

    @Test
    void aReleaseIsNamedByItsGuardsToo_andHoldsThem() {
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.computeIfPresent(GUARD, (path, text) -> text + "# the same\n");
        assertThat(ReleaseBuilder.idOf(files)).isNotEqualTo(ShippedRelease.get().id());
        assertThat(ShippedRelease.get().files()).containsKey(GUARD);
        assertThat(ShippedRelease.get().files().keySet())
                .filteredOn(path -> path.startsWith("scenarios/"))
                .allMatch(path -> path.startsWith("scenarios/guards/"));
    }

    private static Set<String> graveRows() {
        return ShippedRelease.get().catalog().safety().stream()
                .filter(row -> row.severity().compareTo(SafetySeverity.HIGH) >= 0)
                .map(SafetyRow::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Diagnostic> rejected(Map<String, String> files) {
        BuildResult result = builder.build(files);
        assertThat(result).isInstanceOf(BuildResult.RejectedRuleBase.class);
        return ((BuildResult.RejectedRuleBase) result)
                .diagnostics().stream().filter(Diagnostic::isError).toList();
    }

    private Set<String> refused(Map<String, String> files) {
        return rejected(files).stream().map(Diagnostic::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int lineOf(String file, String start) {
        List<String> lines =
                Objects.requireNonNull(ShippedRelease.files().get(file)).lines().toList();
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith(start))
                        .findFirst()
                        .orElseThrow());
    }
}
