package org.peptideadvisor.release;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Builds the release of the rules folder on a thread of its own while the rest of the service starts. Nothing goes live by it: who would build the same
 * files without judging them anew takes what is there. Whatever goes wrong is left for them to find. Thread-safe; one in a process.
 */
public final class HeadStart {

    private static final AtomicReference<@Nullable CompletableFuture<BuildResult>> BEGUN = new AtomicReference<>();

    private HeadStart() {}

    /** Begins; call it as the first thing of the process. */
    public static void begin(Path folder) {
        var result = new CompletableFuture<BuildResult>();
        BEGUN.set(result);
        var thread = new Thread(() -> build(folder, result), "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void build(Path folder, CompletableFuture<BuildResult> result) {
        try {
            BuildResult built = new ReleaseBuilder().rebuild(new RuleFolder(folder).read());
            if (built instanceof BuildResult.BuiltRelease sound) {
                WarmUp.of(sound.release());
            }
            result.complete(built);
        } catch (Throwable e) { // who builds it in turn meets the same, and tells it
            result.completeExceptionally(e);
        }
    }

    /**
     * The release of these files, if it was begun, as {@link ReleaseBuilder#rebuild} makes it; waits until it is built. Null when other files were
     * built, or they are unsound. What was built is given once.
     */
    public static BuildResult.@Nullable BuiltRelease of(Map<String, String> files) {
        CompletableFuture<BuildResult> begun = BEGUN.getAndSet(null);
        try {
            if (begun != null && begun.join() instanceof BuildResult.BuiltRelease built) {
                if (built.release().files().equals(files)) {
                    return built;
                }
                built.release().close();
            }
        } catch (CompletionException e) {
            return null;
        }
        return null;
    }

    /** Puts away what nobody took. */
    public static void end() {
        CompletableFuture<BuildResult> left = BEGUN.getAndSet(null);
        if (left != null) {
            var unused = left.thenAccept(built -> {
                if (built instanceof BuildResult.BuiltRelease idle) {
                    idle.release().close();
                }
            });
        }
    }
}
