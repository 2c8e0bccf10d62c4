package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.PageGaps;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.TypedNames;

/** Every fault that a request can have is said in words that have a German translation, wherever in an answer it is; a new one is so from the beginning. */
class RefusedAnswerTest {

    private static final String MESSAGE = "For whoever writes apps, at /client/uses.";

    private final Release release = ShippedRelease.get();
    private final AnswerTranslator german =
            Objects.requireNonNull(release.translations().in("de"));
    private final ProductRows rows = new ProductRows(
            new FormFields(Map.of("name.2", List.of("Nachtcreme"), "name.5", List.of("Retinol"))),
            new TypedNames(release));

    @ParameterizedTest
    @EnumSource
    void isSaidInWordsThatAPageCanTranslate(FaultCode kind) {
        for (String pointer : List.of("/client/products/0/name", "/client/uses/0", "/client/uses")) {
            List<String> words = words(Question.USES, pointer, kind);
            assertThat(words).hasSize(1).doesNotContain(MESSAGE);
            assertThat(PageGaps.of(german, "<html lang=\"en\"><p>" + words.get(0) + "</p></html>", Set.of()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = FaultCode.class, mode = EnumSource.Mode.EXCLUDE, names = "TOO_LARGE")
    void isNoneOfTheForm_ifItIsOfAnAnswerBefore(FaultCode kind) {
        for (String pointer :
                List.of("", "/client/age", "/client/usesOther", "/client/wants/ingredients", "/asked/0")) {
            assertThat(words(Question.USES, pointer, kind)).as(pointer).isEmpty();
        }
        assertThat(words(Question.WANTED_INGREDIENTS, "/client/wants/ingredients/3", kind))
                .hasSize(1);
        assertThat(words(Question.AGE, "/client/products/0", kind)).isEmpty();
    }

    /** Rows are numbered as the page shows them again: without those that were left empty. */
    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "CONTROL_CHARACTER", "UNKNOWN_ID"})
    void namesTheRow(FaultCode kind) {
        assertThat(words(Question.USES, "/client/products/0", kind).get(0)).startsWith("Product 1: ");
        assertThat(words(Question.USES, "/client/uses/0/when", kind).get(0)).startsWith("Product 2: ");
    }

    private List<String> words(Question question, String pointer, FaultCode kind) {
        var refused = new FaultyRequest(List.of(new RequestFault(pointer, kind, MESSAGE)));
        return RefusedAnswer.words(refused, question, rows);
    }
}
