package org.peptideadvisor.cli.author;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * The beginnings of a rule and of its scenario. What the author has not said yet is left so that a check finds it: an
 * empty text, or the id {@link #FILL_IN}, which nothing is called.
 *
 * @param folder what sort of rule it is
 * @param id its id
 * @param title its name without the id
 * @param owner who answers for it
 * @param written the day on which it is written; a clinician must read it within a year
 * @param evidence citation keys
 * @param grade how sure we are, or empty
 * @param basis the catalog rows that it puts into effect
 * @param because its sentence, or empty
 */
record RuleSkeleton(
        RuleStage folder,
        String id,
        String title,
        String owner,
        LocalDate written,
        List<String> evidence,
        String grade,
        List<String> basis,
        String because) {

    /** Stands where an id must be filled in. */
    static final String FILL_IN = "fill-in";

    private static final int LONGEST_FILE_NAME = 60;

    RuleSkeleton {
        evidence = List.copyOf(evidence);
        basis = List.copyOf(basis);
    }

    /** The rule, as it is put into a rule file. */
    String rule() {
        String basedOn = basis.isEmpty() ? "" : " @basis(\"" + String.join(",", basis) + "\")";
        return """
                rule "%s %s"
                    @id("%s") @owner("%s") @reviewed("unreviewed") @reviewBy("%s")
                    @evidence("%s") @grade("%s")%s
                when
                %s
                then
                    %s
                end
                """
                .formatted(
                        id,
                        title,
                        id,
                        owner,
                        written.plusYears(1),
                        String.join(",", evidence),
                        grade,
                        basedOn,
                        when().indent(4).stripTrailing(),
                        then());
    }

    private String when() {
        String concern = "Concern( id == \"" + FILL_IN + "\" )";
        return folder == RuleStage.RECOMMEND
                ? concern + "\n$peptide : Peptide( peptideClass == \"" + FILL_IN + "\" )"
                : concern;
    }

    private String then() {
        return switch (folder) {
            case ASSESS -> "conclude( \"" + FILL_IN + "\", \"" + because + "\" );";
            case RECOMMEND -> "recommend( $peptide, \"" + because + "\" );";
            case EXCLUDE, PLAN -> "caution( \"" + because + "\" );";
        };
    }

    /** Its scenario: a client that the rule is for, and that the answer then names the rule. */
    String scenario() {
        String part = folder == RuleStage.RECOMMEND ? "recommendations" : "cautions";
        return """
                title: "%s"
                given:
                  client:
                    age: 35
                    concerns: [ { id: %s } ]
                expect:
                  %s:
                    - reasons: [ { rule: %s } ]
                """
                .formatted(title, FILL_IN, part, id);
    }

    /** What the scenario's file is called. */
    String scenarioFile() {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
        return cut.replaceAll("^-|-$", "") + ".yaml";
    }
}
