package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.review.ReplayResult;
import org.peptideadvisor.review.ReplayResult.DifferentReplay;
import org.peptideadvisor.review.ReplayResult.FailedReplay;
import org.peptideadvisor.review.ReplayResult.FailureReason;
import org.peptideadvisor.review.ReplayResult.IdenticalReplay;

/** Counts what became of replays, and says of each that is not identical what is otherwise. Confined to one thread. */
final class ReplayTally {

    private static final int LONGEST = 300;

    private final @Nullable PrintWriter out;
    private long identical;
    private long different;
    private long erased;
    private long unreplayable;

    /** @param out where to say it; null for nowhere */
    ReplayTally(@Nullable PrintWriter out) {
        this.out = out;
    }

    void add(String id, ReplayResult replay) {
        if (replay instanceof IdenticalReplay) {
            identical++;
        } else if (replay instanceof DifferentReplay found) {
            different++;
            say("DIFFERENT " + id + " at " + (found.pointer().isEmpty() ? "the way of writing" : found.pointer()));
            say("    recorded: " + shown(found.recorded()));
            say("    replayed: " + shown(found.replayed()));
        } else {
            var found = (FailedReplay) replay;
            if (found.why() == FailureReason.ERASED) {
                erased++;
            } else {
                unreplayable++;
            }
            say("UNREPLAYABLE " + id + " [" + found.why().id() + "] " + found.detail());
        }
    }

    void print(long built) {
        say((identical + different + erased + unreplayable) + " decisions on " + built + " releases: " + identical
                + " identical, " + different + " different, " + erased + " erased, " + unreplayable
                + " that cannot be run again.");
    }

    /** Erased ones are as they should be. */
    int exitCode() {
        return different + unreplayable == 0 ? 0 : 1;
    }

    private static String shown(String json) {
        String text = json.isEmpty() ? "nothing" : json;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void say(String line) {
        if (out != null) {
            out.println(PlainText.text(line));
        }
    }
}
