package org.peptideadvisor.release;

import java.util.List;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.check.AllChecks;
import org.peptideadvisor.rulebook.reading.PhraseCode;
import org.peptideadvisor.rulebook.text.ReaderCode;
import org.peptideadvisor.scenario.ScenarioCode;
import org.peptideadvisor.translation.TranslationCode;

/** All codes of findings about a rule base, with their meaning. {@code docs/diagnostics.md} is generated from it. */
public final class DiagnosticCodes {

    private static final List<CodeSource> ALL = List.of(
            new CodeSource("rules", "Rule files", ReaderCode.explanations()),
            new CodeSource("checks", "Rules that were understood", AllChecks.explanations()),
            new CodeSource("tables", "Tables of the catalog", TableCode.explanations()),
            new CodeSource("phrases", "The phrase table", PhraseCode.explanations()),
            new CodeSource("translations", "Tables of translations", TranslationCode.explanations()),
            new CodeSource("scenarios", "Scenarios", ScenarioCode.explanations()),
            new CodeSource("release", "The rule base as a whole", ReleaseCode.explanations()));

    private DiagnosticCodes() {}

    /**
     * Codes that come from one place. A code may mean much the same in two of them, such as {@code duplicate-id}.
     *
     * @param key one word for it
     * @param title what its findings are about
     * @param codes its codes, in the order in which they are told
     */
    public record CodeSource(String key, String title, List<CodeExplanation> codes) {

        public CodeSource {
            codes = List.copyOf(codes);
        }
    }

    /** What a code means, by each place that it may come from. */
    public static List<CodeExplanation> of(String code) {
        return ALL.stream()
                .flatMap(source -> source.codes().stream())
                .filter(explanation -> explanation.code().equals(code))
                .toList();
    }

    /** All codes by the place that they come from. */
    public static List<CodeSource> all() {
        return ALL;
    }
}
