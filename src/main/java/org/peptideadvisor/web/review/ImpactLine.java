package org.peptideadvisor.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.workbench.DraftReport;
import org.peptideadvisor.workbench.DraftReport.DraftChange;

/** For how many clients a release changed what, in one line, as the gate counted before it went live. */
final class ImpactLine {

    private static final String SOFTER = "softer";
    private static final String HARDER = "harder";

    private ImpactLine() {}

    /** The line; empty where no report was kept. */
    static String of(@Nullable DraftReport report) {
        if (report == null || report.compared() == 0) {
            return "";
        }
        List<DraftChange> changes = report.changes();
        var parts = new ArrayList<String>();
        add(parts, most(changes, SOFTER), "less protected");
        add(parts, most(changes, HARDER), "more protected");
        add(parts, most(changes, "other"), "with other advice");
        String compared = String.format(Locale.ROOT, "%,d clients compared", report.compared());
        return parts.isEmpty() ? compared + ": nobody's advice changed" : compared + ": " + String.join(", ", parts);
    }

    /** A client may have changes of several kinds, so that the kind with the most says how many there are at least. */
    private static int most(List<DraftChange> changes, String direction) {
        return changes.stream()
                .filter(one -> one.direction().equals(direction))
                .mapToInt(DraftChange::clients)
                .max()
                .orElse(0);
    }

    private static void add(List<String> parts, int clients, String words) {
        if (clients > 0) {
            parts.add(String.format(Locale.ROOT, "at least %,d ", clients) + words);
        }
    }
}
