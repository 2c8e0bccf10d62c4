package org.peptideadvisor.release;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that a release goes live, before it answers anything. */
@FunctionalInterface
public interface ReleaseLog {

    /** Records it with its text, unless it is the release that was recorded last; false if that is not possible now. */
    boolean record(Release release);

    /** The files of the release that was recorded last, or null when there is none or it cannot be read. */
    default @Nullable Map<String, String> last() {
        return null;
    }

    /** The id of the release that was recorded last, or null when there is none. */
    default @Nullable String lastId() {
        return null;
    }
}
