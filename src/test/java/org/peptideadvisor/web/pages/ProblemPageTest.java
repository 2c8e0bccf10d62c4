package org.peptideadvisor.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.PageGaps;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** Every problem is told to a client in plain words that have a German translation, and to staff as a program is told it. */
class ProblemPageTest {

    private final AnswerTranslator german =
            Objects.requireNonNull(ShippedRelease.get().translations().in("de"));

    /** The others are for whoever sets the service up, or writes rules. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ONLY_LOCAL", "MISDIRECTED", "UNKNOWN_DRAFT"})
    void hasAWholeGermanPage(ProblemType type) {
        var problem = new ProblemDetails(type, "Detail for a program.", List.of(), "urn:uuid:1");
        String page = ProblemPage.of(problem, false).text();
        assertThat(PageGaps.of(german, page, Set.of())).isEmpty();
        assertThat(german.shortPage(page, Set.of())).contains("<html lang=\"de\">");
        assertThat(page).doesNotContain("Detail for a program.").contains("urn:uuid:1");
    }

    @Test
    void staffAreToldMore() {
        var problem = new ProblemDetails(ProblemType.DRAFT_CLASH, "Line 3 of exclude/age.drl.", List.of(), null);
        assertThat(ProblemPage.of(problem, true).text()).contains("Line 3 of exclude/age.drl.");
    }
}
