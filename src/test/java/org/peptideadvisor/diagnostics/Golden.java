package org.peptideadvisor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.SmallTables;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.RuleBaseCheck;
import org.peptideadvisor.rulebook.text.ReaderCode;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/**
 * One folder of {@code src/test/resources/diagnostics}: {@code bad/} and {@code good/} hold files of a rule base,
 * {@code expected.txt} what is wrong with the bad ones. The folder is called by the code, or by the code, two hyphens and
 * where it comes from. A case with tables or translations lies on {@link SmallTables}, any other on the shipped tables without their rules and without grave rows. A
 * case with phrases holds only the rows that it changes; what is wrong with the phrases of {@code SmallTables} is nobody else's,
 * and that an example lacks folders is its way.
 */
record Golden(Path folder) {

    static final Path ROOT = Path.of("src/test/resources/diagnostics");
    private static final String TABLES = "catalog/";
    /** A language is never whole in an example. */
    private static final String MISSING = "missing-translation";

    /** How many texts the program has is none of the example's concern. */
    private static final String PROGRAM_TEXTS = "phrases.csv";

    private static final String PHRASES = "catalog/phrases.csv";

    static List<Golden> all() {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(Golden::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case of a code that comes from some source, or null. */
    static Golden of(String source, String code) {
        Path own = ROOT.resolve(code + "--" + source);
        Path plain = ROOT.resolve(code);
        return Files.isDirectory(own) ? new Golden(own) : Files.isDirectory(plain) ? new Golden(plain) : null;
    }

    /** Whether it is about reading alone, which needs no tables and asks for no scenarios. */
    boolean isReading() {
        String name = folder.getFileName().toString();
        return Arrays.stream(ReaderCode.values()).anyMatch(code -> code.code().equals(name));
    }

    String code() {
        return folder.getFileName().toString().split("--")[0];
    }

    Map<String, String> bad() {
        return files("bad");
    }

    Map<String, String> good() {
        return files("good");
    }

    List<String> expected() {
        Path file = folder.resolve("expected.txt");
        return Files.exists(file) ? read(file).lines().toList() : List.of();
    }

    /** What the check says of some files, one finding a line. */
    List<String> said(Map<String, String> files) {
        return diagnostics(files).stream().map(Golden::line).toList();
    }

    List<Diagnostic> diagnostics(Map<String, String> files) {
        if (isReading()) {
            return new RuleBookReader().read(files).diagnostics();
        }
        Map<String, String> all = new TreeMap<>();
        String phrases = files.get(PHRASES);
        if (phrases == null && files.keySet().stream().anyMatch(Golden::isTable)) {
            SmallTables.texts().forEach((name, text) -> all.put(TABLES + name, text));
        } else {
            all.putAll(ShippedRelease.tables());
        }
        String shipped = all.getOrDefault(PHRASES, "");
        all.putAll(files);
        if (phrases != null) {
            all.put(PHRASES, changed(shipped, phrases));
        }
        return new RuleBaseCheck()
                .check(all, ShippedRelease.TODAY).stream()
                        .filter(found -> phrases != null || !found.file().equals(PHRASES))
                        .filter(found -> !found.file().isEmpty())
                        .filter(found -> !found.code().equals("missing-folder"))
                        .filter(found -> !found.code().equals(MISSING)
                                || (code().equals(MISSING) && !found.file().endsWith(PROGRAM_TEXTS)))
                        .toList();
    }

    /** The shipped phrases with some rows put first in place of those with their keys; a row of a key alone takes that away. */
    private static String changed(String shipped, String rows) {
        List<String> lines = rows.lines().toList();
        Set<String> keys = lines.stream().map(row -> row.split(",", 2)[0]).collect(Collectors.toSet());
        return Stream.concat(
                        lines.stream().filter(row -> row.contains(",")),
                        shipped.lines().filter(row -> !keys.contains(row.split(",", 2)[0])))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isTable(String path) {
        return path.startsWith(TABLES) || path.startsWith("translations/");
    }

    private static String line(Diagnostic found) {
        return "%s:%d:%d-%d:%d %s [%s] %s%s"
                .formatted(
                        found.file(),
                        found.line(),
                        found.column(),
                        found.endLine(),
                        found.endColumn(),
                        found.severity().name().toLowerCase(java.util.Locale.ROOT),
                        found.code(),
                        found.message(),
                        found.fix() == null ? "" : " — " + found.fix());
    }

    private Map<String, String> files(String part) {
        Path root = folder.resolve(part);
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
