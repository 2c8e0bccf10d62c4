package org.peptideadvisor.release;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.rulebook.CheckDeadline;

/**
 * Checks proposed edits of files of the live rule base. Nothing is published. Scenarios that are no guards are no part of
 * a release, so those not edited are read from the rules folder at that moment. Thread-safe.
 */
public final class EditCheck {

    /** Somebody waits for the answer, and others for their turn. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(45);

    private final LiveRelease live;
    private final RuleFolder folder;
    private final InstantSource clock;
    private final RuleBaseCheck check = new RuleBaseCheck();

    /** @param clock tells the day, in UTC, on which review dates are judged */
    public EditCheck(LiveRelease live, RuleFolder folder, InstantSource clock) {
        this.live = live;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Checks the live rule base with these files in place of those of the same path. What is merely worth a look is told of
     * these files only.
     *
     * @param caller somebody who may {@link Permission#CHECK_RULES}
     * @return all findings, sorted, or null when no release is live
     */
    public @Nullable List<Diagnostic> check(Caller caller, List<FileEdit> edits) {
        caller.require(Permission.CHECK_RULES);
        Release release = live.current();
        if (release == null) {
            return null;
        }
        var found = new DiagnosticList();
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
        Set<String> edited = edits.stream().map(FileEdit::path).collect(Collectors.toSet());
        return check(release, files, edited, found, TIME_LIMIT);
    }

    /**
     * Checks a whole rule base, scenarios too, such as that of a draft.
     *
     * @param whole path to text
     * @param edited the files of which it is told what is merely worth a look
     * @return as for {@link #check(Caller, List)}
     */
    public @Nullable List<Diagnostic> check(Caller caller, Map<String, String> whole, Set<String> edited) {
        caller.require(Permission.CHECK_RULES);
        Release release = live.current();
        return release == null ? null : check(release, whole, edited, new DiagnosticList(), RuleBaseCheck.TIME_LIMIT);
    }

    private List<Diagnostic> check(
            Release release, Map<String, String> files, Set<String> edited, DiagnosticList found, Duration limit) {
        CheckDeadline deadline = CheckDeadline.in(limit);
        check.check(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), deadline).stream()
                .filter(one -> one.severity() != Severity.INFO || edited.contains(one.file()))
                .forEach(found::add);
        found.addAll(WeakenedGuards.between(release.files(), files));
        return found.sorted();
    }

    private Map<String, String> scenarios(DiagnosticList found) {
        try {
            Map<String, String> examples = folder.scenarios();
            examples.keySet().removeIf(path -> !RuleFolder.isExample(path));
            return examples;
        } catch (UncheckedIOException e) {
            found.add(new Diagnostic(
                    ReleaseCode.UNREADABLE_SCENARIOS.code(),
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
