package org.peptideadvisor.web.consult;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.peptideadvisor.cli.SmallRules;

/** A service with few rules, so that the gate takes no time, a ledger and a repository of its own, where nobody has an account. */
public final class SmallBenchProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path place = Files.createTempDirectory(Files.createDirectories(Path.of("target/workbench-data")), "small");
            var rules = new SmallRules(place.resolve("rules"));
            return Map.of(
                    "advisor.rules", rules.folder.toString(),
                    "advisor.data", place.resolve("data").toString(),
                    "advisor.follow", "false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
