package org.peptideadvisor.web.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peptideadvisor.review.RuleFeedback;
import org.peptideadvisor.review.health.RuleHealth;
import org.peptideadvisor.web.review.ReleaseRow.DecidedShare;

/**
 * A rule in the table of how rules do.
 *
 * @param share the part of the decisions in which it fired, such as {@code 12.5%}
 * @param last when it fired last; empty if it never did
 * @param overridden how often it was set aside, of how often something was said of it
 * @param reasons why, each with how often
 * @param reactions how often skin reacted
 * @param due when it must be read again
 */
record HealthRow(
        String id,
        String title,
        String folder,
        String grade,
        long fired,
        String share,
        String last,
        String overridden,
        String reasons,
        long reactions,
        long serious,
        String due,
        boolean overdue) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);

    /**
     * A row.
     *
     * @param decisions how many were looked at
     */
    static HealthRow of(RuleHealth one, long decisions) {
        RuleFeedback said = one.feedback();
        long overridden = said.overriddenInAll();
        long spoken = said.accepted() + overridden;
        return new HealthRow(
                one.rule().id(),
                one.rule().title(),
                one.rule().folder().label(),
                one.rule().metadata().grade(),
                one.fired(),
                DecidedShare.of(one.fired(), decisions).percent(),
                one.last() == null ? "" : day(one.last()),
                spoken == 0 ? "" : overridden + " of " + spoken,
                said.overridden().stream()
                        .map(reason -> reason.reason() + " " + reason.count())
                        .collect(Collectors.joining(", ")),
                said.reactions(),
                said.serious(),
                one.rule().metadata().reviewBy().toString(),
                one.overdue());
    }

    static String day(Instant at) {
        return DAY.format(at);
    }
}
