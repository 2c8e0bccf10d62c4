package org.peptideadvisor.release.book;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleFolder;

/**
 * Editions of releases. The live one need not be read, and those that were read last are kept: whoever looks at a release mostly looks
 * again, or compares it with the live one. Thread-safe.
 */
public final class RuleEditions {

    private static final int KEPT = 2;

    private final LiveRelease live;
    private final Map<String, RuleEdition> read = new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleEdition> eldest) {
            return size() > KEPT;
        }
    };

    public RuleEditions(LiveRelease live) {
        this.live = live;
    }

    /**
     * The edition of a release, or null when this version of the program does not read it.
     *
     * @param id of the release
     * @param files of which the id is the digest
     */
    public @Nullable RuleEdition of(String id, Map<String, String> files) {
        return of(id, files, files);
    }

    /** Likewise of a release that may be from before a table was added, as {@link RuleEdition#openEarlier}. */
    public @Nullable RuleEdition earlier(String id, Map<String, String> files, Map<String, String> present) {
        return of(id, files, present);
    }

    private @Nullable RuleEdition of(String id, Map<String, String> files, Map<String, String> present) {
        Release current = live.current();
        if (current != null && current.id().equals(id)) {
            return RuleEdition.of(current);
        }
        synchronized (read) {
            RuleEdition kept = read.get(id);
            if (kept != null) {
                return kept;
            }
        }
        RuleEdition opened = RuleEdition.openEarlier(files, present).edition();
        boolean filled = !RuleFolder.tables(files)
                .keySet()
                .containsAll(RuleFolder.tables(present).keySet());
        if (opened != null && !filled) {
            synchronized (read) {
                read.put(id, opened);
            }
        }
        return opened;
    }
}
