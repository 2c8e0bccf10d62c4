package org.peptideadvisor.workbench.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.RuleBaseCheck;

/** Rules and ids of the shipped rule base that get another name or go, with all that speaks of them. */
class NameChangesTest {

    private static final Map<String, String> FILES = whole();

    private static Map<String, String> whole() {
        Map<String, String> files = new TreeMap<>(ShippedRelease.folder().scenarios());
        files.putAll(ShippedRelease.files());
        return files;
    }

    @Test
    void aRuleGetsAnotherIdInRulesAndScenarios() {
        Map<String, String> after =
                applied(new NameChanges(FILES).rename("SAF-1807", "SAF-9807", ShippedRelease.TODAY));
        assertThat(after.values()).noneMatch(text -> text.contains("SAF-1807"));
        assertThat(after.get("scenarios/conditions/perioral-dermatitis-own-creams.yaml"))
                .contains("rules: [ SAF-9807 ]");
        assertThat(errors(after)).isEmpty();
    }

    @Test
    void anIdOfTheVocabularyGetsAnotherNameEverywhere_andIsUnderstoodForAWhile() {
        Map<String, String> after = applied(
                new NameChanges(FILES).rename("perioral-dermatitis", "rash-around-mouth", LocalDate.of(2026, 11, 24)));
        assertThat(after.get("catalog/withdrawn_ids.csv"))
                .isEqualTo("id,kind,instead,announced,until\n"
                        + "perioral-dermatitis,condition,rash-around-mouth,2026-11-24,2027-05-23\n");
        assertThat(after.get("scenarios/conditions/perioral-dermatitis-own-creams.yaml"))
                .contains("conditions: [ rash-around-mouth ]", "title: \"Perioral dermatitis:");
        assertThat(after.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".drl")
                                && file.getValue().contains("\"perioral-dermatitis\""))
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(errors(after)).isEmpty();
    }

    @Test
    void aRowThatDoesNotHaveTheIdKeepsItsBytes() {
        List<FileEdit> edits = made(new NameChanges(FILES).rename("perioral-dermatitis", "rash", ShippedRelease.TODAY));
        FileEdit vocabulary = edits.stream()
                .filter(one -> one.path().equals("catalog/vocabulary.csv"))
                .findFirst()
                .orElseThrow();
        List<String> before = FILES.get("catalog/vocabulary.csv").lines().toList();
        List<String> after = vocabulary.text().lines().toList();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).contains("perioral-dermatitis")) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Test
    void aRuleGoesWithWhatScenariosExpectOfIt() {
        Map<String, String> after = applied(new NameChanges(FILES).retire("SAF-1807"));
        assertThat(after.values()).noneMatch(text -> text.contains("SAF-1807"));
        assertThat(after.get("scenarios/conditions/perioral-dermatitis-own-creams.yaml"))
                .as("what it says of another rule stays")
                .contains("never:")
                .doesNotContain("expect:");
        assertThat(errors(after)).noneMatch(one -> one.startsWith("scenarios/conditions"));
    }

    @Test
    void translationsGoAlong() {
        String sentence = row(FILES, "rules.csv", "SAF-1807");
        Map<String, String> renamed =
                applied(new NameChanges(FILES).rename("SAF-1807", "SAF-9807", ShippedRelease.TODAY));
        assertThat(row(renamed, "rules.csv", "SAF-9807")).isEqualTo(sentence);
        Map<String, String> other = applied(
                new NameChanges(FILES).rename("perioral-dermatitis", "rash-around-mouth", LocalDate.of(2026, 11, 24)));
        assertThat(row(other, "vocabulary.csv", "condition/rash-around-mouth/label"))
                .isEqualTo(row(FILES, "vocabulary.csv", "condition/perioral-dermatitis/label"));
        assertThat(row(other, "readings.csv", "is.condition.rash-around-mouth"))
                .as("what a rule is read with")
                .isEqualTo(row(FILES, "readings.csv", "is.condition.perioral-dermatitis"));
        assertThat(untranslated(renamed)).isEmpty();
        assertThat(untranslated(other)).isEmpty();
        assertThat(untranslated(applied(new NameChanges(FILES).retire("SAF-1807"))))
                .isEmpty();
    }

    /** SAF-5142 says a sentence of SAF-5141, which has the row: without it the other has it. */
    @Test
    void aSentenceOfSeveralRulesKeepsItsTranslation() {
        Map<String, String> after = applied(new NameChanges(FILES).retire("SAF-5141"));
        assertThat(untranslated(after)).isEmpty();
        assertThat(after.getOrDefault("translations/de/rules.csv", "")).contains(row(FILES, "rules.csv", "SAF-5141"));
    }

    /** What follows the key. */
    private static String row(Map<String, String> files, String table, String key) {
        return files.getOrDefault("translations/de/" + table, "")
                .lines()
                .filter(line -> line.startsWith(key + ","))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> untranslated(Map<String, String> files) {
        return new RuleBaseCheck()
                .check(files, ShippedRelease.TODAY).stream()
                        .filter(one -> one.file().startsWith("translations/"))
                        .map(Object::toString)
                        .toList();
    }

    @Test
    void anIdThatRulesSpeakOfIsNotRetired() {
        NameOutcome outcome = new NameChanges(FILES).retire("perioral-dermatitis");
        assertThat(outcome).isInstanceOfSatisfying(NameOutcome.NoEdits.class, no -> {
            assertThat(no.noRule()).isFalse();
            assertThat(no.why()).contains("exclude/");
        });
    }

    @Test
    void whatNobodyHasOrSomebodyHasIsRefused() {
        var changes = new NameChanges(FILES);
        LocalDate today = ShippedRelease.TODAY;
        assertThat(refused(changes.rename("SAF-9999", "SAF-9998", today))).isTrue();
        assertThat(refused(changes.rename("SAF-1807", "SAF-100", today))).isFalse();
        assertThat(refused(changes.rename("SAF-1807", "saf", today))).isFalse();
        assertThat(refused(changes.rename("no-such-id", "other-id", today))).isFalse();
        assertThat(refused(changes.rename("rosacea", "retinol", today))).isFalse();
        assertThat(refused(changes.retire("SAF-9999"))).isTrue();
    }

    /** Whether it is refused since there is no such rule; otherwise for the id. */
    private static boolean refused(NameOutcome outcome) {
        return ((NameOutcome.NoEdits) outcome).noRule();
    }

    private static List<FileEdit> made(NameOutcome outcome) {
        assertThat(outcome).isInstanceOf(NameOutcome.MadeEdits.class);
        return ((NameOutcome.MadeEdits) outcome).edits();
    }

    private static Map<String, String> applied(NameOutcome outcome) {
        var after = new TreeMap<>(FILES);
        for (FileEdit edit : made(outcome)) {
            if (edit.text() == null) {
                after.remove(edit.path());
            } else {
                after.put(edit.path(), edit.text());
            }
        }
        return after;
    }

    private static List<String> errors(Map<String, String> files) {
        return new RuleBaseCheck()
                .check(files, ShippedRelease.TODAY).stream()
                        .filter(one -> one.isError())
                        .map(Object::toString)
                        .collect(Collectors.toList());
    }
}
