package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.AuthorLimit;

/** How much a table may hold: one more is a finding that names the limit, and all that is let through is read in time. */
class TableLimitsTest {

    /** The cell that once kept the check busy for six minutes. */
    @Test
    void aCellOfNineHundredThousandLettersIsNotLookedAt() {
        assertThat(Tables.small()
                        .with("citations.csv", "a review", "a".repeat(900_000))
                        .faults())
                .containsExactly("citations.csv 3:7-3:900021 too-large: the cell citation has over 2,000 characters"
                        + " in a cell — write less, or in several rows");
    }

    @ParameterizedTest
    @CsvSource({
        "citations.csv, a review, CELL",
        "citations.csv, doi:10.1/1, ADDRESS",
        "vocabulary.csv, Redness, SHOWN_CELL",
        "peptides.csv, Alfa;Former Alpha, CELL",
        "peptides.csv, 8, CELL"
    })
    void aCellAtItsLimitIsRead_andOneCharacterMoreIsNot(String file, String old, AuthorLimit limit) {
        String most = "a".repeat(limit.most() - (old.equals("a review") ? "Two B, 2002, ".length() : 0));
        assertThat(String.join("\n", Tables.small().with(file, old, most).faults()))
                .doesNotContain("too-large");
        assertThat(Tables.small().with(file, old, most + "a").faults())
                .filteredOn(fault -> fault.contains("too-large"))
                .singleElement()
                .asString()
                .contains(limit.toString());
    }

    @Test
    void aListHasSoManyEntries() {
        String many = IntStream.range(0, AuthorLimit.LIST.most())
                .mapToObj(i -> "name " + i)
                .collect(Collectors.joining(";"));
        assertThat(Tables.small()
                        .with("peptides.csv", "Alfa;Former Alpha", many)
                        .faults())
                .isEmpty();
        assertThat(Tables.small()
                        .with("peptides.csv", "ONE01;TWO02", "ONE01" + ";A".repeat(AuthorLimit.LIST.most()))
                        .faults())
                .anyMatch(fault -> fault.contains("the cell citations has over " + AuthorLimit.LIST));
    }

    @Test
    void aTableHasSoManyRows() {
        String rows = IntStream.range(0, AuthorLimit.ROWS.most())
                .mapToObj(i -> "SRC" + i + ",a source,,page\n")
                .collect(Collectors.joining());
        assertThat(Tables.small()
                        .table("citations.csv", Tables.small().text("citations.csv") + rows)
                        .faults())
                .anyMatch(fault -> fault.contains("the table has over 5,000 rows in a table"));
    }

    @Test
    void aRowHasSoManyCells() {
        assertThat(Tables.small()
                        .with("citations.csv", "TWO02", "TWO02" + ",".repeat(AuthorLimit.COLUMNS.most() + 1))
                        .faults())
                .first()
                .asString()
                .contains("citations.csv 3:", "too-large: the row has over 64 cells in a row");
    }

    @Test
    void aTableHasSoManyCharacters() {
        assertThat(Tables.small()
                        .table("citations.csv", "a".repeat(AuthorLimit.TABLE.most() + 1))
                        .faults())
                .first()
                .asString()
                .contains("citations.csv 1:1-1:1 too-large: the table has over 1,048,576 characters in a table");
    }

    @Test
    void anIdHasSoManyCharacters() {
        assertThat(Tables.small()
                        .with("citations.csv", "TWO02", "T".repeat(AuthorLimit.KEY.most() + 1))
                        .faults())
                .anyMatch(fault -> fault.contains("too-large: the cell key has over 200 characters"));
    }

    /** Each of two sides may name everything; all rows together must not. */
    @Test
    void pairsAreCountedBeforeTheyAreMade() {
        var tables = Tables.small();
        String peptides = tables.text("peptides.csv");
        String row = peptides.lines()
                .filter(line -> line.startsWith("beta-2"))
                .findFirst()
                .orElseThrow();
        String more = IntStream.range(0, 400)
                .mapToObj(i -> row.replace("beta-2", "pep-" + i)
                        .replace("PEP002", "PEQ" + i)
                        .replace("Beta-2", "Pep " + i)
                        .replace("Beta,\"Beta, plain\"", "Pept " + i + ","))
                .collect(Collectors.joining("\n"));
        tables.table("peptides.csv", peptides + more + "\n");
        String interactions = tables.text("interactions.csv");
        String one = interactions.lines().skip(1).findFirst().orElseThrow();
        List<String> cells = List.of(one.split(",", -1));
        String both = IntStream.range(100, 130)
                .mapToObj(i -> one.replace(cells.get(0), "INT" + i)
                        .replace("," + cells.get(4) + "," + cells.get(5) + ",", ",any-peptide,any-peptide,"))
                .collect(Collectors.joining("\n"));
        assertThat(tables.table("interactions.csv", interactions + both + "\n").faults())
                .singleElement()
                .asString()
                .contains("too-large: the table has over 2,000,000 pairs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript :alert(1)",
                "data:text/html;base64,AA",
                "file:///etc/passwd",
                "vbscript:x",
                "//example.org/x",
                "doi:10.1/1; ftp://example.org"
            })
    void anAddressLeadsToAPageOfTheWeb(String address) {
        assertThat(Tables.small()
                        .with("citations.csv", "doi:10.1/1", "\"" + address + "\"")
                        .faults())
                .singleElement()
                .asString()
                .contains("bad-address");
    }

    @Test
    void aFaultRepeatsAHundredCharactersAtMost_andNoneThatMovesTheCursor() {
        List<String> faults = Tables.small()
                .with("peptides.csv", "wrinkles;redness", "\u001b[2J\u202e" + "x".repeat(1_000))
                .faults();
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("\\u001b[2J\\u202exxx", "x…\"")
                .hasSizeLessThan(300);
    }

    /** Work is counted in questions after the time: none is left out over many rows, and few follow once it is over. */
    @Test
    void readingAsksForTheTimeAtEachRow_andStopsWhenThereIsNone() {
        var tables = Tables.own();
        int rows = TableLayout.ALL.stream()
                .map(sheet -> tables.text(sheet.file()))
                .filter(text -> text != null)
                .mapToInt(text -> (int) text.lines().count() - 1)
                .sum();
        var asked = new AtomicInteger();
        assertThat(tables.result(() -> asked.incrementAndGet() < 0)).isInstanceOf(CatalogResult.LoadedCatalog.class);
        assertThat(asked.get()).isGreaterThan(2 * rows);
        int all = asked.get();
        for (int end : List.of(1, rows / 2, rows, rows + rows / 2, all - 1)) {
            asked.set(0);
            assertThat(tables.result(() -> asked.incrementAndGet() >= end))
                    .as("out of time after %d of %d", end, all)
                    .isInstanceOf(CatalogResult.FaultyTables.class);
            assertThat(asked.get()).isEqualTo(end);
        }
    }
}
