package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each way to spoil a table, and what an author is told: where, what, and how to fix it. */
class CatalogReferenceFaultsTest {

    @Test
    void anUnknownCitation() {
        says(
                Tables.small().with("seed_claims.csv", "ONE01;TWO02", "ONE01;TWO2"),
                """
                        seed_claims.csv 2:48-2:57 unknown-citation: "TWO2" is no known citation key — write TWO02
                        """);
    }

    @Test
    void anUnknownConcern() {
        says(
                Tables.small().with("peptides.csv", "wrinkles;", "wrinkle;"),
                """
                        peptides.csv 2:55-2:69 unknown-id: "wrinkle" is no known concern — write wrinkles
                        """);
    }

    @Test
    void anUnknownClass() {
        says(
                Tables.small().with("peptides.csv", ",signal,", ",signals,"),
                """
                        peptides.csv 2:48-2:54 unknown-id: "signals" is no known peptide class — write signal
                        """);
    }

    @Test
    void anUnknownGroup() {
        says(
                Tables.small().with("peptides.csv", ",non-copper,", ",non-coper,"),
                """
                        peptides.csv 3:58-3:66 unknown-id: "non-coper" is no known group — write non-copper
                        """);
    }

    @Test
    void anUnknownPart() {
        says(
                Tables.small().with("peptides.csv", ";beta-2,A", ";retinol,A"),
                """
                        peptides.csv 4:71-4:85 unknown-id: "retinol" is no known peptide — use one that is in peptides.csv
                        """);
    }

    @Test
    void anUnknownSafetyRow() {
        says(
                Tables.small().with("vocabulary.csv", "SAF001", "SAF002"),
                """
                        vocabulary.csv 21:30-21:35 unknown-id: "SAF002" is no known row of safety.csv — write SAF001
                        """);
    }

    @Test
    void aBlendOfABlend() {
        says(
                Tables.small().with("peptides.csv", "alpha-1;beta-2", "blend-3;beta-2"),
                """
                        peptides.csv 4:71-4:84 nested-blend: blend-3 is itself a blend — list the peptides that it is made of
                        """);
    }

    @Test
    void anAmbiguousName() {
        says(
                Tables.small().with("peptides.csv", "Bland", "ALPHA 1"),
                """
                        peptides.csv 4:42-4:48 ambiguous-name: "ALPHA 1" already means alpha-1 (peptides.csv line 2) — leave the name with one of the two
                        """);
        says(
                Tables.small().with("co_actives.csv", "Retin-A", "Former alpha"),
                """
                        co_actives.csv 2:42-2:53 ambiguous-name: "Former alpha" already means alpha-1 (peptides.csv line 2) — leave the name with one of the two
                        """);
    }

    @Test
    void aNameOfNothing() {
        says(
                Tables.small().with("peptides.csv", "Bland", "?"),
                """
                        peptides.csv 4:42-4:42 bad-name: "?" has neither letters nor digits — write the name out
                        """);
    }

    @Test
    void badWeeks() {
        says(
                Tables.small().with("peptides.csv", ",8,12,", ",12,8,"),
                """
                        peptides.csv 2:102-2:102 bad-weeks: week 8 comes before week 12 — write the later week last
                        """);
        says(
                Tables.small().with("peptides.csv", ",8,12,", ",8,a dozen,"),
                """
                        peptides.csv 2:101-2:107 bad-number: "a dozen" is no whole number from 0 to 104
                        """);
        says(
                Tables.small().with("routine.csv", ",1.5,", ",a week,"),
                """
                        routine.csv 2:48-2:53 bad-number: "a week" is no number of weeks up to 104 — write 8 or 1.5
                        """);
    }

    @Test
    void aListThatIsUntidy() {
        says(
                Tables.small().with("peptides.csv", "wrinkles;redness", "wrinkles;;redness"),
                """
                        peptides.csv 2:55-2:71 empty-entry: an entry of targets is empty — write a;b, with nothing before or after
                        """);
        says(
                Tables.small().with("peptides.csv", "wrinkles;redness", "wrinkles;wrinkles"),
                """
                        peptides.csv 2:55-2:71 duplicate-entry: "wrinkles" is listed twice — keep one
                        """);
    }

    @Test
    void aSelectorThatSelectsNothing() {
        says(
                Tables.small().with("interactions.csv", "ingredient:retinol;", "ingredient:retinoll;"),
                """
                        interactions.csv 2:58-2:91 unknown-id: "retinoll" is no known peptide or co-active — write retinol
                        """);
        says(
                Tables.small().with("interactions.csv", "ingredient:retinol;", "retinol;"),
                """
                        interactions.csv 2:58-2:79 bad-selector: "retinol" does not say what is meant — write ingredient:, class:, group:, procedure: or delivery: and an id, or any-peptide, or sun
                        """);
        says(
                Tables.small().with("vocabulary.csv", "group:copper", "group:coper"),
                """
                        vocabulary.csv 22:22-22:32 unknown-id: "coper" is no known group — write copper
                        """);
    }

    @Test
    void aPrescriptionOutsideItsGroup() {
        says(
                Tables.small().with("co_actives.csv", "retinoid;prescription,", "retinoid,"),
                """
                        co_actives.csv 2:50-2:57 prescription-group: prescription is yes, but the groups say otherwise — add prescription to the groups
                        """);
        says(
                Tables.small().with("co_actives.csv", ",,yes,,", ",,no,,"),
                """
                        co_actives.csv 2:50-2:70 prescription-group: prescription is no, but the groups say otherwise — take prescription out of the groups
                        """);
    }

    @Test
    void aRowFromMemoryThatClaimsToBeVerified() {
        says(
                Tables.small().with("seed_claims.csv", "recalled,no", "recalled,yes"),
                """
                        seed_claims.csv 3:51-3:53 bad-value: a row that is recalled from memory cannot be verified — write no
                        """);
    }

    private static void says(Tables tables, String expected) {
        assertThat(String.join("\n", tables.faults())).isEqualTo(expected.strip());
    }
}
