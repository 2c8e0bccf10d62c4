package org.peptideadvisor.bench;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Without settings the log manager of the tests lets everything through, and engines would spend their time on writing traces. */
public final class QuietLog {

    private QuietLog() {}

    /** Leaves warnings only. Call it before anything else. */
    public static void set() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        if (!LogManager.getLogManager().getClass().getName().startsWith("org.jboss.")
                || Logger.getLogger("org.drools").isLoggable(Level.INFO)) {
            throw new IllegalStateException("the log is not quiet: something logged before this was called");
        }
    }
}
