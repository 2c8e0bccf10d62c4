package org.peptideadvisor.release;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.FileEdit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/**
 * Says what would be wrong if files of the live rule base were others. Nothing is compiled, run or published. Scenarios are
 * no part of a release, so those that the files leave alone are the ones in the rules folder at that moment. Thread-safe.
 */
public final class EditCheck {

    private final LiveRelease live;
    private final RuleFolder folder;
    private final RuleBaseCheck check = new RuleBaseCheck();

    public EditCheck(LiveRelease live, RuleFolder folder) {
        this.live = live;
        this.folder = folder;
    }

    /**
     * Checks the live rule base with these files in place of those of the same path.
     *
     * @return all findings, sorted, or null when no release is live
     */
    public @Nullable List<Diagnostic> check(List<FileEdit> edits) {
        Release release = live.current();
        if (release == null) {
            return null;
        }
        var found = new ArrayList<Diagnostic>();
        Map<String, String> files = new TreeMap<>(scenarios(found));
        files.putAll(release.files());
        for (FileEdit edit : edits) {
            String text = edit.text();
            if (text == null) {
                files.remove(edit.path());
            } else {
                files.put(edit.path(), text);
            }
        }
        found.addAll(check.check(files));
        return found.stream().sorted().toList();
    }

    private Map<String, String> scenarios(List<Diagnostic> found) {
        try {
            return folder.scenarios();
        } catch (UncheckedIOException e) {
            found.add(new Diagnostic(
                    "unreadable-scenarios",
                    Severity.WARNING,
                    "scenarios",
                    0,
                    0,
                    0,
                    0,
                    "the scenarios in the rules folder cannot be read, so they were left out",
                    "run bin/advisor check where the folder lies"));
            return Map.of();
        }
    }
}
