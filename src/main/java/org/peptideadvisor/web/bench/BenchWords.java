package org.peptideadvisor.web.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peptideadvisor.release.git.FileClash;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.workbench.DraftReport.DraftFinding;
import org.peptideadvisor.workbench.WorkbenchAnswer;

/** What the pages of the workbench say in the same words everywhere. */
final class BenchWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);
    private static final int MOST = 10;

    /** The words that a rule can say something with, with a space between two. */
    static final String VERBS = Arrays.stream(Verb.values()).map(Verb::word).collect(Collectors.joining(" "));

    private BenchWords() {}

    static String time(Instant at) {
        return TIME.format(at) + " UTC";
    }

    /** How far a draft has come, for a person. */
    static String state(String state) {
        return switch (state) {
            case "open" -> "being written";
            case "submitted" -> "waits for approval";
            case "approved" -> "approved";
            case "scheduled" -> "goes live by itself";
            case "published" -> "went live";
            default -> "withdrawn";
        };
    }

    /** What came of a step that was not done; empty when it was. */
    static List<String> obstacles(WorkbenchAnswer answer) {
        if (answer instanceof WorkbenchAnswer.RefusedChange refused) {
            var told = new ArrayList<String>();
            told.add(refused.why());
            refused.findings().stream()
                    .filter(one -> one.severity().equals("error"))
                    .limit(MOST)
                    .map(BenchWords::finding)
                    .forEach(told::add);
            return told;
        }
        if (answer instanceof WorkbenchAnswer.ClashingFiles clash) {
            var told = new ArrayList<String>();
            told.add("Somebody else changed the same lines, so nothing was saved or checked.");
            clash.clashes().stream().limit(MOST).map(BenchWords::clash).forEach(told::add);
            return told;
        }
        if (answer instanceof WorkbenchAnswer.UnknownParent) {
            return List.of("The draft went on from another commit meanwhile. Load the page again.");
        }
        return answer instanceof WorkbenchAnswer.UnknownDraft ? List.of("There is no such draft any more.") : List.of();
    }

    static String clash(FileClash clash) {
        String part = clash.part() == null ? "" : clash.part() + " in ";
        String line = clash.line() == 0 ? ": one of you took the file away" : ", line " + clash.line();
        return part + clash.path() + line;
    }

    private static String finding(DraftFinding one) {
        String place = one.file().isEmpty() ? "" : one.file() + (one.line() == 0 ? "" : ", line " + one.line()) + ": ";
        return place + one.message();
    }
}
