package org.peptideadvisor.contract.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private static final int LONGEST = 8;

    @Test
    void linesAreTheSame_howeverTheBytesCome() {
        String text = "one\n\ntwo\r\n12345678\n123456789\n" + "x".repeat(40) + "\n\nrest";
        List<String> expected =
                List.of("one", "", "two\r", "12345678", "123456789", "x".repeat(LONGEST + 1), "", "rest");
        for (int part = 1; part <= text.length(); part++) {
            assertThat(lines(text, part)).as("in parts of %s", part).isEqualTo(expected);
        }
    }

    @Test
    void anEndAtTheEndBeginsNoLine() {
        assertThat(lines("one\n", 2)).containsExactly("one");
        assertThat(lines("\n", 1)).containsExactly("");
        assertThat(lines("", 1)).isEmpty();
    }

    @Test
    void bytesAreTakenOneAfterTheOther() {
        var splitter = new LineSplitter(LONGEST);
        splitter.add("a\nb".getBytes(StandardCharsets.UTF_8));
        assertThat(splitter.next()).asString().isEqualTo("a");
        assertThatThrownBy(() -> splitter.add(new byte[1])).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> lines(String text, int part) {
        var splitter = new LineSplitter(LONGEST);
        var lines = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += part) {
            splitter.add(text.substring(at, Math.min(text.length(), at + part)).getBytes(StandardCharsets.UTF_8));
            for (byte[] line = splitter.next(); line != null; line = splitter.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
            assertThat(splitter.hasMore()).isFalse();
        }
        byte[] rest = splitter.rest();
        if (rest != null) {
            lines.add(new String(rest, StandardCharsets.UTF_8));
        }
        assertThat(splitter.rest()).isNull();
        return lines;
    }
}
