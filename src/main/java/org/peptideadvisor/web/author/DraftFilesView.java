package org.peptideadvisor.web.author;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a draft.
 *
 * @param commit its newest commit, which they are of
 */
public record DraftFilesView(String commit, List<DraftFile> files) {

    /** A file by its path below the rules folder. */
    public record DraftFile(String path, String text) {}

    static DraftFilesView of(String commit, Map<String, String> files) {
        return new DraftFilesView(
                commit,
                new TreeMap<>(files)
                        .entrySet().stream()
                                .map(one -> new DraftFile(one.getKey(), one.getValue()))
                                .toList());
    }
}
