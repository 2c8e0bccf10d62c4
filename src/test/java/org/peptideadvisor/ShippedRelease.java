package org.peptideadvisor;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;

/** The rule base of this repository, built once for all tests, and others on its catalog. */
public final class ShippedRelease {

    private static final String SAFETY = "catalog/safety.csv";
    private static final Pattern GRAVE = Pattern.compile("(?m)^(SAF[0-9]+,.*?,[a-z-]+),(high|critical),");
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

    /** Its files, read once: tables, rules and guards, without other scenarios. */
    public static Map<String, String> files() {
        return FILES;
    }

    /** The shipped catalog with other rules; no row of it is grave, so none needs a guard. */
    public static Map<String, String> catalogWith(String path, String rules) {
        var files = new TreeMap<>(tables());
        files.put(path, rules);
        return files;
    }

    /** The files of the shipped catalog; what is of high or critical severity is of medium severity, so that no row needs a guard. */
    public static Map<String, String> tables() {
        var tables = new TreeMap<>(FILES);
        tables.keySet().removeIf(file -> !file.startsWith("catalog/"));
        tables.computeIfPresent(SAFETY, (file, table) -> GRAVE.matcher(table).replaceAll("$1,medium,"));
        return tables;
    }

    public static Release build(Map<String, String> files) {
        BuildResult result = new ReleaseBuilder(CLOCK).build(files);
        if (result instanceof BuildResult.RejectedRuleBase rejected) {
            throw new AssertionError(rejected.diagnostics().toString());
        }
        return ((BuildResult.BuiltRelease) result).release();
    }
}
