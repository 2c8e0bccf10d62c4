package org.peptideadvisor.release.book;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ShippedRelease;

/** Rule books of one or two rules. */
public final class SmallBooks {

    static final LocalDate ON = LocalDate.of(2027, 10, 1);
    private static final String HEAD =
            " @owner(\"%s\") @reviewed(\"unreviewed\") @reviewBy(\"%s\") @evidence(\"%s\") @grade(\"E\")\n";
    public static final String SOUND = rule(
            "CAU-1",
            "Any allergy",
            "dermatology",
            "2027-09-01",
            "GOO11,REC",
            "exists Allergy()",
            "caution( \"Read the whole label.\" );");
    /** A clinician read this one. */
    public static final String OTHER = rule(
                    "CAU-2",
                    "Pregnant",
                    "dermatology",
                    "2027-11-01",
                    "REC",
                    "Condition( id == \"pregnancy\" )",
                    "excludeGroup( \"retinoid\", \"Retinoids stay out.\" );")
            .replace("unreviewed", "2026-11-01 by Dr. Ada <Example>");
    static final Map<String, String> SCENARIOS = Map.of(
            "scenarios/a/one.yaml",
            "title: Labels are read\ngiven: { client: { age: 30 } }\nexpect: { cautions: [ { reasons: [ { rule: CAU-1 } ] } ] }\n");

    private SmallBooks() {}

    /** Two rules, one overdue and one soon due; since then one was changed, one added and one taken out. */
    static RuleBookPages small() {
        String before = SOUND.replace("the whole label", "the label") + OTHER.replace("CAU-2", "CAU-4");
        return book(files(SOUND + OTHER), SCENARIOS, files(before));
    }

    static RuleBookPages book(
            Map<String, String> files, Map<String, String> scenarios, @Nullable Map<String, String> earlier) {
        return new BookWriter(opened(files), scenarios).write(ON, earlier == null ? null : opened(earlier));
    }

    static RuleEdition opened(Map<String, String> files) {
        RuleEdition.OpenedEdition opened = RuleEdition.open(files);
        if (opened.edition() == null) {
            throw new AssertionError(opened.diagnostics().toString());
        }
        return opened.edition();
    }

    public static Map<String, String> files(String rules) {
        Map<String, String> files = ShippedRelease.catalogWith("exclude/a.drl", rules);
        files.put("RELEASE", "2027.1");
        return files;
    }

    static String rule(
            String id, String title, String owner, String reviewBy, String evidence, String when, String then) {
        return "rule \"" + id + " " + title + "\" @id(\"" + id + "\")" + HEAD.formatted(owner, reviewBy, evidence)
                + "when\n    " + when + "\nthen\n    " + then + "\nend\n";
    }
}
