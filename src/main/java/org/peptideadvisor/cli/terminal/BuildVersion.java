package org.peptideadvisor.cli.terminal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.peptideadvisor.model.ProgramFile;
import picocli.CommandLine.IVersionProvider;

/** What was built of what. */
public final class BuildVersion implements IVersionProvider {

    private static final Properties FACTS = read();

    /** The project's version. */
    public static String version() {
        return FACTS.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Peptide Advisor " + version(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
            "Drools " + FACTS.getProperty("drools")
        };
    }

    private static Properties read() {
        var facts = new Properties();
        try {
            facts.load(
                    new StringReader(ProgramFile.text(BuildVersion.class, "/org/peptideadvisor/cli/build.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties cannot be read", e);
        }
        return facts;
    }
}
