package org.peptideadvisor.web.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.web.bench.table.TableText.CellPlace;

/** A table is read and written without a change that nobody made. */
class TableTextTest {

    private static final String PATH = "catalog/peptides.csv";
    private static final String TEXT = "id,name,notes\na,\"One, two\",\"a\nb\"\nb,Three,\nc,\"Fo\"\"ur\",x\n";

    private static TableText table() {
        return Objects.requireNonNull(TableText.of(PATH, TEXT));
    }

    @TestFactory
    List<DynamicTest> eachShippedTable_keepsItsBytes_andTellsItsRowsApart() {
        return ShippedRelease.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("catalog/"))
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    TableText table = Objects.requireNonNull(TableText.of(file.getKey(), file.getValue()));
                    assertThat(table.with(Map.of(), List.of())).isEqualTo(file.getValue());
                    var keys = new HashSet<String>();
                    table.rows().forEach(row -> assertThat(keys.add(table.key(row.cells())))
                            .as(table.key(row.cells()))
                            .isTrue());
                    List<String> last =
                            table.rows().get(table.rows().size() - 1).cells();
                    assertThat(table.with(Map.of(table.rows().size() - 1, table.padded(last)), List.of()))
                            .as("a row that says the same is not changed")
                            .isEqualTo(file.getValue());
                }))
                .toList();
    }

    @Test
    void onlyTheChangedRowIsWrittenAnew() {
        assertThat(table().with(Map.of(1, List.of("b", "Three, or \"3\"", "")), List.of(List.of("d", "", ""))))
                .isEqualTo(
                        "id,name,notes\na,\"One, two\",\"a\nb\"\nb,\"Three, or \"\"3\"\"\",\nc,\"Fo\"\"ur\",x\nd,,\n");
    }

    @Test
    void aFindingIsPutAtItsCell() {
        assertThat(place(2, 3)).isEqualTo(new CellPlace(0, 1));
        assertThat(place(3, 1)).as("a cell of two lines").isEqualTo(new CellPlace(0, 2));
        assertThat(place(4, 9)).as("an empty cell").isEqualTo(new CellPlace(1, 2));
        assertThat(place(5, 1)).isEqualTo(new CellPlace(2, 0));
        assertThat(place(4, 0)).as("a whole row").isEqualTo(new CellPlace(1, -1));
        assertThat(place(1, 1).row()).as("the head").isEqualTo(-1);
    }

    private static CellPlace place(int line, int column) {
        return table().place(Diagnostic.error("some-code", PATH, line, column, "wrong", null));
    }

    @Test
    void pastedRowsFindTheirColumnsAndRows() {
        PastedRows named = PastedRows.of(table(), "name\tid\nTwo\tb\nNine\td\nFo\"ur\tc\n");
        assertThat(named.faults()).isEmpty();
        assertThat(named.changed()).isEqualTo(Map.of(1, List.of("b", "Two", "")));
        assertThat(named.added()).containsExactly(List.of("d", "Nine", ""));
        assertThat(named.same()).as("its notes are not in the rows and stay").isOne();
        PastedRows ordered = PastedRows.of(table(), "b,Three,now with notes");
        assertThat(ordered.changed()).isEqualTo(Map.of(1, List.of("b", "Three", "now with notes")));
        assertThat(PastedRows.of(table(), "a,b,c,d").faults()).hasSize(1);
        assertThat(PastedRows.of(table(), " ").faults()).isNotEmpty();
        var many = new ArrayList<String>();
        for (int i = 0; i < 501; i++) {
            many.add("x" + i);
        }
        assertThat(PastedRows.of(table(), String.join("\n", many)).faults()).hasSize(1);
    }
}
