package org.peptideadvisor.web.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.book.SourceLink;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.workbench.history.RuleEvent;

/**
 * A rule as its page shows it.
 *
 * @param reading in plain words
 * @param text as its author wrote it
 * @param reviewed who read it, or that nobody did
 * @param due when it must be read again, in words
 * @param scenarios that name it
 * @param history of its text, the newest first
 */
record RuleSheet(
        String id,
        String title,
        String folder,
        String file,
        int line,
        String reading,
        String text,
        String owner,
        String grade,
        String reviewed,
        String due,
        boolean overdue,
        List<String> basis,
        List<SourceRow> sources,
        List<ScenarioRow> scenarios,
        List<EventRow> history) {

    private static final int SHORT = 8;
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*\"?(.*?)\"?\\s*$");
    private static final Map<String, String> GRADES = Map.of(
            "A", "randomised human trial",
            "B", "small or uncontrolled human study",
            "C", "laboratory or supplier",
            "G", "regulator, label or professional body",
            "E", "practice, settled by no source that we read");

    /** Something that a rule rests on. */
    record SourceRow(String key, String text, List<SourceLink> links, boolean read) {}

    /** A scenario that names the rule. */
    record ScenarioRow(String file, String title, boolean guard) {}

    /** A change of the rule. */
    record EventRow(String at, String name, String reason, boolean wentLive, List<String> approvals, String commit) {

        static EventRow of(RuleEvent event) {
            return new EventRow(
                    BenchWords.time(event.at()),
                    event.name(),
                    event.reason(),
                    event.wentLive(),
                    event.approvals(),
                    event.commit().substring(0, SHORT));
        }
    }

    /**
     * The page of a live rule.
     *
     * @param files those of the live commit, scenarios too
     */
    static RuleSheet of(
            Rule rule, Release release, Map<String, String> files, List<RuleEvent> history, LocalDate today) {
        ClinicalReview review = rule.metadata().review();
        LocalDate by = rule.metadata().reviewBy();
        return new RuleSheet(
                rule.id(),
                rule.title(),
                rule.folder().label(),
                rule.file(),
                rule.line(),
                release.reading(rule).sentence(),
                rule.text(),
                rule.metadata().owner(),
                rule.metadata().grade() + ", "
                        + GRADES.getOrDefault(rule.metadata().grade(), ""),
                review == null ? "No clinician has read it yet" : "Read by " + review.by() + " on " + review.on(),
                by.isBefore(today) ? "Overdue since " + by : "To be read again by " + by,
                by.isBefore(today),
                rule.metadata().basis(),
                sources(rule, release.catalog()),
                scenarios(rule.id(), files),
                history.stream().map(EventRow::of).toList());
    }

    private static List<SourceRow> sources(Rule rule, Catalog catalog) {
        return rule.metadata().evidence().stream()
                .map(catalog::citation)
                .filter(Objects::nonNull)
                .map((Citation one) ->
                        new SourceRow(one.key(), one.citation(), SourceLink.of(one.address()), one.wasRead()))
                .toList();
    }

    private static List<ScenarioRow> scenarios(String id, Map<String, String> files) {
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])");
        return new TreeMap<>(files)
                .entrySet().stream()
                        .filter(one -> one.getKey().startsWith("scenarios/"))
                        .filter(one -> word.matcher(one.getValue()).find())
                        .map(one -> {
                            Matcher title = TITLE.matcher(one.getValue());
                            return new ScenarioRow(
                                    one.getKey(),
                                    title.find() ? title.group(1) : one.getKey(),
                                    one.getKey().startsWith("scenarios/guards/"));
                        })
                        .toList();
    }
}
