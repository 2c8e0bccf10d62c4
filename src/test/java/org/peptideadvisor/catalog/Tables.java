package org.peptideadvisor.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.peptideadvisor.model.Diagnostic;

/** The project's own tables, and ways to spoil a copy of them. */
final class Tables {

    private static final Map<String, String> OWN = read(Path.of("rules", "catalog"));
    private static final Catalog CATALOG = load();

    private final Map<String, String> texts;

    private Tables(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** The project's own catalog. */
    static Catalog catalog() {
        return CATALOG;
    }

    /** A copy of the project's own tables. */
    static Tables own() {
        return new Tables(OWN);
    }

    /** A copy of a few made-up rows. */
    static Tables small() {
        return new Tables(SmallTables.texts());
    }

    /** Replaces the first occurrence of a text in a table; it must be there. */
    Tables with(String file, String old, String replacement) {
        String text = texts.get(file);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + old + "\" is not in " + file);
        }
        texts.put(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
        return this;
    }

    /** Puts a text in place of a whole table, or takes the table away. */
    Tables table(String file, String text) {
        if (text == null) {
            texts.remove(file);
        } else {
            texts.put(file, text);
        }
        return this;
    }

    String text(String file) {
        return texts.get(file);
    }

    CatalogResult result() {
        return Catalog.load(texts);
    }

    CatalogResult result(BooleanSupplier late) {
        return Catalog.load(texts, late);
    }

    /** What is wrong with the tables, one a line: {@code file line:column-endLine:endColumn code: message — fix}. */
    List<String> faults() {
        if (result() instanceof CatalogResult.FaultyTables faulty) {
            return faulty.faults().stream().map(Tables::line).toList();
        }
        return List.of();
    }

    private static String line(Diagnostic fault) {
        String fix = fault.fix() == null ? "" : " — " + fault.fix();
        return "%s %d:%d-%d:%d %s: %s%s"
                .formatted(
                        fault.file().replace("catalog/", ""),
                        fault.line(),
                        fault.column(),
                        fault.endLine(),
                        fault.endColumn(),
                        fault.code(),
                        fault.message(),
                        fix);
    }

    private static Catalog load() {
        if (Catalog.load(OWN) instanceof CatalogResult.LoadedCatalog loaded) {
            return loaded.catalog();
        }
        throw new AssertionError("the project's own tables have faults: " + own().faults());
    }

    private static Map<String, String> read(Path folder) {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Tables::isTable)::iterator) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean isTable(Path file) {
        return file.toString().endsWith(".csv");
    }
}
