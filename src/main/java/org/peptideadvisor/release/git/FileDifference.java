package org.peptideadvisor.release.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/**
 * A file that differs between two states of a rule base.
 *
 * @param path below the rules folder
 * @param change {@code added}, {@code removed} or {@code changed}
 * @param patch its lines as a unified diff has them, cut after 20,000 characters
 */
public record FileDifference(String path, String change, String patch) {

    private static final int MOST = 20_000;

    /** The files that differ, by path. */
    public static List<FileDifference> between(Map<String, String> before, Map<String, String> after) {
        var differences = new ArrayList<FileDifference>();
        for (String path : changed(before, after)) {
            String old = before.get(path);
            String now = after.get(path);
            String change = old == null ? "added" : now == null ? "removed" : "changed";
            differences.add(new FileDifference(path, change, patch(old, now)));
        }
        return List.copyOf(differences);
    }

    /** Their paths alone. */
    public static List<String> changed(Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
        return List.copyOf(paths);
    }

    private static String patch(@Nullable String before, @Nullable String after) {
        RawText old = raw(before);
        RawText now = raw(after);
        EditList edits = DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM)
                .diff(RawTextComparator.DEFAULT, old, now);
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out)) {
            formatter.format(edits, old, now);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a difference could not be written to memory", e);
        }
        String patch = out.toString(StandardCharsets.UTF_8);
        return patch.length() <= MOST ? patch : patch.substring(0, MOST) + "…";
    }

    private static RawText raw(@Nullable String text) {
        return new RawText((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    }
}
