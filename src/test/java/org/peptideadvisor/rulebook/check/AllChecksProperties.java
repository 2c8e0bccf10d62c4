package org.peptideadvisor.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** The other checks on small generated variations: they find what they should, and nothing else. */
class AllChecksProperties {

    private static final String CAUTION = "caution( \"One new product at a time.\" );";
    private static final Set<String> DATES =
            Set.of("review-overdue", "review-soon", "reviewed-in-future", "review-before-reviewed", "review-too-late");

    @Property
    void reviewDates(
            @ForAll @IntRange(min = -900, max = 40) int readDays,
            @ForAll @IntRange(min = -100, max = 1500) int dueDays) {
        LocalDate today = ShippedRelease.TODAY;
        LocalDate reviewed = today.plusDays(readDays);
        LocalDate reviewBy = today.plusDays(dueDays);
        var expected = new ArrayList<String>();
        if (readDays > 0) {
            expected.add("reviewed-in-future");
        }
        if (dueDays <= readDays) {
            expected.add("review-before-reviewed");
        }
        if (reviewBy.minusYears(3).isAfter(reviewed)) {
            expected.add("review-too-late");
        }
        if (dueDays < 0) {
            expected.add("review-overdue");
        } else if (dueDays <= 60) {
            expected.add("review-soon");
        }
        String rule = Examples.rule(1, reviewed.toString(), reviewBy.toString(), "Client()", CAUTION);
        assertThat(Examples.codes("exclude/a.drl", rule))
                .filteredOn(DATES::contains)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The order of lines and constraints and the names of facts make no difference; one other value does. */
    @Property
    void sameConditions(@ForAll Random random, @ForAll boolean sameThing) {
        var lines = new ArrayList<>(List.of(
                "Concern( id == \"redness\" )",
                "Client( age > 30, sensitivity == \"low\" )",
                "not Allergy()",
                "$p : Peptide( targets contains \"redness\", peptideClass == \"soothing\" )"));
        String first = String.join("\n    ", lines);
        Collections.shuffle(lines, random);
        String second = String.join("\n    ", lines)
                .replace("$p", "$other")
                .replace("age > 30, sensitivity == \"low\"", "sensitivity == \"low\", age > 30")
                .replace(
                        "targets contains \"redness\", peptideClass == \"soothing\"",
                        "peptideClass == \"soothing\", targets contains \"redness\"");
        String verb = sameThing ? "recommend" : "prefer";
        assertThat(pair(first, second, verb)).isEqualTo(sameThing ? List.of("duplicate-rule") : List.of());
        assertThat(pair(first, second.replace("age > 30", "age > 31"), verb)).isEmpty();
        assertThat(pair(first, second.replace("not Allergy()", "not Sign()"), verb))
                .isEmpty();
    }

    private static List<String> pair(String first, String second, String verb) {
        return Examples.codes(
                "recommend/a.drl",
                Examples.rule(1, first, "recommend( $p, \"It may calm the look of redness.\" );")
                        + Examples.rule(2, second, verb + "( $other, \"It is kind to skin.\" );"));
    }

    @Example
    void whatIsExcludedForAllOfARulesOwnClientsNeverSpeaks() {
        String narrow = "Concern( id == \"redness\", severity == \"severe\" )";
        String wide = "Concern( id == \"redness\" )";
        String support = "support( \"retinol\", \"It may soften the look of lines.\" );";
        assertThat(both(wide, "excludeGroup( \"retinoid\", \"Left out.\" );", narrow, support))
                .contains("never-speaks");
        assertThat(both(narrow, "excludeGroup( \"retinoid\", \"Left out.\" );", wide, support))
                .doesNotContain("never-speaks");
        assertThat(both(wide, "excludeGroup( \"exfoliating-acid\", \"Left out.\" );", narrow, support))
                .doesNotContain("never-speaks");
        assertThat(both(
                        "not Allergy( id == \"soy\" )",
                        "excludeGroup( \"retinoid\", \"Left out.\" );",
                        "not Allergy()",
                        support))
                .contains("never-speaks");
        assertThat(both(
                        "not Allergy()",
                        "excludeGroup( \"retinoid\", \"Left out.\" );",
                        "not Allergy( id == \"soy\" )",
                        support))
                .doesNotContain("never-speaks");
        String peptides = "$p : Peptide( peptideClass == \"soothing\", targets contains \"redness\" )";
        String recommend = "recommend( $p, \"It may calm the look of redness.\" );";
        assertThat(both(wide, "excludeClass( \"soothing\", \"Left out.\" );", wide + " " + peptides, recommend))
                .contains("never-speaks");
        assertThat(both(wide, "excludeClass( \"signal\", \"Left out.\" );", wide + " " + peptides, recommend))
                .doesNotContain("never-speaks");
        assertThat(both(
                        wide + " $x : Peptide( peptideClass == \"soothing\" )",
                        "exclude( $x, \"Left out.\" );",
                        wide + " " + peptides,
                        recommend))
                .contains("never-speaks");
    }

    private static List<String> both(String excludeWhen, String exclude, String when, String then) {
        return Examples.check(Map.of(
                        "exclude/a.drl", Examples.rule(1, excludeWhen, exclude),
                        "recommend/a.drl", Examples.rule(2, when, then)))
                .stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Example
    void aDiseaseBehindAnAssessmentIsStillAReason() {
        String asked = Examples.rule(
                1, "Assessment( id == \"sensitive-skin\" )", "support( \"ceramides\", \"It feels comfortable.\" );");
        String disease = Examples.rule(
                2, "Condition( id == \"eczema-history\" )", "conclude( \"sensitive-skin\", \"A history.\" );");
        String word = Examples.rule(
                3, "Client( sensitivity == \"high\" )", "conclude( \"sensitive-skin\", \"The client says so.\" );");
        assertThat(codes(Map.of("recommend/a.drl", asked, "assess/a.drl", disease)))
                .contains("disease-reason");
        assertThat(codes(Map.of("recommend/a.drl", asked, "assess/a.drl", disease + word)))
                .doesNotContain("disease-reason");
        String denied = asked.replace("Assessment( id == \"sensitive-skin\" )", "not Condition()");
        assertThat(codes(Map.of("recommend/a.drl", denied))).doesNotContain("disease-reason");
        String deferred =
                Examples.rule(4, "Condition( id == \"eczema-history\" ) $p : Peptide()", "defer( $p, \"Later.\" );");
        assertThat(codes(Map.of("recommend/a.drl", deferred))).doesNotContain("disease-reason");
    }

    @Example
    void aRuleThatWaitsForOneThatNeverHoldsNeverSpeaksEither() {
        String silent = Examples.rule(1, "Client( age < 3, age > 9 )", "conclude( \"minor\", \"By age.\" );");
        String waiting = Examples.rule(2, "Assessment( id == \"minor\" )", CAUTION);
        assertThat(codes(Map.of("assess/a.drl", silent, "exclude/a.drl", waiting)))
                .contains("never-holds", "never-concluded");
        assertThat(codes(Map.of("assess/a.drl", silent.replace("age > 9", "age > 1"), "exclude/a.drl", waiting)))
                .doesNotContain("never-holds", "never-concluded");
    }

    @Example
    void theRulesThatNoScenarioNames() {
        var book = new RuleBookReader()
                .read(Map.of(
                        "exclude/a.drl", Examples.rule(1, "Client()", CAUTION) + Examples.rule(2, "Sign()", CAUTION)))
                .book();
        var catalog = ShippedRelease.get().catalog();
        assertThat(AllChecks.run(book, catalog, ShippedRelease.TODAY, Set.of("ZZZ-2")))
                .filteredOn(found -> found.code().equals("no-scenario"))
                .singleElement()
                .satisfies(found -> assertThat(found.line()).isEqualTo(1));
        assertThat(AllChecks.run(book, catalog, ShippedRelease.TODAY, null))
                .noneMatch(found -> found.code().equals("no-scenario"));
    }

    private static List<String> codes(Map<String, String> files) {
        return Examples.check(files).stream().map(Diagnostic::code).toList();
    }
}
