package org.peptideadvisor.web.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.review.ReleasePublication;
import org.peptideadvisor.web.review.ReaderNames.KnownNames;

/**
 * A release that went live, in the list of them.
 *
 * @param by who made it go live; empty where the service found it
 * @param grounds how it came to that, in words
 * @param draft the id of the draft that it was; empty if it was none
 * @param impact for how many clients it changed what; empty where no report is kept
 * @param lasted how long it was live, in words
 * @param live whether it still is
 * @param before the id of the release that was live before; empty if none was
 * @param decided how many of the decisions that were looked at it decided
 * @param share the same as a part of them, such as {@code 12.5%}
 * @param newest whether this is the last time that the release went live, at which its decisions are shown
 */
record ReleaseRow(
        long index,
        String at,
        String how,
        String name,
        String id,
        String engine,
        String by,
        String grounds,
        String draft,
        String impact,
        String lasted,
        boolean live,
        String before,
        long decided,
        String share,
        boolean newest) {

    private static final String COMMIT = "commit:";
    private static final String APPROVED = "approved:";
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /**
     * A row.
     *
     * @param entry what its leaf says; null if it cannot be read
     * @param until when the next one went live; null for the one that is live
     * @param before the one that went live before; null if none did
     * @param impact the line of the impact of a draft
     */
    static ReleaseRow of(
            ReleasePublication one,
            @Nullable LedgerEntry entry,
            KnownNames names,
            @Nullable Instant until,
            Instant now,
            @Nullable ReleasePublication before,
            DecidedShare share,
            boolean newest,
            UnaryOperator<String> impact) {
        String reason = entry == null || entry.reason() == null ? "" : entry.reason();
        String about = entry == null || entry.about() == null ? "" : entry.about();
        String draft = reason.startsWith(COMMIT) ? about : "";
        return new ReleaseRow(
                one.index(),
                DecisionRow.time(one.at()),
                switch (one.how()) {
                    case "release-published" -> "Published";
                    case "release-rolled-back" -> "Live again";
                    default -> "The entry is damaged";
                },
                one.name(),
                one.release(),
                one.engine(),
                entry == null ? "" : names.of(entry.by()),
                grounds(reason, names),
                draft,
                draft.isEmpty() ? "" : impact.apply(draft),
                (until == null ? "Live for " : "It was live for ")
                        + lasted(Duration.between(one.at(), until == null ? now : until)),
                until == null,
                before == null || before.release().equals(one.release()) ? "" : before.release(),
                share.decided(),
                share.percent(),
                newest);
    }

    /** How many decisions, and which part of those that were looked at. */
    record DecidedShare(long decided, String percent) {

        static DecidedShare of(long decided, long all) {
            return new DecidedShare(
                    decided,
                    all == 0
                            ? "0%"
                            : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * decided / all)
                                    .replace(".0%", "%"));
        }
    }

    private static String grounds(String reason, KnownNames names) {
        if (reason.startsWith("withdrawn-until:")) {
            return "a rule was taken out until " + reason.substring(reason.indexOf(':') + 1);
        }
        String last = reason.substring(reason.indexOf(',') + 1);
        if (last.startsWith(APPROVED)) {
            return "approved by "
                    + Arrays.stream(last.substring(APPROVED.length()).split("\\+", 0))
                            .map(names::of)
                            .collect(Collectors.joining(", "));
        }
        return switch (reason) {
            case "" -> "found in the rules folder";
            case "rollback" -> "rolled back";
            case "put-back" -> "a rule was put back, since its time was over";
            default -> last.startsWith("local") || reason.contains("unapproved") ? "approved by nobody" : reason;
        };
    }

    private static String lasted(Duration time) {
        if (time.compareTo(TWO_DAYS) >= 0) {
            return time.toDays() + " days";
        }
        if (time.compareTo(TWO_HOURS) >= 0) {
            return time.toHours() + " hours";
        }
        long minutes = Math.max(0, time.toMinutes());
        return minutes == 0 ? "less than a minute" : minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
