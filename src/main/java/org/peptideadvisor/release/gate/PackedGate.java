package org.peptideadvisor.release.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the gate said of the shipped rules when this program was built. The report is part of the program, so it holds for this program and for rules with
 * this id, and a first start does not judge them anew. A program that was put together otherwise has none.
 */
public final class PackedGate {

    /** The report in the program, or beside its classes while it is built. */
    public static final String FILE = "META-INF/passed-gate.txt";

    private static final String RELEASE = "release ";

    private PackedGate() {}

    /** The id of the release that passed; empty where there is no report. */
    static String release() {
        try (InputStream in = PackedGate.class.getResourceAsStream("/" + FILE)) {
            return in == null ? "" : release(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the gate in the program cannot be read", e);
        }
    }

    private static String release(String report) {
        String first = report.lines().findFirst().orElse("");
        return first.startsWith(RELEASE) ? first.substring(RELEASE.length()) : "";
    }

    /**
     * The report as it is packed.
     *
     * @param scenarios how many scenarios got their answers
     */
    public static String text(GateReport report, int scenarios) {
        return RELEASE + report.release() + "\n" + "steps " + ReleaseGate.steps(report) + "\n" + "scenarios "
                + scenarios + "\n";
    }
}
