package org.peptideadvisor.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peptideadvisor.impact.mutants.MutantFate;
import org.peptideadvisor.impact.mutants.MutantKind;
import org.peptideadvisor.impact.mutants.MutationReport;
import org.peptideadvisor.impact.mutants.TriedMutant;

/** What became of mutants, line by line. */
final class MutantLines {

    private MutantLines() {}

    /** Each survivor with a client for whom the advice would change, then the score by kind. */
    static List<String> of(MutationReport report) {
        var lines = new ArrayList<String>();
        for (TriedMutant one : report.survivors()) {
            lines.add("NO SCENARIO NOTICES " + one.mutant() + " ("
                    + one.mutant().rule().file() + ":" + one.mutant().rule().line() + ")");
            if (one.witness() != null) {
                lines.add("    " + one.witness().name() + ": " + one.witness().request());
            }
        }
        Map<MutantKind, Map<MutantFate, Integer>> counted = report.counted();
        lines.add(String.format(
                Locale.ROOT, "%-12s %7s %9s %13s %7s", "changed", "caught", "survived", "unnoticeable", "score"));
        counted.forEach((kind, fates) -> lines.add(row(kind.id(), fates)));
        lines.add(String.format(
                Locale.ROOT,
                "%d mutants of rules, %d clients decided, score %.1f %%%s",
                report.tried().size(),
                report.clients(),
                report.score(),
                report.whole() ? "" : "; not all was tried, for want of time"));
        return List.copyOf(lines);
    }

    private static String row(String kind, Map<MutantFate, Integer> fates) {
        int caught = fates.getOrDefault(MutantFate.CAUGHT, 0);
        int survived = fates.getOrDefault(MutantFate.SURVIVED, 0);
        return String.format(
                Locale.ROOT,
                "%-12s %7d %9d %13d %6.1f%%",
                kind,
                caught,
                survived,
                fates.getOrDefault(MutantFate.UNNOTICEABLE, 0),
                caught + survived == 0 ? 100 : 100.0 * caught / (caught + survived));
    }
}
