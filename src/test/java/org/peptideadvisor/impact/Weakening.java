package org.peptideadvisor.impact;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.rulebook.Rule;

/**
 * An edit of a shipped rule after which somebody is less protected.
 *
 * @param from what is replaced; empty for the whole rule
 * @param to by what
 */
public record Weakening(String rule, String from, String to) {

    private static final Path FILE = Path.of("src/test/resources/weakenings.csv");
    /** So many are tried at each door; {@code bin/trials} tries all. */
    private static final int DOORS = Integer.getInteger("weakenings.doors", 3);

    /** All of them. */
    public static List<Weakening> all() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return rows.stream().map(Weakening::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some of them, from all parts of the list. */
    public static List<Weakening> some() {
        List<Weakening> all = all();
        int step = Math.max(1, all.size() / DOORS);
        return IntStream.range(0, all.size())
                .filter(at -> at % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static Weakening of(NamedCsvRecord row) {
        return new Weakening(row.getField("rule"), row.getField("from"), row.getField("to"));
    }

    /** The file of the rule. */
    public String file() {
        return shipped().file();
    }

    /** The whole text of that file with the edit. */
    public String edited() {
        Rule now = shipped();
        String text = Objects.requireNonNull(ShippedRelease.files().get(now.file()));
        String edited = from.isEmpty() ? "" : now.text().replace(from, to);
        if (edited.equals(now.text())) {
            throw new IllegalStateException(rule + " has nothing of this: " + from);
        }
        return text.replace(now.text(), edited);
    }

    private Rule shipped() {
        return Objects.requireNonNull(ShippedRelease.get().ruleBook().rule(rule), rule);
    }

    @Override
    public String toString() {
        return rule + " " + from;
    }
}
