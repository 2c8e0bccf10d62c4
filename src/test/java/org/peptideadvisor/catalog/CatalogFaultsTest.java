package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.Diagnostic;

/** Each way to spoil a table, and what an author is told: where, what, and how to mend it. */
class CatalogFaultsTest {

    @Test
    void theProjectsOwnTablesHaveNone() {
        assertThat(Tables.own().faults()).isEmpty();
        assertThat(Tables.small().faults()).isEmpty();
    }

    @Test
    void aTableThatIsMissing() {
        says(
                Tables.small().table("claims.csv", null),
                """
                        claims.csv 0:0-0:0 missing-table: the table is missing or empty — put catalog/claims.csv back
                        """);
        says(
                Tables.small().table("citations.csv", "  \n"),
                """
                        citations.csv 0:0-0:0 missing-table: the table is missing or empty — put catalog/citations.csv back
                        """);
    }

    @Test
    void aMissingColumn() {
        says(
                Tables.small().with("claims.csv", ",claim,", ",").with("claims.csv", "approved by an authority,", ""),
                """
                        claims.csv 1:1-1:2 missing-column: the column claim is missing — add claim to the first line and its cell to every row
                        """);
    }

    @Test
    void anUnknownColumn() {
        says(
                Tables.small().with("claims.csv", "handling", "handing"),
                """
                        claims.csv 1:22-1:28 unknown-column: there is no column "handing" — write handling
                        """);
        says(
                Tables.small().with("claims.csv", "handling,", "handling,colour of the binding,"),
                """
                        claims.csv 1:31-1:51 unknown-column: there is no column "colour of the binding" — take the column out
                        """);
    }

    @Test
    void aColumnTwice() {
        says(
                Tables.small().with("claims.csv", "id,region,", "id,id,region,"),
                """
                        claims.csv 1:4-1:5 duplicate-column: the column id is here twice — keep one
                        """);
    }

    @Test
    void aRowOfAnotherLength() {
        says(
                Tables.small().with("claims.csv", "EU,", ""),
                """
                        claims.csv 2:71-2:73 field-count: the row has 7 cells, the first line 8 — add the missing commas
                        """);
        says(
                Tables.small().with("claims.csv", "EU,", "EU,and more,"),
                """
                        claims.csv 2:83-2:85 field-count: the row has 9 cells, the first line 8 — put a cell that holds a comma in quotation marks
                        """);
    }

    @Test
    void quotationMarksAstray() {
        says(
                Tables.small().with("seed_claims.csv", "Peptides are gentle", "\"Peptides\" are gentle"),
                """
                        seed_claims.csv 3:1-3:6 syntax: this cannot be read as comma-separated values: Unexpected character after closing quote: ' ' (0x20) — put a cell that holds a comma or a quotation mark in quotation marks, and double those inside
                        """);
    }

    @Test
    void anEmptyId() {
        says(
                Tables.small().with("seed_claims.csv", "SEED02", ""),
                """
                        seed_claims.csv 3:1-3:1 empty-id: the row has no id — write one such as SEED01
                        """);
    }

    @Test
    void anIdOfAnotherForm() {
        says(
                Tables.small().with("seed_claims.csv", "SEED02", "seed 2"),
                """
                        seed_claims.csv 3:1-3:6 bad-id: "seed 2" is not of the usual form — write it like SEED01
                        """);
        says(
                Tables.small()
                        .with("co_actives.csv", "retinol,ACT", "Retinol,ACT")
                        .with("interactions.csv", "ingredient:retinol;", ""),
                """
                        co_actives.csv 3:1-3:7 bad-id: "Retinol" is not of the usual form — write it like retinol
                        """);
    }

    @Test
    void anIdTwice() {
        says(
                Tables.small().with("seed_claims.csv", "SEED02", "SEED01"),
                """
                        seed_claims.csv 3:1-3:6 duplicate-id: "SEED01" is already in seed_claims.csv line 2 — give one of them another
                        """);
        says(
                Tables.small().with("vocabulary.csv", "confidence,recalled", "concern,wrinkles"),
                """
                        peptides.csv 4:122-4:129 unknown-id: "recalled" is no known confidence — use one that is in vocabulary.csv under confidence
                        seed_claims.csv 3:42-3:49 unknown-id: "recalled" is no known confidence — use one that is in vocabulary.csv under confidence
                        vocabulary.csv 15:9-15:16 duplicate-id: "wrinkles" is already in vocabulary.csv line 2 — give one of them another
                        """);
    }

