package org.peptideadvisor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionRecordTest {

    private static final List<RecordedFiring> FIRINGS = List.of(
            new RecordedFiring("ASS-001", List.of()),
            new RecordedFiring("REC-012", List.of("sensitivity: high", "catalog: häutchen")),
            new RecordedFiring(
                    "REC-012", List.of("sensitivity: high", "catalog: palmitoyl-tripeptide-8", "sensitivity: high")));

    private static DecisionRecord record(int answer) {
        return new DecisionRecord(utf8("{\"client\":{}}"), utf8("{" + "\"because\": ".repeat(answer) + "}"), FIRINGS);
    }

    @Test
    void isReadBack() {
        for (int answer : new int[] {0, 1, 11, 12, 127, 128, 5000, 500_000}) {
            DecisionRecord record = record(answer);
            DecisionRecord read = DecisionRecord.parse(record.bytes());
            assertThat(read.input()).isEqualTo(record.input());
            assertThat(read.answer()).isEqualTo(record.answer());
            assertThat(read.firings()).isEqualTo(FIRINGS);
        }
        DecisionRecord empty = new DecisionRecord(new byte[0], new byte[0], List.of());
        assertThat(DecisionRecord.parse(empty.bytes()).firings()).isEmpty();
    }

    @Test
    void isReadBackWhenNothingOfItRepeats() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(DecisionRecord.parse(new DecisionRecord(noise, noise, List.of()).bytes())
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
            assertThatIllegalArgumentException().isThrownBy(() -> DecisionRecord.parse(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.parse(Arrays.copyOf(bytes, bytes.length + 1)));
        bytes[0] = 99;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.parse(bytes))
                .withMessageContaining("format");
    }

    @Test
    void theOrderOfFiringsIsTheirs() {
        var reversed = new ArrayList<>(FIRINGS);
        Collections.reverse(reversed);
        byte[] bytes = new DecisionRecord(utf8("{}"), utf8("{}"), reversed).bytes();
        assertThat(DecisionRecord.parse(bytes).firings()).isEqualTo(FIRINGS);
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
