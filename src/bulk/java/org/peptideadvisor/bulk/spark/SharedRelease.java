package org.peptideadvisor.bulk.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;

/** The releases that this process decides with: each is built once, whichever of its tasks comes first, and shared by all of them. Thread-safe. */
public final class SharedRelease {

    private static final Map<String, Release> BUILT = new ConcurrentHashMap<>();

    private SharedRelease() {}

    /**
     * A release from its files; whoever began the run judged them.
     *
     * @param id the one that the files must make
     * @param text the files, as {@link ReleaseText} packs them
     * @throws IllegalStateException if they make another release, or none
     */
    public static Release of(String id, byte[] text) {
        return BUILT.computeIfAbsent(id, wanted -> build(wanted, text));
    }

    /** Has tasks of this process, if there are any, share a release that is built already. It must stay open until they are done. */
    public static void share(Release release) {
        BUILT.putIfAbsent(release.id(), release);
    }

    private static Release build(String id, byte[] text) {
        BuildResult built = new ReleaseBuilder().rebuild(ReleaseText.parse(text));
        if (!(built instanceof BuildResult.BuiltRelease sound)
                || !sound.release().id().equals(id)) {
            throw new IllegalStateException("the files that came with the job are not those of release " + id);
        }
        return sound.release();
    }
}
