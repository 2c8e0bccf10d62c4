package org.peptideadvisor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.SampleRecords;
import org.peptideadvisor.advice.SampleRecords.Sample;

class FragmentBooksTest {

    private final Map<String, byte[]> kept = new HashMap<>();
    private final FragmentBooks books = new FragmentBooks(kept::get);
    private final FragmentBook shipped = ShippedRelease.get().fragmentBook();

    @Test
    void aRecordIsReadBackWithItsFragments_andIsSmallerForThem() {
        kept.put(shipped.name(), shipped.bytes());
        for (int seed = 0; seed < 50; seed++) {
            Sample sample = SampleRecords.of(seed);
            byte[] bytes = DecisionRecord.bytes(sample.input(), sample.answer(), shipped, sample.firings());
            DecisionRecord read = DecisionRecord.parse(bytes, books);
            assertThat(read.answer()).isEqualTo(sample.answer().json());
            assertThat(read.input()).isEqualTo(sample.input());
            assertThat(read.firings()).containsExactlyInAnyOrderElementsOf(sample.firings());
            assertThat(bytes.length)
                    .isLessThan(
                            new DecisionRecord(sample.input(), sample.answer().json(), sample.firings())
                                    .bytes()
                                    .length);
        }
    }

    @Test
    void anAnswerThatHasNotTheFragmentsOfTheBookIsRecordedWhole() {
        var reversed = FragmentBook.of(List.of(utf8("{"), utf8("x")));
        Sample sample = SampleRecords.of(3);
        byte[] bytes = DecisionRecord.bytes(sample.input(), sample.answer(), reversed, sample.firings());
        assertThat(DecisionRecord.parse(bytes, new FragmentBooks(name -> null)).answer())
                .isEqualTo(sample.answer().json());
    }

    @Test
    void aBookIsReadBackOnce() {
        var book = FragmentBook.of(List.of(utf8("one"), utf8(""), utf8("dr\u00ef")));
        kept.put(book.name(), book.bytes());
        FragmentBook read = books.of(book.digest());
        assertThat(read.name()).isEqualTo(book.name()).startsWith("sha256:").hasSize(71);
        assertThat(read.fragment(2)).isEqualTo(utf8("dr\u00ef"));
        assertThatIllegalArgumentException().isThrownBy(() -> read.fragment(3));
        kept.clear();
        assertThat(books.of(book.digest())).isSameAs(read);
    }

    @Test
    void theEmptyOneNeedsNotBeKept() {
        assertThat(books.of(FragmentBook.empty().digest())).isSameAs(FragmentBook.empty());
    }

    @Test
    void aBookThatIsMissingOrChangedIsLost() {
        byte[] one = FragmentBook.of(List.of(utf8("one"))).digest();
        String name = FragmentBook.of(List.of(utf8("one"))).name();
        assertLost(books, one, name);
        kept.put(name, FragmentBook.of(List.of(utf8("two"))).bytes());
        assertLost(books, one, name);
        kept.put(name, new byte[] {9, 9});
        assertLost(books, one, name);
        kept.put(name, new byte[0]);
        assertLost(books, one, name);
        var unpackable = new FragmentBooks(any -> {
            throw new UncheckedIOException(new IOException("not packed"));
        });
        assertLost(unpackable, one, name);
    }

    private static void assertLost(FragmentBooks books, byte[] digest, String name) {
        assertThatThrownBy(() -> books.of(digest))
                .isInstanceOfSatisfying(FragmentBooks.LostException.class, lost -> assertThat(lost.book())
                        .isEqualTo(name));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
