package org.peptideadvisor.web.bench.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.web.bench.word.WordSheet.WordMeaning;

/** What an id is said to be is what the catalog has. */
class WordSheetTest {

    private static final Catalog CATALOG = ShippedRelease.get().catalog();

    @Test
    void aPeptideTellsItsClassItsEvidenceAndWhatToKeepApart() {
        WordSheet sheet = WordSheet.of(CATALOG, "copper-tripeptide-1");
        assertThat(sheet).isNotNull();
        WordMeaning meaning = sheet.meanings().get(0);
        assertThat(meaning.kind()).isEqualTo("peptide");
        assertThat(List.copyOf(meaning.facts().keySet())).startsWith("Class", "Evidence", "For");
        assertThat(meaning.facts().get("Evidence"))
                .contains("grade " + CATALOG.peptide("copper-tripeptide-1").getGrade());
        assertThat(sheet.apart())
                .anyMatch(one -> one.row().equals("INT003") && one.what().contains("Retinol"));
        assertThat(sheet.apart()).allMatch(one -> CATALOG.interactions().stream()
                .filter(row -> row.id().equals(one.row()))
                .allMatch(row -> row.keepApart() != null || row.effect().equals("avoid")));
    }

    @Test
    void everyIdOfTheShippedRulesIsKnown() {
        List<WordSheet> sheets = WordSheet.in(
                CATALOG,
                "Use( groups contains \"retinoid\" ) Concern( id == \"redness\" ) x( \"no-such\", \"redness\" )");
        assertThat(sheets).extracting(WordSheet::id).containsExactly("retinoid", "redness");
        assertThat(sheets.get(0).meanings().get(0).facts().get("Belongs to it")).contains("retinol");
        assertThat(WordSheet.of(CATALOG, "no-such")).isNull();
        assertThat(WordSheet.of(CATALOG, "<b>")).isNull();
    }
}
