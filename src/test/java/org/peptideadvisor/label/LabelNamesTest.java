package org.peptideadvisor.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.label.text.PieceReading;

/** Siblings of the pitfalls of the example labels, from text to names. */
class LabelNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Aqua/Water/Eau, Glycerin > Aqua; Glycerin",
                "Water (Aqua, Eau), Glycerin > Aqua; Glycerin",
                "Aqua, 1, 2-Hexanediol, Panthenol > Aqua; 1,2-Hexanediol; Panthenol",
                "Aqua,Ceteareth-20,1,2-Hexanediol,Panthenol > Aqua; Ceteareth-20; 1,2-Hexanediol; Panthenol",
                "Copper Tripeptide-1,3-O-Ethyl Ascorbic Acid > Copper Tripeptide-1; 3-O-Ethyl Ascorbic Acid",
                "Aqua, CI 77491,77492, Mica > Aqua; CI 77491; CI 77492; Mica",
                "Mica, CI 77491/77492/77499 > Mica; CI 77491; CI 77492; CI 77499",
                "Iron Oxides (CI 77491, 77492), Mica > CI 77491; CI 77492; Mica",
                "Olive Oil (Olea Europaea), Vitamin E (Tocopherol) > Olea Europaea Fruit Oil; Tocopherol",
                "Parfum (Limonene, Linalool), Aqua > Parfum; Limonene; Linalool; Aqua",
                "Alcohol (Denat.), Aqua > Alcohol Denat.; Aqua",
                "Aqua; Alcohol Denat. Phenoxyethanol; Panthenol > Aqua; Alcohol Denat.; Phenoxyethanol; Panthenol",
                "Aqua - Glycerin - Palmitoyl Tripeptide - 1 > Aqua; Glycerin; Palmitoyl Tripeptide-1",
                "Glycerin und Panthenol, Aqua > Glycerin; Panthenol; Aqua",
                "Phenoxyethanol (und) Ethylhexylglycerin > Phenoxyethanol; Ethylhexylglycerin",
                "Aqua、Glycerin；Butyl&shy;ene Glycol・Panthenol > Aqua; Glycerin; Butylene Glycol; Panthenol",
                "1. Aqua 2. Glycerin 3. Panthenol 4. Allantoin > Aqua; Glycerin; Panthenol; Allantoin",
                "Aqua (Water, Glycerin > Aqua; Glycerin",
                "Matrixyl 3000, Aqua > Palmitoyl Tripeptide-1 (and) Palmitoyl Tetrapeptide-7; Aqua",
                "Hydrolysed Soy Protein, Sodium Sulphite > Hydrolyzed Soy Protein; Sodium Sulfite",
            })
    void readsSeveralNames(String text, String expected) {
        assertThat(names(OwnLabels.read(text))).isEqualTo(expected.strip());
    }

    /** Each is one slip or number away from a name of the table, and another substance, or none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rose Extract", "Maleic Acid", "Sodium Sulfate", "Citronellal", "Ceramide EOS", "Tripeptide-S",
                "Acetyl Hexapeptide-5", "Acetyl Heptapeptide-8", "CI 77498", "Argirelime", "PEG-1OO Stearate",
                        "Gluconic Acid",
                "Palmitoyl Tripeptide-42", "C12-51 Alkyl Benzoate", "Fenoxietanol",
                        "Saccharomyces/Barley Seed Ferment Filtrate"
            })
    void neverGuesses(String name) {
        LabelItem item = OwnLabels.read("Aqua, Glycerin, " + name).items().get(2);

        assertThat(item.piece().reading()).isEqualTo(PieceReading.UNKNOWN);
        assertThat(item.piece().raw()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Phen0xyethan0l, Phenoxyethanol",
        "Niacinamlde, Niacinamide",
        "Tocophery|  Acetate, Tocopheryl Acetate",
        "Xanthan Gurn, Xanthan Gum",
        "5qualane, Squalane",
        "Retinoll, Retinol",
        "Panthneol, Panthenol",
        "Palmitoyl Tetrapeptlde-7, Palmitoyl Tetrapeptide-7",
        "Butylen Glycol, Butylene Glycol"
    })
    void putsLettersRight(String misread, String name) {
        LabelItem item = OwnLabels.read("Aqua, Glycerin, " + misread).items().get(2);

        assertThat(item.isRepaired()).as(item.toString()).isTrue();
        assertThat(item.called()).isEqualTo(name);
    }

    /** Names that look alike and must stay apart. */
    @ParameterizedTest
    @CsvSource({
        "Squalane, Squalene",
        "Glycine, Glycerin",
        "Retinol, Retinal",
        "Betaine, Cocamidopropyl Betaine",
        "Urea, Diazolidinyl Urea",
        "Propanediol, Propylene Glycol",
        "Cetyl Alcohol, Alcohol Denat.",
        "Isopropyl Myristate, Isopropyl Alcohol",
        "Niacin, Niacinamide",
        "Arbutin, Alpha-Arbutin",
        "Salicylic Acid, Ethylhexyl Salicylate",
        "Camphor, 4-Methylbenzylidene Camphor",
        "Tripeptide-1, Copper Tripeptide-1",
        "Palmitoyl Tripeptide-1, Tripeptide-1",
        "Copper Gluconate, Copper Tripeptide-1"
    })
    void keepsApart(String one, String other) {
        assertThat(names(OwnLabels.read("Aqua, " + one + ", " + other))).isEqualTo("Aqua; " + one + "; " + other);
    }

    @Test
    void aBlendWithoutAnIdKeepsItsPartsOnly() {
        LabelReading read = OwnLabels.read("Aqua, Glow Complex [Glycerin, Foo Extract, Retinol], Panthenol");

        assertThat(read.items().stream().map(item -> item.piece().reading().id()))
                .containsExactly("known", "blend-name", "known", "unknown", "known", "known");
        assertThat(read.items().stream().map(LabelItem::position)).containsExactly(1, null, 2, 3, 4, 5);
    }

    @Test
    void aBracketBehindANameMayWarn() {
        LabelReading read = OwnLabels.read("Aqua, Glycerin (from wheat), Panthenol");

        assertThat(names(read)).isEqualTo("Aqua; Glycerin; Panthenol");
        assertThat(read.allergens().possible())
                .extracting(trace -> trace.allergy())
                .containsExactly("wheat");
    }

    @Test
    void aShareKeepsItsFigure() {
        LabelReading read =
                OwnLabels.read("10% Glycerin, Niacinamide 10,000 ppm, Retinol (0,3 %), Panthenol max. 0.2%");

        assertThat(read.items())
                .extracting(item -> item.piece().stated())
                .containsExactly("10%", "10,000 ppm", "0,3 %", "0.2%");
    }

    private static String names(LabelReading read) {
        List<String> names = read.items().stream().map(LabelItem::called).toList();
        assertThat(read.items())
                .allSatisfy(item ->
                        assertThat(item.piece().isRead()).as(item.toString()).isTrue());
        assertThat(read.items().stream().filter(LabelItem::isRepaired)).isEmpty();
        return names.stream().collect(Collectors.joining("; "));
    }
}
