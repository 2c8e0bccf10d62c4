package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;
import org.peptideadvisor.contract.request.ReadResult.Accepted;

/** An id that is withdrawn is accepted for a while, and read as another. */
class WithdrawnIdsTest {

    private static final String COLUMNS = "id,kind,instead,announced,until\n";
    private static final String ROW = "ruddy,concern,redness,2026-12-01,2027-06-01\n";
    private static final WithdrawnId RUDDY =
            new WithdrawnId("concern", "ruddy", "redness", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1));

    @Test
    void itIsReadAsTheOtherId_andTold() {
        RequestIntake intake = new RequestIntake(catalog(ROW));
        Accepted<AdviceRequest> withdrawn = read(intake, "ruddy");
        assertThat(withdrawn.value()).isEqualTo(read(intake, "redness").value());
        assertThat(withdrawn.withdrawn()).containsExactly(RUDDY);
        assertThat(read(intake, "redness").withdrawn()).isEmpty();
        assertThat(((Accepted<InterviewRequest>) intake.readInterview(request("ruddy"))).withdrawn())
                .containsExactly(RUDDY);
    }

    @Test
    void itIsToldInWhatIsAskedAbout() {
        RequestIntake intake = new RequestIntake(catalog("acids,group,aha,2026-12-01,2027-06-01\n"));
        byte[] asked = "{\"client\":{},\"group\":\"acids\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(((Accepted<WantingRequest>) intake.readWanting(asked)).withdrawn())
                .extracting(WithdrawnId::id)
                .containsExactly("acids");
    }

    @Test
    void withoutTheTableItIsUnknown() {
        assertThat(new RequestIntake(catalog("")).read(request("ruddy"))).isInstanceOf(ReadResult.Rejected.class);
        assertThat(ShippedRelease.get().intake().read(request("ruddy"))).isInstanceOf(ReadResult.Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            wrinkles,concern,redness,2026-12-01,2027-06-01 | "wrinkles" is still in vocabulary.csv under concern
            ruddy,concern,rednes,2026-12-01,2027-06-01     | rednes
            ruddy,colour,redness,2026-12-01,2027-06-01     | "colour" is no kind
            ruddy,concern,redness,2026-12-01,2027-01-01    | until must be at least 180 days after announced
            ruddy,concern,redness,soon,2027-06-01          | "soon" is no day
            """)
    void aRowThatCannotHold_isRefused(String row, String message) {
        assertThat(((CatalogResult.FaultyTables) load(row + "\n")).faults())
                .anyMatch(fault -> fault.file().equals("catalog/withdrawn_ids.csv")
                        && fault.message().contains(message));
    }

    private static Catalog catalog(String rows) {
        return ((CatalogResult.LoadedCatalog) load(rows)).catalog();
    }

    private static CatalogResult load(String rows) {
        Map<String, String> tables = new HashMap<>();
        ShippedRelease.get().files().forEach((path, text) -> {
            if (path.startsWith("catalog/")) {
                tables.put(path.substring("catalog/".length()), text);
            }
        });
        if (!rows.isEmpty()) {
            tables.put("withdrawn_ids.csv", COLUMNS + rows);
        }
        return Catalog.load(tables);
    }

    private static Accepted<AdviceRequest> read(RequestIntake intake, String concern) {
        return (Accepted<AdviceRequest>) intake.read(request(concern));
    }

    private static byte[] request(String concern) {
        return "{\"client\":{\"concerns\":[{\"id\":\"%s\"}]}}"
                .formatted(concern)
                .getBytes(StandardCharsets.UTF_8);
    }
}
