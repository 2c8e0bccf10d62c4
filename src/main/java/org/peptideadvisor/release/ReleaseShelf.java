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
 * Releases that were live once, built anew from their recorded text. Each is built when it is first asked for and kept while it is among the
 * last that were used, so that going over many decisions costs few builds. Thread-safe; one thread builds at a time.
 */
public final class ReleaseShelf implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReleaseShelf.class);
    private static final float LOAD = 0.75f;

    private final int most;
    private final Function<String, @Nullable Map<String, String>> texts;
    private final Map<String, Rebuilt> kept = new LinkedHashMap<>(16, LOAD, true);
    private final ReleaseBuilder builder = new ReleaseBuilder();
    private long built;

    /** What became of building a release anew. */
    public sealed interface Rebuilt {

        /** It stands as it stood. */
        record Standing(Release release) implements Rebuilt {}

        /** Its text was not recorded, or is gone. */
        record Missing() implements Rebuilt {}

        /** The text that is kept under its id is not its text. */
        record Altered() implements Rebuilt {}

        /** It is its text, and this version of the program does not take it any more. */
        record Rejected(List<Diagnostic> diagnostics) implements Rebuilt {}
    }

    /**
     * An empty shelf.
     *
     * @param most how many releases are kept; each takes some tens of megabytes
     * @param texts the files of a release by its id, or null; an {@link IllegalArgumentException} or {@link UncheckedIOException} says
     *     that what is kept cannot be read
     */
    public ReleaseShelf(int most, Function<String, @Nullable Map<String, String>> texts) {
        this.most = most;
        this.texts = texts;
    }

    /** Does something with a release, which stays whole until that is done. */
    public <T> T use(String id, Function<Rebuilt, T> work) {
        Rebuilt rebuilt = take(id);
        try {
            return work.apply(rebuilt);
        } finally {
            if (rebuilt instanceof Rebuilt.Standing standing) {
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
        kept.values().forEach(ReleaseShelf::putAway);
        kept.clear();
    }

    private synchronized Rebuilt take(String id) {
        Rebuilt rebuilt = kept.get(id);
        if (rebuilt == null) {
            rebuilt = build(id);
            if (kept.size() == most) {
                String eldest = kept.keySet().iterator().next();
                putAway(kept.get(eldest));
                kept.remove(eldest);
            }
            kept.put(id, rebuilt);
        }
        if (rebuilt instanceof Rebuilt.Standing standing) {
            standing.release().enter();
        }
        return rebuilt;
    }

    private Rebuilt build(String id) {
        Map<String, String> files;
        try {
            files = texts.apply(id);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new Rebuilt.Altered();
        }
        if (files == null) {
            return new Rebuilt.Missing();
        }
        if (!ReleaseBuilder.id(Digest.of(files)).equals(id)) {
            return new Rebuilt.Altered();
        }
        built++;
        try {
            BuildResult result = builder.rebuild(files);
            return result instanceof BuildResult.Built sound
                    ? new Rebuilt.Standing(sound.release())
                    : new Rebuilt.Rejected(((BuildResult.Rejected) result).diagnostics());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a recorded release could not be built", e);
            return new Rebuilt.Rejected(List.of(
                    Diagnostic.error(ReleaseCode.NOT_BUILT.code(), "", 0, 0, "the release could not be built", null)));
        }
    }

    private static void putAway(@Nullable Rebuilt rebuilt) {
        if (rebuilt instanceof Rebuilt.Standing standing) {
            standing.release().close();
        }
    }
}
