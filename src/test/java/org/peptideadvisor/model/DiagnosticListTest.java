package org.peptideadvisor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.Diagnostic.Severity;

/** So many findings are listed, and the rest is counted. */
class DiagnosticListTest {

    private final DiagnosticList list = new DiagnosticList();

    @Test
    void aFileListsAHundredAndCountsTheRest() {
        for (int line = 1; line <= 250; line++) {
            list.add(Diagnostic.error("slip", "a", line, 1, "a slip", null));
        }
        List<Diagnostic> found = list.sorted();
        assertThat(found).hasSize(101);
        assertThat(found.get(100).code()).isEqualTo(DiagnosticList.MORE);
        assertThat(found.get(100).message()).isEqualTo("and 150 more");
        assertThat(found.get(100).isError()).isTrue();
        assertThat(found).isSorted();
    }

    /** Whoever buries an error under remarks does not make it go away. */
    @Test
    void anErrorIsListedHoweverManyRemarksComeFirst() {
        for (int line = 1; line <= 500; line++) {
            list.add(remark("a", line));
        }
        list.add(Diagnostic.error("slip", "a", 900, 1, "the error", null));
        assertThat(list.hasErrors()).isTrue();
        assertThat(list.sorted())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(found -> assertThat(found.message()).isEqualTo("the error"));
        assertThat(list.sorted()).extracting(Diagnostic::message).contains("and 401 more");
    }

    @Test
    void whatIsCountedWeighsAsMuchAsTheGravestOfIt() {
        for (int line = 1; line <= 101; line++) {
            list.add(remark("a", line));
        }
        assertThat(list.sorted().get(100).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void inAllAThousandAreListedErrorsFirstAndTheLastCountsTheRest() {
        for (int file = 0; file < 30; file++) {
            for (int line = 1; line <= 50; line++) {
                list.add(remark("a" + file, line));
            }
        }
        list.add(Diagnostic.error("slip", "z", 1, 1, "the error", null));
        List<Diagnostic> found = list.sorted();
        assertThat(found).hasSize(1_001);
        assertThat(found).anyMatch(Diagnostic::isError);
        assertThat(found.get(1_000).message()).isEqualTo("and 501 more in other files");
        var again = new DiagnosticList();
        again.addAll(found);
        assertThat(again.sorted()).hasSize(1_001).endsWith(found.get(1_000));
    }

    @Test
    void theSameIsListedOnce() {
        list.add(remark("a", 1));
        list.add(remark("a", 1));
        assertThat(list.sorted()).hasSize(1);
    }

    private static Diagnostic remark(String file, int line) {
        return new Diagnostic("remark", Severity.INFO, file, line, 1, line, 1, "a remark", null);
    }
}
