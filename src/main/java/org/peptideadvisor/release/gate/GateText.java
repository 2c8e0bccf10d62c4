package org.peptideadvisor.release.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.ImpactText;
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.model.Diagnostic;

/** What the gate said of a release that went live, in words, as it is kept with the commit of that release. */
public final class GateText {

    private static final int MOST_FINDINGS = 20;

    private GateText() {}

    /** The steps, for whom what changes, who is less protected, and what was warned of; each line but the first is indented. */
    public static String of(GateReport report) {
        var text = new StringBuilder("Gate: " + ReleaseGate.steps(report));
        ImpactReport impact = report.impact();
        List<String> lines = impact == null ? List.of() : ImpactText.lines(impact, List.of());
        lines.forEach(line -> text.append("\n  ").append(line.strip()));
        for (WeakeningWitness one : report.witnesses()) {
            text.append("\n  Less protected, and accepted: ")
                    .append(one.id())
                    .append(", the client of ")
                    .append(one.client().name())
                    .append(one.rules().stream().collect(Collectors.joining(", ", " [", "]")));
        }
        report.findings().stream()
                .filter(one -> one.severity() == Diagnostic.Severity.WARNING)
                .limit(MOST_FINDINGS)
                .forEach(one -> text.append("\n  ").append(one));
        return text.toString();
    }
}
