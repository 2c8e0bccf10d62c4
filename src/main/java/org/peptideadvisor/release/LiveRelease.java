package org.peptideadvisor.release;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;

/** The one release that answers questions. Thread-safe: it is replaced in one step, so nobody sees half a release. */
public final class LiveRelease implements AutoCloseable {

    private final AtomicReference<@Nullable Release> live = new AtomicReference<>();
    private volatile List<Diagnostic> refused = List.of();
    private volatile @Nullable String behind;

    /** The live release to read rules and tables from, or null when there is none. Do not advise through it. */
    public @Nullable Release current() {
        return live.get();
    }

    /** Why the rule base on disk is not live; empty when it is. */
    public List<Diagnostic> refused() {
        return refused;
    }

    /** The id of the release that is live by the ledger and cannot be built here; null when there is none. */
    public @Nullable String behind() {
        return behind;
    }

    /**
     * Does something with the live release, which stays whole until that is done even if another goes live meanwhile.
     *
     * @return what was done, or null when no release is live
     * @throws IllegalStateException when the live release was put away by somebody else
     */
    public <T> @Nullable T use(Function<Release, T> work) {
        Release former = null;
        for (Release release = live.get(); release != null; release = live.get()) {
            if (release == former) {
                throw new IllegalStateException("release " + release.id() + " is live and was put away");
            }
            former = release;
            if (release.enter()) {
                try {
                    return work.apply(release);
                } finally {
                    release.leave();
                }
            }
        }
        return null;
    }

    /** Makes a release the live one and puts the former away, unless it is the same. */
    public void publish(Release release) {
        refused = List.of();
        behind = null;
        Release former = live.getAndSet(release);
        if (former != null && former != release) {
            former.close();
        }
    }

    /** Notes that the rule base on disk was refused; the live release stays. */
    public void refuse(List<Diagnostic> diagnostics) {
        refused = diagnostics;
    }

    /** Notes that another node made a release live that cannot be built here; the live release stays. */
    public void fallBehind(String release, List<Diagnostic> why) {
        refused = why;
        behind = release;
    }

    /** Notes that the live release is again what is live by the ledger. */
    public void catchUp() {
        if (behind != null) {
            refuse(List.of());
            behind = null;
        }
    }

    /** Puts the live release away. */
    @Override
    public void close() {
        Release former = live.getAndSet(null);
        if (former != null) {
            former.close();
        }
    }
}
