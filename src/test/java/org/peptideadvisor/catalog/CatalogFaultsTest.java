package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.Diagnostic;

/** Each way to spoil a table, and what an author is told: where, what, and how to fix it. */
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
                        claims.csv 2:71-2:73 field-count: the row has 7 cells, the first line 8 — add the missing commas, or close a quotation mark
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
                        peptides.csv 4:125-4:132 unknown-id: "recalled" is no known confidence — use one that is in vocabulary.csv under confidence
                        seed_claims.csv 3:42-3:49 unknown-id: "recalled" is no known confidence — use one that is in vocabulary.csv under confidence
                        vocabulary.csv 15:9-15:16 duplicate-id: "wrinkles" is already in vocabulary.csv line 2 — give one of them another
                        """);
    }

    @Test
    void anIdOfAnotherTable() {
        says(
                Tables.small().with("vocabulary.csv", "when,evening,", "group,retinol,Retinol,,,\nwhen,evening,"),
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
                Tables.small().with("vocabulary.csv", "when,evening,", "urgency,son,Soon,,,\nwhen,evening,"),
                """
                        vocabulary.csv 16:9-16:11 bad-value: "son" is no id — write soon
                        """);
        says(
                Tables.small().with("interactions.csv", "peptide-coactive", "two of a kind"),
                """
                        interactions.csv 2:8-2:20 bad-value: "two of a kind" is no pair type — write one of coactive-coactive, peptide-coactive, peptide-peptide
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
        var nothing = (CatalogResult.FaultyTables) Catalog.load(Map.of());

        assertThat(nothing.faults())
                .hasSize(TableLayout.ALL.size() - 1)
                .extracting(Diagnostic::code)
                .containsOnly("missing-table");
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
