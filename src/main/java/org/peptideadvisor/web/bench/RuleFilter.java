package org.peptideadvisor.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.review.health.RuleHealth;
import org.peptideadvisor.rulebook.Rule;

/**
 * What is looked for in the rule book, as its form shows it again.
 *
 * @param words each must be in the rule's id, title or reading
 * @param topic the file, or empty
 * @param owner or empty
 * @param overdue whether only rules whose review is overdue are shown
 * @param draft whether only rules that a draft changes are shown
 * @param idle whether only rules are shown that fired in none of the newest decisions
 * @param overridden whether only rules are shown whose advice is often set aside
 * @param page from 1
 */
record RuleFilter(
        String words,
        String topic,
        String owner,
        boolean overdue,
        boolean draft,
        boolean idle,
        boolean overridden,
        int page) {

    static final int PAGE = 25;

    static RuleFilter of(Map<String, List<String>> query) {
        int page = 1;
        try {
            page = Math.max(1, Integer.parseInt(text(query, "page")));
        } catch (NumberFormatException e) {
            // the first page is shown
        }
        return new RuleFilter(
                text(query, "words"),
                text(query, "topic"),
                text(query, "owner"),
                !text(query, "overdue").isEmpty(),
                !text(query, "draft").isEmpty(),
                !text(query, "idle").isEmpty(),
                !text(query, "overridden").isEmpty(),
                page);
    }

    private static String text(Map<String, List<String>> query, String field) {
        return query.getOrDefault(field, List.of("")).get(0).strip();
    }

    /** Whether a rule is looked for, but for its words, which only its reading can tell. */
    boolean fits(Rule rule, java.time.LocalDate today, Set<String> drafted) {
        return (topic.isEmpty()
                        || rule.file().equals(topic)
                        || rule.folder().label().equals(topic))
                && (owner.isEmpty() || rule.metadata().owner().equals(owner))
                && (!overdue || rule.metadata().reviewBy().isBefore(today))
                && (!draft || drafted.contains(rule.id()));
    }

    /** Whether it must be known how rules do. */
    boolean isByHealth() {
        return idle || overridden;
    }

    /** Whether a rule does as it is asked for. */
    boolean fits(RuleHealth health) {
        return (!idle || health.neverFiredLately()) && (!overridden || health.oftenOverridden());
    }

    /** Whether each word stands in the text. */
    boolean isIn(String text) {
        String lowered = text.toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).split("\\s+", 0)).stream().allMatch(lowered::contains);
    }

    boolean isNarrow() {
        return !words.isEmpty() || !topic.isEmpty() || !owner.isEmpty() || overdue || draft || isByHealth();
    }

    /** Folders, each followed by its files. */
    static List<String> topics(List<Rule> rules) {
        var topics = new TreeSet<String>();
        rules.forEach(rule -> topics.add(rule.file()));
        var all = new ArrayList<String>(List.of("assess", "exclude", "recommend", "plan"));
        all.addAll(topics);
        return all;
    }
}
