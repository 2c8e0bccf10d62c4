package org.peptideadvisor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.contract.Passages;
import org.peptideadvisor.contract.Written;

class DecisionRecordTest {

    private static final List<Fired> FIRINGS = List.of(
            new Fired("ASS-001", List.of()),
            new Fired("REC-012", List.of("sensitivity: high", "catalog: häutchen")),
            new Fired("REC-012", List.of("sensitivity: high", "catalog: palmitoyl-tripeptide-8", "sensitivity: high")));

    private static final FragmentBooks NO_BOOKS = new FragmentBooks(name -> null);

    private static DecisionRecord record(int answer) {
        return new DecisionRecord(utf8("{\"client\":{}}"), utf8("{" + "\"because\": ".repeat(answer) + "}"), FIRINGS);
    }

    @Test
    void isReadBack() {
        for (int answer : new int[] {0, 1, 11, 12, 127, 128, 5000, 500_000}) {
            DecisionRecord record = record(answer);
            DecisionRecord read = DecisionRecord.parse(record.bytes(), NO_BOOKS);
            assertThat(read.input()).isEqualTo(record.input());
            assertThat(read.answer()).isEqualTo(record.answer());
            assertThat(read.firings()).isEqualTo(FIRINGS);
        }
        DecisionRecord empty = new DecisionRecord(new byte[0], new byte[0], List.of());
        assertThat(DecisionRecord.parse(empty.bytes(), NO_BOOKS).firings()).isEmpty();
    }

    @Test
    void nothingOfARecordThatFailedComesIntoTheNext() {
        byte[] expected = record(7).bytes();
        var broken = new DecisionRecord(utf8("another client"), null, List.of());
        assertThatNullPointerException().isThrownBy(broken::bytes);
        assertThat(record(7).bytes()).isEqualTo(expected);
    }

    @Test
    void isReadBackWhenNothingOfItRepeats() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(DecisionRecord.parse(new DecisionRecord(noise, noise, List.of()).bytes(), NO_BOOKS)
                        .answer())
                .isEqualTo(noise);
    }

    @Test
    void equalRecordsHaveEqualBytesThatAreSmall() {
        assertThat(record(3000).bytes()).isEqualTo(record(3000).bytes()).hasSizeLessThan(1000);
    }

    @Test
    void whatWasCutOrIsOfAnotherFormatIsRefused() {
        byte[] bytes = record(100).bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> DecisionRecord.parse(cut, NO_BOOKS));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.parse(Arrays.copyOf(bytes, bytes.length + 1), NO_BOOKS));
        bytes[0] = 99;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.parse(bytes, NO_BOOKS))
                .withMessageContaining("format");
    }

    @Test
    void theOrderOfFiringsIsTheirs() {
        var reversed = new ArrayList<>(FIRINGS);
        Collections.reverse(reversed);
        byte[] bytes = DecisionRecord.bytes(
                utf8("{}"), new Written(utf8("{}"), Passages.NONE), FragmentBook.empty(), reversed);
        assertThat(DecisionRecord.parse(bytes, NO_BOOKS).firings()).isEqualTo(FIRINGS);
    }

    /** Written by the program before there were fragments; the answer and the firings were kept beside it. */
    @Test
    void aRecordOfTheFirstFormatIsReadBack() throws IOException {
        DecisionRecord read = DecisionRecord.parse(resource("format-1.record"), NO_BOOKS);
        assertThat(read.answer()).isEqualTo(resource("format-1.answer.json"));
        assertThat(read.input()).isEqualTo(resource("format-1.request.json"));
        assertThat(read.firings().stream().map(fired -> fired.rule() + ": " + String.join(" | ", fired.facts())))
                .containsExactlyElementsOf(new String(resource("format-1.firings.txt"), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = DecisionRecordTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aReleaseIsReadBackInTheOrderOfItsPaths() {
        Map<String, String> files = Map.of("plan/b.drl", "rule \"ü\"", "assess/a.drl", "", "RELEASE", "2026.11.1\n");
        Map<String, String> read = ReleaseText.parse(ReleaseText.bytes(files));
        assertThat(read).isEqualTo(files);
        assertThat(read.keySet()).containsExactly("RELEASE", "assess/a.drl", "plan/b.drl");
        assertThat(ReleaseText.bytes(read)).isEqualTo(ReleaseText.bytes(files));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
