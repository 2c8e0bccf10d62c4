package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

class SourceLineTest {

    @Test
    void oneCharacter() {
        assertThat(lines("one two", 1, 5, 1, 5)).containsExactly(new SourceLine("1", "one two", "    ^"));
    }

    @Test
    void aSpan() {
        assertThat(lines("one two", 1, 5, 1, 7)).containsExactly(new SourceLine("1", "one two", "    ^~~"));
    }

    @Test
    void tabsAreWidenedToTheNextStop() {
        assertThat(lines("\ta\tb c", 1, 4, 1, 6)).containsExactly(new SourceLine("1", "    a   b c", "        ^~~"));
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(lines("美白 x", 1, 4, 1, 4)).containsExactly(new SourceLine("1", "美白 x", "     ^"));
        assertThat(lines("美白 x", 1, 1, 1, 2)).containsExactly(new SourceLine("1", "美白 x", "^~~~"));
    }

    @Test
    void charactersOutsideTheBasicPlaneCountTwiceInAColumnNumber() {
        assertThat(lines("\ud83d\ude00 x", 1, 4, 1, 4)).containsExactly(new SourceLine("1", "\ud83d\ude00 x", "   ^"));
    }

    @Test
    void accentsThatSitOnALetterTakeNoColumn() {
        assertThat(lines("e\u0301 x", 1, 4, 1, 4)).containsExactly(new SourceLine("1", "e\u0301 x", "  ^"));
    }

    @Test
    void severalLines_showTheFirstAndTheLast() {
        String text = "one\n  two\n  three\n  four";
        assertThat(lines(text, 2, 3, 4, 4))
                .containsExactly(
                        new SourceLine("2", "  two", "  ^~~"),
                        new SourceLine("...", "", ""),
                        new SourceLine("4", "  four", "  ^~"));
        assertThat(lines(text, 1, 2, 2, 3))
                .containsExactly(new SourceLine("1", "one", " ^~"), new SourceLine("2", "  two", "  ^"));
    }

    @Test
    void aWholeLine_isMarkedFromItsFirstWord() {
        assertThat(lines("  two words", 1, 0, 1, 0)).containsExactly(new SourceLine("1", "  two words", "  ^~~~~~~~~"));
    }

    @Test
    void aWholeFile_showsNoLine() {
        assertThat(lines("text", 0, 0, 0, 0)).isEmpty();
        assertThat(SourceLine.of(at(3, 1, 3, 1), null)).isEmpty();
    }

    @Test
    void beyondTheText_showsTheEndOrNothing() {
        assertThat(lines("ab", 1, 9, 1, 12)).containsExactly(new SourceLine("1", "ab", "  ^"));
        assertThat(lines("ab", 5, 1, 5, 1)).isEmpty();
        assertThat(lines("ab", 1, 2, 7, 1)).containsExactly(new SourceLine("1", "ab", " ^"));
    }

    @Test
    void aLongLine_isCutAroundThePlace() {
        String text = "a".repeat(200) + "HERE" + "b".repeat(200);
        SourceLine line = lines(text, 1, 201, 1, 204).get(0);
        assertThat(line.text()).hasSize(SourceLine.WIDEST).startsWith("…aaa").endsWith("bbb…");
        int place = line.text().indexOf("HERE");
        assertThat(line.marks()).isEqualTo(" ".repeat(place) + "^~~~");
    }

    @Test
    void aLongLine_keepsItsBeginningWhenThePlaceIsThere() {
        SourceLine line = lines("HERE" + "b".repeat(200), 1, 1, 1, 4).get(0);
        assertThat(line.text()).hasSize(SourceLine.WIDEST).startsWith("HERE").endsWith("b…");
        assertThat(line.marks()).isEqualTo("^~~~");
    }

    @Test
    void aLongSpan_isMarkedAsFarAsItIsShown() {
        SourceLine line = lines("b".repeat(400), 1, 101, 1, 400).get(0);
        assertThat(line.text()).hasSize(SourceLine.WIDEST);
        assertThat(line.marks()).hasSize(SourceLine.WIDEST).endsWith("~");
    }

    @Test
    void anEmptyLine_isMarkedAtItsBeginning() {
        assertThat(lines("a\n\nb", 2, 1, 2, 1)).containsExactly(new SourceLine("2", "", "^"));
    }

    private static List<SourceLine> lines(String text, int line, int column, int endLine, int endColumn) {
        return SourceLine.of(at(line, column, endLine, endColumn), text);
    }

    private static Diagnostic at(int line, int column, int endLine, int endColumn) {
        return new Diagnostic("code", Severity.ERROR, "file", line, column, endLine, endColumn, "message", null);
    }
}
