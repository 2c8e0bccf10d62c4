package org.peptideadvisor.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.CheckDeadline;

/** What is wrong with a row of {@code readings.csv} is told once, with its line and what to do. */
class ReadingsTableCheckTest {

    private static final String READINGS = "translations/de/readings.csv";
    private static final String PHRASES = "catalog/phrases.csv";
    private static final String WHOLE = "whole,bb782d27,{when} – dann {then},unreviewed\n";

    @Test
    void aPhraseThatChanged_makesItsRowStale_andTheNewTextIsShown() {
        Map<String, String> files = changed(PHRASES, text -> text.replace("{when}, {then}", "{when}: then {then}"));
        assertThat(files.get(PHRASES)).isNotEqualTo(ShippedRelease.files().get(PHRASES));
        assertThat(found(files, ShippedRelease.build(files)))
                .containsExactly(
                        "5 info stale-translation: the English text of whole is no longer the one that was translated"
                                + " — translate this, and write 94e934b2 as its version: {when}: then {then}");
    }

    @Test
    void rowsThatAreMissing_areNamed() {
        assertThat(found(changed(READINGS, text -> text.replace(WHOLE, ""))))
                .containsExactly("0 info missing-translation: one text has no translation: whole"
                        + " — bin/advisor translations de prints the rows to add");
        assertThat(found(changed(READINGS, text -> text.lines().limit(4).reduce("", (all, line) -> all + line + "\n"))))
                .singleElement()
                .asString()
                .startsWith("0 info missing-translation: ")
                .matches(".* texts have no translation: whole(, [a-z.-]+){4} and [0-9]+ more — .*");
    }

    @Test
    void aRowThatIsBad_isTold() {
        assertThat(told(WHOLE.replace("{then}", "{than}")))
                .containsExactly("5 warning translation-slots: the slots of whole are not those of the English phrase"
                        + " — write each of its slots once: {when}, {then}");
        assertThat(told(WHOLE.replace("whole", "whole.thing") + WHOLE))
                .containsExactly("5 info unknown-translation: nothing in English is called whole.thing here"
                        + " — correct the key, or take the row out");
        assertThat(told(WHOLE + WHOLE))
                .containsExactly("6 error duplicate-id: \"whole\" is already in " + READINGS + " line 5"
                        + " — take one of the rows out");
        assertThat(told(WHOLE + "whole.thing,bb782d27\n"))
                .containsExactly("6 error field-count: the row has 2 cells, the first line 4"
                        + " — add the missing commas, or close a quotation mark");
    }

    private static List<String> told(String rows) {
        return found(changed(READINGS, text -> text.replace(WHOLE, rows)));
    }

    private static Map<String, String> changed(String path, UnaryOperator<String> change) {
        var files = new TreeMap<>(ShippedRelease.files());
        files.computeIfPresent(path, (same, text) -> change.apply(text));
        return files;
    }

    private static List<String> found(Map<String, String> files) {
        return found(files, ShippedRelease.get());
    }

    private static List<String> found(Map<String, String> files, Release release) {
        return TranslationCheck.check(
                        files, release.advisor().book(), release.catalog(), ShippedRelease.TODAY, CheckDeadline.NONE)
                .stream()
                .filter(one -> one.file().equals(READINGS))
                .map(one -> one.line() + " " + one.severity().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + one.code() + ": " + one.message() + " — " + one.fix())
                .toList();
    }
}
