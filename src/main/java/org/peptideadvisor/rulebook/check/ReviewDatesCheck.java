package org.peptideadvisor.rulebook.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/**
 * Checks the dates of the last and the next review of a rule. A late review is a warning, since the rule is as
 * true as the day before. Impossible dates are errors, since nobody could tell from them when the review is due.
 */
final class ReviewDatesCheck implements RuleCheck {

    private static final int SOON_DAYS = 60;
    private static final int LONGEST_YEARS = 3;

    private static final CodeExplanation OVERDUE = CodeExplanation.warning(
            "review-overdue",
            "The day in @reviewBy has passed.",
            "Nobody has confirmed since then that the rule is still right; studies and regulations may have moved on.",
            "Read the rule and its sources again, then set @reviewed to that day and @reviewBy to the next.");

    private static final CodeExplanation SOON = CodeExplanation.info(
            "review-soon",
            "The rule must be read again within " + SOON_DAYS + " days.",
            "A review takes time; this is the notice for it.",
            "Plan the review with the owner of the rule.");

    private static final CodeExplanation FUTURE = CodeExplanation.error(
            "reviewed-in-future",
            "@reviewed is a day that has not come yet.",
            "Nobody can have read the rule then, so the date vouches for nothing; most often the year is mistyped.",
            "Write the day on which the rule was last read.");

    private static final CodeExplanation ORDER = CodeExplanation.error(
            "review-before-reviewed",
            "@reviewBy is not after @reviewed.",
            "Such a rule was due before it was read; one of the two dates is wrong.",
            "Correct the date that is wrong.");

    private static final CodeExplanation LATE = CodeExplanation.warning(
            "review-too-late",
            "More than " + LONGEST_YEARS + " years lie between @reviewed and @reviewBy.",
            "Evidence on skin care ages faster than that; a rule that nobody reads for so long is nobody's rule.",
            "Set @reviewBy to a day at most " + LONGEST_YEARS + " years after @reviewed.");

    private static final CodeExplanation EXPIRED = CodeExplanation.warning(
            "rule-expired",
            "The day in date-expires has passed.",
            "The rule speaks no more, and whoever reads the folder may think that it does.",
            "Take the rule away, or write a later day if it still holds.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(OVERDUE, SOON, FUTURE, ORDER, LATE, EXPIRED);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        RuleMetadata metadata = rule.metadata();
        LocalDate reviewBy = metadata.reviewBy();
        LocalDate today = material.today();
        if (metadata.review() != null) {
            since(metadata.review().on(), rule, material, report);
        }
        LocalDate expires = metadata.period().expires();
        if (expires != null && !expires.isAfter(today)) {
            report.add(
                    EXPIRED,
                    rule.file(),
                    new OutlinePlaces(rule).name(),
                    "the rule has not spoken since " + expires,
                    "take it away, or write a later day for date-expires");
        }
        if (reviewBy.isBefore(today)) {
            String fix = "have a clinician read the rule, then set @reviewed and @reviewBy";
            tell(OVERDUE, rule, "reviewBy", "the review was due on " + reviewBy, fix, report);
        } else if (ChronoUnit.DAYS.between(today, reviewBy) <= SOON_DAYS) {
            tell(
                    SOON,
                    rule,
                    "reviewBy",
                    "the review is due on " + reviewBy,
                    "plan it with " + metadata.owner(),
                    report);
        }
    }

    private static void since(LocalDate reviewed, Rule rule, CheckMaterial material, CheckReport report) {
        LocalDate reviewBy = rule.metadata().reviewBy();
        if (reviewed.isAfter(material.today())) {
            tell(
                    FUTURE,
                    rule,
                    "reviewed",
                    "the rule was read on " + reviewed + ", which is still to come",
                    null,
                    report);
        }
        if (!reviewBy.isAfter(reviewed)) {
            String fix = "set @reviewBy to a day after " + reviewed;
            tell(ORDER, rule, "reviewBy", "the review is due on " + reviewBy + ", not after the last one", fix, report);
        } else if (reviewBy.isAfter(reviewed.plusYears(LONGEST_YEARS))) {
            String fix =
                    "set it to " + reviewed.plusYears(1) + ", or " + reviewed.plusYears(LONGEST_YEARS) + " at most";
            tell(
                    LATE,
                    rule,
                    "reviewBy",
                    "the next review is over " + LONGEST_YEARS + " years after the last",
                    fix,
                    report);
        }
    }

    private static void tell(
            CodeExplanation code,
            Rule rule,
            String annotation,
            String message,
            @Nullable String fix,
            CheckReport report) {
        report.add(code, rule.file(), new OutlinePlaces(rule).metadata(annotation), message, fix);
    }
}
