package org.peptideadvisor;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;

/** The rule base of this repository, built once for all tests, and others on its catalog. */
public final class ShippedRelease {

    private static final RuleFolder FOLDER = new RuleFolder(Path.of("rules"));

    /** The day on which tests judge review dates. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    public static final InstantSource CLOCK =
            InstantSource.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
    private static final Map<String, String> FILES = Collections.unmodifiableMap(FOLDER.read());
    private static final Release RELEASE = build(FILES);

    private ShippedRelease() {}

    public static Release get() {
        return RELEASE;
    }

    public static RuleFolder folder() {
        return FOLDER;
    }

    /** Its files, read once: tables and rules, without scenarios. */
    public static Map<String, String> files() {
        return FILES;
    }

    /** The shipped catalog with other rules. */
    public static Map<String, String> catalogWith(String path, String rules) {
        var files = new TreeMap<>(FILES);
        files.keySet().removeIf(file -> file.endsWith(".drl"));
        files.put(path, rules);
        return files;
    }

    public static Release build(Map<String, String> files) {
        BuildResult result = new ReleaseBuilder(CLOCK).build(files);
        if (result instanceof BuildResult.RejectedRuleBase rejected) {
            throw new AssertionError(rejected.diagnostics().toString());
        }
        return ((BuildResult.BuiltRelease) result).release();
    }
}
