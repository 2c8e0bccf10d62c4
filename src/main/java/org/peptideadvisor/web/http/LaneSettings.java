package org.peptideadvisor.web.http;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much each sort of longer work may take, so that none of them keeps those of another sort waiting. */
public interface LaneSettings {

    /** Labels to read, also those of products in a request for advice. */
    LaneLimits labels();

    /** The next question of an interview, for which somebody waits at a screen. */
    LaneLimits interview();

    /** Questions about an advice: why not, what if, unsafe if. */
    LaneLimits questions();

    /** What is read, sought and replayed of the past. */
    LaneLimits audits();

    /** Checks of rules. */
    LaneLimits checks();

    /** Drafts of rules that are read and saved. */
    LaneLimits drafts();

    /** What approvers do that cannot wait: going back to an older release, taking a rule out. */
    LaneLimits urgent();

    /** Releases that are looked up and compared. */
    LaneLimits releases();

    /** What is taken through the gate: drafts that are submitted, and what goes live. */
    LaneLimits gates();

    /** The limits of one lane. */
    interface LaneLimits {

        /** How many calls are worked on at the same time; without it a quarter of the processors, at least one. */
        OptionalInt workers();

        /** How many calls may wait for their turn; one more is answered with 429. */
        @WithDefault("64")
        int waiting();

        /** How long a call may wait for its turn; then it is answered with 503, and nobody works on it. */
        @WithDefault("2s")
        Duration patience();
    }
}
