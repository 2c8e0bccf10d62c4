package org.peptideadvisor.web.audit;

import java.util.List;
import java.util.Map;

/**
 * The whole text of a release.
 *
 * @param id the digest of its files
 * @param files sorted by path
 */
public record ReleaseFilesView(String id, List<ReleaseFileView> files) {

    /**
     * A file.
     *
     * @param path below the rules folder
     * @param text what it held
     */
    public record ReleaseFileView(String path, String text) {}

    static ReleaseFilesView of(String id, Map<String, String> files) {
        return new ReleaseFilesView(
                id,
                files.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(file -> new ReleaseFileView(file.getKey(), file.getValue()))
                        .toList());
    }
}
