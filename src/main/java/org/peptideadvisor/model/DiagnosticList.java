package org.peptideadvisor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.peptideadvisor.model.Diagnostic.Severity;

/**
 * Collects findings and keeps so many of each file and in all, however many are found; a last one counts the others. What
 * weighs most is kept first, so that no error is lost among remarks. Not thread-safe.
 */
public final class DiagnosticList {

    /** The code of the finding that counts those which are not listed. */
    public static final String MORE = "too-many-findings";

    /** How many findings of one file are listed. */
    public static final int OF_FILE = 100;

    /** How many findings are listed in all. */
    public static final int IN_ALL = 1_000;

    private static final Comparator<Diagnostic> GRAVEST_FIRST =
            Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder());

    private final Map<String, FileDiagnostics> files = new TreeMap<>();

    /** Keeps a finding, or counts it when there are too many of its file. */
    public void add(Diagnostic found) {
        files.computeIfAbsent(found.file(), file -> new FileDiagnostics()).add(found);
    }

    /** Keeps or counts each. */
    public void addAll(Collection<Diagnostic> found) {
        found.forEach(this::add);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether one of them keeps a rule base from going live. */
    public boolean hasErrors() {
        return files.values().stream().anyMatch(FileDiagnostics::hasErrors);
    }

    /** Whether no further error of a file will be listed. */
    public boolean isFull(String file) {
        FileDiagnostics found = files.get(file);
        return found != null && found.isFull();
    }

    /** What is listed, sorted, none twice; what counts the rest comes last. */
    public List<Diagnostic> sorted() {
        var listed = new ArrayList<Diagnostic>();
        files.values().forEach(file -> listed.addAll(file.listed()));
        List<Diagnostic> counting =
                listed.stream().filter(DiagnosticList::countsAll).toList();
        listed.removeAll(counting);
        listed.sort(GRAVEST_FIRST);
        List<Diagnostic> kept = new ArrayList<>(listed.subList(0, Math.min(IN_ALL, listed.size())));
        kept.sort(Comparator.naturalOrder());
        kept.addAll(counting);
        if (listed.size() > IN_ALL) {
            Severity gravest = listed.get(IN_ALL).severity();
            kept.add(more(gravest, "", 0, 0, "and " + (listed.size() - IN_ALL) + " more in other files"));
        }
        return kept;
    }

    private static boolean countsAll(Diagnostic found) {
        return found.file().isEmpty() && found.code().equals(MORE);
    }

    private static Diagnostic more(Severity severity, String file, int line, int column, String message) {
        return new Diagnostic(MORE, severity, file, line, column, line, column, message, "fix these first");
    }

    /** The findings of one file. */
    private static final class FileDiagnostics {

        private final Map<Severity, Set<Diagnostic>> kept = new EnumMap<>(Severity.class);
        private final Map<Severity, Integer> left = new EnumMap<>(Severity.class);
        private final Set<Diagnostic> counting = new LinkedHashSet<>();

        void add(Diagnostic found) {
            if (found.code().equals(MORE)) {
                counting.add(found);
                return;
            }
            Set<Diagnostic> alike = kept.computeIfAbsent(found.severity(), severity -> new LinkedHashSet<>());
            if (alike.size() < OF_FILE) {
                alike.add(found);
            } else if (!alike.contains(found)) {
                left.merge(found.severity(), 1, Integer::sum);
            }
        }

        boolean hasErrors() {
            return kept.containsKey(Severity.ERROR) || counting.stream().anyMatch(Diagnostic::isError);
        }

        boolean isFull() {
            return kept.getOrDefault(Severity.ERROR, Set.of()).size() >= OF_FILE;
        }

        List<Diagnostic> listed() {
            var all = new ArrayList<Diagnostic>();
            kept.values().forEach(all::addAll);
            all.sort(GRAVEST_FIRST);
            List<Diagnostic> cut = all.subList(Math.min(OF_FILE, all.size()), all.size());
            int count = cut.size()
                    + left.values().stream().mapToInt(Integer::intValue).sum();
            List<Diagnostic> listed = new ArrayList<>(all.subList(0, all.size() - cut.size()));
            listed.addAll(counting);
            if (count > 0) {
                Severity gravest = Severity.INFO;
                for (Severity one : left.keySet()) {
                    gravest = one.compareTo(gravest) < 0 ? one : gravest;
                }
                if (!cut.isEmpty() && cut.get(0).severity().compareTo(gravest) < 0) {
                    gravest = cut.get(0).severity();
                }
                Diagnostic last = listed.stream().max(Comparator.naturalOrder()).orElseThrow();
                listed.add(more(gravest, last.file(), last.line(), last.column() + 1, "and " + count + " more"));
            }
            return listed;
        }
    }
}
