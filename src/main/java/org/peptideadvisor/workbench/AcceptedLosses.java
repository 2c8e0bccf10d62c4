package org.peptideadvisor.workbench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.release.WeakenedGuards;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** Writes into the files of a release who accepts which loss, as lines of {@code WEAKENED}. */
final class AcceptedLosses {

    private final Map<String, String> files;
    private final Map<String, String> live;
    private final LocalDate day;

    /**
     * Accepts nothing yet.
     *
     * @param files what is to go live, path to text
     * @param live what it replaces
     */
    AcceptedLosses(Map<String, String> files, Map<String, String> live, java.time.Instant at) {
        this.files = new TreeMap<>(files);
        this.live = live;
        this.day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Somebody accepts witnesses by their ids, and guards by their paths. */
    void accept(Collection<String> ids, String by, String why) {
        String name = plain(by);
        String reason = plain(why);
        for (String id : ids) {
            String line = id.startsWith("W-")
                    ? WeakenedGuards.acceptance(id, name, day, reason)
                    : WeakenedGuards.acceptance(id, live.getOrDefault(id, ""), name, day, reason);
            files.merge(
                    RuleFiles.WEAKENED_FILE,
                    line + "\n",
                    (before, added) -> before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + added);
        }
    }

    /** A bar would end the part that it stands in. */
    private static String plain(String text) {
        return text.replace('|', '/').replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** The files with these lines. */
    Map<String, String> files() {
        return files;
    }
}
