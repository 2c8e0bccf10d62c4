package org.peptideadvisor.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;

/** An impact report in words, line by line. */
public final class ImpactText {

    private ImpactText() {}

    /** What differs, for how many clients, and who would be less protected. */
    public static List<String> lines(ImpactReport report, List<WeakeningWitness> witnesses) {
        var lines = new ArrayList<String>();
        RuleChanges rules = report.rules();
        lines.add("Rules: " + listed(rules.added(), "new") + listed(rules.removed(), "gone")
                + listed(rules.changed(), "changed") + rules.files().size() + " files differ.");
        if (report.compared().isEmpty()) {
            lines.add("Nobody was compared: nothing differs that advice is made of.");
            return List.copyOf(lines);
        }
        lines.add("Compared: " + compared(report.compared()) + ". The advice changes for "
                + report.changed().size() + ".");
        for (ChangeDirection direction : ChangeDirection.values()) {
            Map<ChangeKind, Integer> counted = report.counted(direction);
            if (!counted.isEmpty()) {
                lines.add("  " + direction.id() + ": "
                        + counted.entrySet().stream()
                                .map(one -> one.getKey().id() + " " + one.getValue())
                                .collect(Collectors.joining(", ")));
            }
        }
        if (report.unread() > 0) {
            lines.add("  " + report.unread() + " clients name an id that is gone, and were left out.");
        }
        if (!report.unreached().isEmpty()) {
            lines.add("Nobody was found for whom these fire, so nothing is known of their effect: "
                    + String.join(", ", report.unreached()));
        }
        for (WeakeningWitness witness : witnesses) {
            lines.add(witness.id() + " less careful for the client of "
                    + witness.client().name() + ":");
            witness.lost()
                    .forEach(one -> lines.add("    lost: " + one.kind().id() + " " + one.what()
                            + (one.rules().isEmpty() ? "" : " [" + String.join(" ", one.rules()) + "]")));
            if (witness.client().isMadeUp() && witness.client().origin() != ClientOrigin.SCENARIO) {
                lines.add("    " + witness.client().request());
            }
        }
        return List.copyOf(lines);
    }

    private static String listed(List<String> ids, String what) {
        return ids.isEmpty() ? "" : ids.size() + " " + what + " (" + String.join(", ", ids) + "), ";
    }

    private static String compared(Map<ClientOrigin, Integer> compared) {
        return Arrays.stream(ClientOrigin.values())
                .filter(compared::containsKey)
                .map(origin -> String.format(Locale.ROOT, "%d %s clients", compared.get(origin), origin.id()))
                .collect(Collectors.joining(", "));
    }
}
