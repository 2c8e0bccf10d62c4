package org.peptideadvisor.release.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the states of the rule base that were live. */
public interface RuleHistory {

    /** For those who keep none. */
    RuleHistory NONE = new RuleHistory() {

        @Override
        public void resumed(Map<String, String> release) {
            // nobody keeps it
        }

        @Override
        public void folderChanged() {
            // nobody wrote to it
        }

        @Override
        public void folderIsLive(Map<String, String> whole, @Nullable GateReport passed) {
            // nobody keeps it
        }
    };

    /**
     * The service goes on with the release that the ledger names.
     *
     * @param release its files, path to text
     */
    void resumed(Map<String, String> release);

    /** The rules folder changed, or is looked at for the first time, and will be read. */
    void folderChanged();

    /**
     * What the rules folder holds is live.
     *
     * @param whole path to text, all scenarios too
     * @param passed what the gate said of it; null where it was live before
     */
    void folderIsLive(Map<String, String> whole, @Nullable GateReport passed);
}
