package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phrase finds, and that no phrase can take long to do so. */
class ClaimPhraseTest {

    /** The largest phrase that is let through, over a text in which every word fits every part and the last never comes. */
    @Test
    void theMostHostilePhraseLooksAtEachWordAFewTimes() {
        ClaimPhrase hostile = ClaimPhrase.of("a* .. a* .. a* .. a* a* a* a* a* b");
        var words = new Counted("a ".repeat(5_000).strip());
        for (int at = 0; at < words.size(); at++) {
            assertThat(hostile.length(words, at)).isZero();
        }
        int widest = ClaimPhrase.MOST_PARTS + ClaimPhrase.MOST_GAPS * 6;
        assertThat(words.looks).isLessThan((long) words.size() * ClaimPhrase.MOST_PARTS * widest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a* .. a* .. a* .. a* .. a*",
                "a b c d e f g h i j k l m",
                "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"
                        + "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a",
            })
    void aPhraseBeyondItsBoundsIsNone(String text) {
        assertThat(ClaimPhrase.isBounded(text)).isFalse();
        assertThatThrownBy(() -> ClaimPhrase.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPhraseTakesTheFewestWords() {
        var words = new Counted("it treats your acne and more acne");
        assertThat(ClaimPhrase.of("treat* .. acne").length(words, 1)).isEqualTo(3);
        assertThat(ClaimPhrase.of("treat* acne").length(words, 1)).isZero();
    }

    @Test
    void aPhraseEndsBeforeAPlace() {
        var words = new Counted("wait until the skin has healed");
        assertThat(ClaimPhrase.of("wait .. until .. has").endsBefore(words, 5)).isTrue();
        assertThat(ClaimPhrase.of("wait .. until").endsBefore(words, 5)).isFalse();
    }

    /** The sets of places find what trying everything finds. */
    @Property
    void aGapIsUpToFiveWords(@ForAll @IntRange(max = 9) int first, @ForAll @IntRange(max = 9) int second) {
        var words = new Counted("x " + "o ".repeat(first) + "y " + "o ".repeat(second) + "z");
        int found = ClaimPhrase.of("x .. y .. z").length(words, 0);
        assertThat(found).isEqualTo(first <= 5 && second <= 5 ? first + second + 3 : 0);
    }

    /** Plain words of one sentence that counts how often they are looked at. */
    private static final class Counted implements ClaimPhrase.SearchedWords {

        private final List<String> words;
        private long looks;

        Counted(String text) {
            this.words = List.of(text.split(" "));
        }

        @Override
        public int size() {
            return words.size();
        }

        @Override
        public String word(int at) {
            looks++;
            return words.get(at);
        }

        @Override
        public boolean begins(int at) {
            return at == 0;
        }

        @Override
        public boolean denied(int at) {
            return false;
        }
    }
}
