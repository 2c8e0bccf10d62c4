package org.peptideadvisor.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.catalog.inci.InciName;

/** What holds for every text: it is read without a fault, in bounded time, and no piece of it is lost. */
class LabelReaderProperties {

    private static final List<String> BITS = List.of(
            "Aqua",
            "Glycerin",
            "Phen0xyethanol",
            "Foo",
            " ",
            ",",
            "; ",
            "\n",
            "-\n",
            "- ",
            ". ",
            "/",
            "(",
            ")",
            "[",
            "]",
            " and ",
            "(and)",
            "1,2-",
            "10%",
            "0,5 %",
            "*",
            "**",
            "Ingredients:",
            "Active ingredients:",
            "Inactive ingredients ",
            "+/-",
            "May contain: ",
            "Free from ",
            "Directions: ",
            "&amp;",
            "&#233;",
            "<br>",
            "\t",
            "é",
            "…",
            "CI 77491",
            "Palmitoyl Tripeptide-",
            "•",
            "1. ",
            "F.I.L. Z1",
            "\u0000",
            "\uD83D\uDE00",
            "ppm",
            "Vitamin C",
            "Matrixyl 3000 [");

    /** Far longer than any text takes on an idle machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Property(tries = 300)
    void everyTextIsRead(@ForAll("texts") String text) {
        LabelReading read = OwnLabels.read(text);

        int entries = read.items().size();
        assertThat(read.lists().stream().mapToInt(LabelList::count).sum()).isLessThanOrEqualTo(entries);
        assertThat(read.items())
                .allSatisfy(item -> assertThat(item.piece().raw()).isNotBlank());
    }

    @Property(tries = 300)
    void noNameOfAListIsLost(@ForAll("names") List<InciName> names, @ForAll("separators") String separator) {
        String text = "Ingredients: " + names.stream().map(InciName::inci).collect(Collectors.joining(separator));

        var expected = new ArrayList<String>();
        names.forEach(name -> expected.addAll(List.of(name.inci().split(" \\(and\\) "))));
        assertThat(OwnLabels.read(text).items()).extracting(LabelItem::called).containsExactlyElementsOf(expected);
    }

    @Property(tries = 200)
    void noUnknownNameIsLost(@ForAll("words") List<String> words) {
        String text = "Ingredients: Aqua, " + String.join(", ", words) + ", Glycerin";

        assertThat(OwnLabels.read(text).items())
                .extracting(item -> item.piece().raw())
                .startsWith("Aqua")
                .endsWith("Glycerin")
                .containsAll(words);
    }

    @Test
    void theLongestTextsTakeABoundedTime() {
        for (String bit : BITS) {
            String text = bit.repeat(LabelReader.MAX_CHARACTERS / bit.length());
            long start = System.nanoTime();
            OwnLabels.read(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(bit).isLessThan(PATIENCE);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(BITS).list().ofMaxSize(60).map(bits -> String.join("", bits));
    }

    @Provide
    Arbitrary<List<InciName>> names() {
        return Arbitraries.of(OwnLabels.CATALOG.labels().names())
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(", ", "; ", " • ", " | ", "\n", ",\n", " · ");
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(7)
                .ofMaxLength(12)
                .map(word -> "Zq" + word)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
