package org.peptideadvisor.web.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.peptideadvisor.ledger.store.EntryPage;

/** A decision in a list of those that were found. */
record DecisionRow(String id, String at, String outcome, String release, int rules, String subject) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneOffset.UTC);
    private static final int SHORT = 8;

    /** @param names of releases, by id */
    static DecisionRow of(EntryPage.FoundEntry found, Map<String, String> names) {
        String release = Objects.requireNonNullElse(found.review().release(), "");
        return new DecisionRow(
                found.id(),
                time(found.at()),
                Objects.requireNonNullElse(found.review().outcome(), ""),
                names.getOrDefault(release, release),
                found.review().rules().size(),
                found.subject() == null ? "" : found.subject().text().substring(0, SHORT));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
