package org.peptideadvisor.release.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/**
 * Two states of a rule base brought together, each file by itself, line by line.
 *
 * @param files path to text; of a file that clashes, the state that is to be saved
 * @param clashes where both changed the same lines; empty when the two go together
 */
public record RuleMerge(Map<String, String> files, List<FileClash> clashes) {

    public RuleMerge {
        files = Map.copyOf(files);
        clashes = List.copyOf(clashes);
    }

    /**
     * Brings them together.
     *
     * @param base what both go on from, path to text
     * @param ours the state that is to be saved
     * @param theirs the state that was saved meanwhile
     */
    public static RuleMerge of(Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        var paths = new TreeSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        var merged = new TreeMap<String, String>();
        var clashes = new ArrayList<FileClash>();
        for (String path : paths) {
            String text = file(path, base.get(path), ours.get(path), theirs.get(path), clashes);
            if (text != null) {
                merged.put(path, text);
            }
        }
        return new RuleMerge(merged, clashes);
    }

    private static @Nullable String file(
            String path,
            @Nullable String base,
            @Nullable String ours,
            @Nullable String theirs,
            List<FileClash> clashes) {
        if (Objects.equals(ours, theirs) || Objects.equals(theirs, base)) {
            return ours;
        }
        if (Objects.equals(ours, base)) {
            return theirs;
        }
        if (ours == null || theirs == null) {
            clashes.add(new FileClash(path, null, 0));
            return ours;
        }
        return lines(path, base == null ? "" : base, ours, theirs, clashes);
    }

    private static String lines(String path, String base, String ours, String theirs, List<FileClash> clashes) {
        MergeResult<RawText> result =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(theirs));
        var text = new StringBuilder();
        boolean clash = false;
        for (MergeChunk chunk : result) {
            if (chunk.getConflictState() == ConflictState.FIRST_CONFLICTING_RANGE) {
                clashes.add(FileClash.in(path, ours, chunk.getBegin(), chunk.getEnd()));
                clash = true;
            }
            RawText from = result.getSequences().get(chunk.getSequenceIndex());
            if (chunk.getEnd() > chunk.getBegin()) {
                text.append(from.getString(chunk.getBegin(), chunk.getEnd(), false));
            }
        }
        return clash ? ours : text.toString();
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
