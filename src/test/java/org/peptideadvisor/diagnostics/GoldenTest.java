package org.peptideadvisor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.DiagnosticCodes;

/** What is said of each bad example, to the letter, and that the good one is not given the code. */
class GoldenTest {

    /** Findings on a rule base as a whole, which no file shows. */
    private static final String WITHOUT_EXAMPLE = "release";

    /** Four need more text than is worth storing, a link cannot be stored. */
    private static final Set<String> WITHOUT_STORED_EXAMPLE =
            Set.of("base-too-large", "file-too-long", "not-a-file", "too-large", "long-reading");

    private static final Pattern CODE = Pattern.compile(" \\[([a-z0-9-]+)] ");

    static Stream<Golden> cases() {
        return Golden.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBadExampleIsToldExactlyThis(Golden golden) {
        assertThat(golden.said(golden.bad())).isEqualTo(golden.expected());
        assertThat(golden.expected()).anyMatch(line -> line.contains("[" + golden.code() + "] "));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGoodExampleIsNotGivenTheCode(Golden golden) {
        assertThat(golden.diagnostics(golden.good()))
                .extracting(Diagnostic::code)
                .doesNotContain(golden.code());
        if (golden.isReading()) {
            assertThat(golden.said(golden.good())).isEmpty();
        }
    }

    @Test
    void codesAndMeaningsOfASourceAreDistinct() {
        for (var source : DiagnosticCodes.all()) {
            assertThat(source.codes()).extracting(CodeExplanation::code).doesNotHaveDuplicates();
            assertThat(source.codes()).extracting(CodeExplanation::meaning).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyCodeHasAnExample() {
        for (var source : DiagnosticCodes.all()) {
            if (!source.key().equals(WITHOUT_EXAMPLE)) {
                for (var explanation : source.codes()) {
                    if (WITHOUT_STORED_EXAMPLE.contains(explanation.code())) {
                        continue;
                    }
                    assertThat(Golden.of(source.key(), explanation.code()))
                            .as("the example of %s in %s", explanation.code(), source.key())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void everyExampleAndEachFindingInItIsOfACodeThatIsExplained() {
        Set<String> known = DiagnosticCodes.all().stream()
                .flatMap(source -> source.codes().stream())
                .map(explanation -> explanation.code())
                .collect(Collectors.toSet());
        for (Golden golden : Golden.all()) {
            assertThat(known).contains(golden.code());
            assertThat(golden.expected()) // the very lines that the check says, as another test shows
                    .allSatisfy(line -> assertThat(known)
                            .contains(CODE.matcher(line)
                                    .results()
                                    .map(code -> code.group(1))
                                    .findFirst()
                                    .orElseThrow()));
        }
    }

    @Test
    void everyCodeSaysWhyItMattersAndHowToFixIt() {
        for (var source : DiagnosticCodes.all()) {
            for (CodeExplanation code : source.codes()) {
                assertThat(code.why()).as(code.code()).isNotBlank().endsWith(".");
                assertThat(code.fix()).as(code.code()).isNotBlank();
            }
        }
    }

    @Test
    void noSourceExplainsACodeTwice() {
        for (var source : DiagnosticCodes.all()) {
            List<String> codes = source.codes().stream()
                    .map(explanation -> explanation.code())
                    .toList();
            assertThat(new HashSet<>(codes)).as(source.key()).hasSameSizeAs(codes);
        }
    }
}
