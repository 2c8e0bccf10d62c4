package org.peptideadvisor.release;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;

/**
 * Past releases, rebuilt from their recorded text. Each is built on first use and cached while among those used
 * last, so reviewing many decisions needs few builds. Thread-safe; one thread builds at a time.
 */
public final class RebuiltReleases implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RebuiltReleases.class);
    private static final float LOAD = 0.75f;

    private final int most;
    private final Function<String, @Nullable Map<String, String>> texts;
    private final Map<String, RebuiltRelease> kept = new LinkedHashMap<>(16, LOAD, true);
    private final ReleaseBuilder builder = new ReleaseBuilder();
    private long built;

    /** What became of building a release anew. */
    public sealed interface RebuiltRelease {

        /** It stands as it stood. */
        record UnchangedRelease(Release release) implements RebuiltRelease {}

        /** Its text was not recorded, or is gone. */
        record UnrecordedRelease() implements RebuiltRelease {}

        /** The text that is kept under its id is not its text. */
        record AlteredRelease() implements RebuiltRelease {}

        /** It is its text, and this version of the program does not take it any more. */
        record RefusedRelease(List<Diagnostic> diagnostics) implements RebuiltRelease {}
    }

    /**
     * An empty shelf.
     *
     * @param most how many releases are kept; each takes some tens of megabytes
     * @param texts the files of a release by its id, or null; an {@link IllegalArgumentException} or {@link UncheckedIOException} says
     *     that what is kept cannot be read
     */
    public RebuiltReleases(int most, Function<String, @Nullable Map<String, String>> texts) {
        this.most = most;
        this.texts = texts;
    }

    /** Does something with a release, which stays whole until that is done. */
    public <T> T use(String id, Function<RebuiltRelease, T> work) {
        RebuiltRelease rebuilt = take(id);
        try {
            return work.apply(rebuilt);
        } finally {
            if (rebuilt instanceof RebuiltRelease.UnchangedRelease standing) {
                standing.release().leave();
            }
        }
    }

    /** How often a release was built. */
    public synchronized long built() {
        return built;
    }

    /** Puts all releases away. */
    @Override
    public synchronized void close() {
        kept.values().forEach(RebuiltReleases::putAway);
        kept.clear();
    }

    private synchronized RebuiltRelease take(String id) {
        RebuiltRelease rebuilt = kept.get(id);
        if (rebuilt == null) {
            rebuilt = build(id);
            if (kept.size() == most) {
                String eldest = kept.keySet().iterator().next();
                putAway(kept.get(eldest));
                kept.remove(eldest);
            }
            kept.put(id, rebuilt);
        }
        if (rebuilt instanceof RebuiltRelease.UnchangedRelease standing) {
            standing.release().enter();
        }
        return rebuilt;
    }

    private RebuiltRelease build(String id) {
        Map<String, String> files;
        try {
            files = texts.apply(id);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new RebuiltRelease.AlteredRelease();
        }
        if (files == null) {
            return new RebuiltRelease.UnrecordedRelease();
        }
        if (!ReleaseBuilder.id(RuleBaseDigest.of(files)).equals(id)) {
            return new RebuiltRelease.AlteredRelease();
        }
        built++;
        try {
            BuildResult result = builder.rebuild(files);
            return result instanceof BuildResult.BuiltRelease sound
                    ? new RebuiltRelease.UnchangedRelease(sound.release())
                    : new RebuiltRelease.RefusedRelease(((BuildResult.RejectedRuleBase) result).diagnostics());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a recorded release could not be built", e);
            return new RebuiltRelease.RefusedRelease(List.of(
                    Diagnostic.error(ReleaseCode.NOT_BUILT.code(), "", 0, 0, "the release could not be built", null)));
        }
    }

    private static void putAway(@Nullable RebuiltRelease rebuilt) {
        if (rebuilt instanceof RebuiltRelease.UnchangedRelease standing) {
            standing.release().close();
        }
    }
}
