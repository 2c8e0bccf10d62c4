package org.peptideadvisor;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hostile rule texts of the test resources, each with what it must be refused with. */
public final class HostileCorpus {

    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    private HostileCorpus() {}

    /**
     * One hostile text.
     *
     * @param file where it lies in the corpus
     * @param at where it pretends to lie in a rule base
     * @param code what it must be refused with
     * @param line where
     * @param text what a rule folder reads
     */
    public record Entry(String file, String at, String code, int line, String text) {
        @Override
        public String toString() {
            return file;
        }
    }

    /** All of them. */
    public static List<Entry> all() {
        var entries = new ArrayList<Entry>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("expected.csv"))) {
            for (var row : rows) {
                String file = row.getField("file");
                String text = new String(Files.readAllBytes(FOLDER.resolve(file)), StandardCharsets.UTF_8);
                String at = row.getField("at")
                        .replace("\\n", "\n")
                        .replace("\\0", "\0")
                        .replace("\\\\", "\\");
                entries.add(new Entry(file, at, row.getField("code"), Integer.parseInt(row.getField("line")), text));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files lie in the corpus folder, the list of what is expected aside. */
    public static long files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("expected.csv")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
