package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each way to spoil a table of labels, and what an author is told. */
class LabelTableFaultsTest {

    private static final String NAMES = "labels/inci.csv";

    @Test
    void aNameThatTwoRowsClaim() {
        says(
                Tables.small().with(NAMES, "Eau,,solvent", "Eau;copper-gluconate,,solvent"),
                """
                labels/inci.csv 4:1-4:16 ambiguous-name: "Copper Gluconate" already stands in labels/inci.csv line 2 — leave the name with one of the two
                """);
    }

    @Test
    void anAmbiguousWordThatIsAName() {
        says(
                Tables.small().with("labels/ambiguous.csv", "Vitamin A;Retinoid", "Vitamin A;EAU"),
                """
                labels/ambiguous.csv 2:1-2:13 ambiguous-name: "EAU" already stands in labels/inci.csv line 2 — leave the name with one of the two
                """);
    }

    @Test
    void unknownIds() {
        says(
                Tables.small()
                        .with(NAMES, ",tretinoin,retinoid,", ",tretinoine,retinoids,")
                        .with(NAMES, "copper,metal,low,no,,OWN", "copper,metals,low,no,,OWN2"),
                """
                labels/inci.csv 3:26-3:35 unknown-id: "tretinoine" is no known peptide or co-active — write tretinoin
                labels/inci.csv 3:37-3:45 unknown-id: "retinoids" is no known group of labels — write retinoid
                labels/inci.csv 4:44-4:49 unknown-id: "metals" is no known allergen of labels — write metal
                labels/inci.csv 4:59-4:62 unknown-id: "OWN2" is no known source of labels — write OWN
                """);
    }

    @Test
    void wordsThatAColumnDoesNotHave() {
        says(
                Tables.small()
                        .with(NAMES, "solvent,,none,no", "solvent,,nothing,maybe")
                        .with(NAMES, "nuts,habit", "nuts,usual"),
                """
                labels/inci.csv 2:26-2:32 bad-value: "nothing" is no irritancy — write one of high, low, moderate, none
                labels/inci.csv 2:34-2:38 bad-value: "maybe" is no photosensitiser — write one of no, yes
                labels/inci.csv 4:76-4:80 bad-value: "usual" is no one percent marker — write one of habit, law, law-leave-on, none
                """);
    }

    @Test
    void aRowWithoutASource() {
        says(
                Tables.small().with(NAMES, ",no,,OWN,recalled,,\nRetinoic", ",no,,,recalled,,\nRetinoic"),
                """
                labels/inci.csv 2:35-2:35 missing-value: the cell source is empty — fill it in
                """);
    }

    @Test
    void aPatternThatIsNone() {
        says(
                Tables.small().with("labels/patterns.csv", "copper,warn", "(?=copper),warn"),
                """
                labels/patterns.csv 2:1-2:10 bad-pattern: this is no pattern of at most 400 characters — write words between \\b and \\b, such as \\b(soy|soybean)\\b
                """);
    }

    @Test
    void aPatternThatSaysNothing() {
        says(
                Tables.small().with("labels/patterns.csv", "copper,warn,metal,copper,", "copper,warn,,,"),
                """
                labels/patterns.csv 2:13-2:13 missing-value: the pattern says nothing — name an allergen or a group
                """);
    }

    @Test
    void aTableThatIsMissing() {
        assertThat(Tables.small().table("labels/allergens.csv", null).faults())
                .contains("labels/allergens.csv 0:0-0:0 missing-table: the table is missing or empty"
                        + " — put catalog/labels/allergens.csv back");
    }

    private static void says(Tables tables, String expected) {
        assertThat(String.join("\n", tables.faults())).isEqualTo(expected.strip());
    }
}
