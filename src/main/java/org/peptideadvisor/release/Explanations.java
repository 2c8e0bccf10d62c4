package org.peptideadvisor.release;

import java.util.List;
import org.peptideadvisor.catalog.TableCode;
import org.peptideadvisor.model.Explanation;
import org.peptideadvisor.rulebook.ReaderCode;
import org.peptideadvisor.rulebook.check.Checks;
import org.peptideadvisor.rulebook.reading.PhraseCode;
import org.peptideadvisor.scenario.ScenarioCode;

/** Every code that can be said of a rule base, with what it means. {@code docs/diagnostics.md} is made of it. */
public final class Explanations {

    private static final List<Source> ALL = List.of(
            new Source("rules", "Rule files", ReaderCode.explanations()),
            new Source("checks", "Rules that were understood", Checks.explanations()),
            new Source("tables", "Tables of the catalog", TableCode.explanations()),
            new Source("phrases", "The phrase table", PhraseCode.explanations()),
            new Source("scenarios", "Scenarios", ScenarioCode.explanations()),
            new Source("release", "The rule base as a whole", ReleaseCode.explanations()));

    private Explanations() {}

    /**
     * Codes that come from one place. A code may mean much the same in two of them, such as {@code duplicate-id}.
     *
     * @param key one word for it
     * @param title what its findings are about
     * @param codes its codes, in the order in which they are told
     */
    public record Source(String key, String title, List<Explanation> codes) {

        public Source {
            codes = List.copyOf(codes);
        }
    }

    /** What a code means, by each place that it may come from. */
    public static List<Explanation> of(String code) {
        return ALL.stream()
                .flatMap(source -> source.codes().stream())
                .filter(explanation -> explanation.code().equals(code))
                .toList();
    }

    /** All codes by the place that they come from. */
    public static List<Source> all() {
        return ALL;
    }
}
