package org.peptideadvisor.rulebook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A folder of rules, in the order in which they are read. */
public enum RuleStage {
    ASSESS,
    EXCLUDE,
    RECOMMEND,
    PLAN;

    /** The folder that a path such as {@code exclude/age.drl} lies in, or null when rules may not lie there. */
    public static @Nullable RuleStage of(String path) {
        for (RuleStage folder : values()) {
            if (path.startsWith(folder.label() + "/")) {
                return folder;
            }
        }
        return null;
    }

    /** The folder's name on disk. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
