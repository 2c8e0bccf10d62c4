package org.peptideadvisor.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service with a ledger and a repository of its own, which begins with the shipped rules and writes nothing to their folder. */
public class WorkbenchProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/workbench-data")), "data");
            return Map.of("advisor.data", data.toString(), "advisor.follow", "false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