    @Test
    void anIdOfAnotherTable() {
        says(
                Tables.small().with("vocabulary.csv", "when,evening,", "group,retinol,Retinol,,\nwhen,evening,"),
                """
                        vocabulary.csv 16:7-16:13 duplicate-id: "retinol" is already in co_actives.csv line 3 — give one of them another
                        """);
    }

    @Test
    void anEmptyCell() {
        says(
                Tables.small().with("peptides.csv", ",Alpha,", ",,"),
                """
                        peptides.csv 2:24-2:24 missing-value: the cell name is empty — fill it in
                        """);
        says(
                Tables.small().with("seed_claims.csv", ",REC,", ",,"),
                """
                        seed_claims.csv 3:38-3:38 missing-value: the row has no citation — name its source, or REC for common knowledge
                        """);
    }

    @Test
    void aWordThatIsNotOnTheList() {
        says(
                Tables.small().with("co_actives.csv", ",moderate,", ",modrate,"),
                """
                        co_actives.csv 3:51-3:57 bad-value: "modrate" is no irritancy — write moderate
                        """);
        says(
                Tables.small().with("peptides.csv", ",A,", ",D,"),
                """
                        peptides.csv 2:80-2:80 unknown-id: "D" is no known evidence grade — use one that is in vocabulary.csv under evidence-grade
                        """);
        says(
                Tables.small().with("vocabulary.csv", "concern,wrinkles", "concerns,wrinkles"),
                """
                        vocabulary.csv 2:1-2:8 bad-value: "concerns" is no kind — write concern
                        """);
        says(
                Tables.small().with("interactions.csv", "peptide-coactive", "two of a kind"),
                """
                        interactions.csv 2:8-2:20 bad-value: "two of a kind" is no pair type — write one of coactive-coactive, peptide-coactive, peptide-peptide
                        """);
    }

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
                        peptides.csv 2:99-2:99 bad-weeks: week 8 comes before week 12 — write the later week last
                        """);
        says(
                Tables.small().with("peptides.csv", ",8,12,", ",8,a dozen,"),
                """
                        peptides.csv 2:98-2:104 bad-number: "a dozen" is no whole number from 0 to 104
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

    @Test
    void allOfThemAtOnceAndSorted() {
        says(
                Tables.small()
                        .with("vocabulary.csv", "group:copper", "group:coper")
                        .with("seed_claims.csv", "SEED02", "SEED01")
                        .with("seed_claims.csv", "ONE01;TWO02", "ONE01;TWO2")
                        .table("claims.csv", null),
                """
                        claims.csv 0:0-0:0 missing-table: the table is missing or empty — put catalog/claims.csv back
                        seed_claims.csv 2:48-2:57 unknown-citation: "TWO2" is no known citation key — write TWO02
                        seed_claims.csv 3:1-3:6 duplicate-id: "SEED01" is already in seed_claims.csv line 2 — give one of them another
                        vocabulary.csv 22:22-22:32 unknown-id: "coper" is no known group — write copper
                        """);
    }

    @Test
    void aBrokenTableDoesNotSpoilTheOthers() {
        says(
                Tables.small().table("vocabulary.csv", null).with("citations.csv", "read_level", "level"),
                """
                        citations.csv 1:1-1:3 missing-column: the column read_level is missing — add read_level to the first line and its cell to every row
                        citations.csv 1:22-1:26 unknown-column: there is no column "level" — take the column out
                        vocabulary.csv 0:0-0:0 missing-table: the table is missing or empty — put catalog/vocabulary.csv back
                        """);
    }

    @Test
    void noTablesAtAll() {
        var nothing = (CatalogResult.Faulty) Catalog.load(Map.of());

        assertThat(nothing.faults()).hasSize(9).extracting(Diagnostic::code).containsOnly("missing-table");
    }

    @Test
    void lineEndsAndMarksOfOtherMachinesAreNoFault() {
        Tables tables = Tables.own();
        tables.table("claims.csv", "\uFEFF" + tables.text("claims.csv").replace("\n", "\r\n"));

        assertThat(tables.faults()).isEmpty();
    }

    private static void says(Tables tables, String expected) {
        assertThat(String.join("\n", tables.faults())).isEqualTo(expected.strip());
    }
}
