package org.peptideadvisor.web.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.peptideadvisor.review.health.RuleHealth;

/**
 * Which rules are looked at, and in which order, as the form shows it again.
 *
 * @param show which
 * @param words each must be in the rule's id, title, file or owner
 * @param page from 1
 */
record HealthFilter(ShownRules show, String words, int page) {

    static final int PAGE = 50;

    /** Which rules are shown, each with what comes first among them. */
    enum ShownRules {
        ALL("All, those that fire most first", any -> true, by(one -> -one.fired())),
        REACTIONS(
                "With reactions",
                one -> one.feedback().reactions() > 0,
                by(one -> -one.feedback().serious())
                        .thenComparing(by(one -> -one.feedback().reactions()))),
        OVERRIDDEN(
                "Set aside",
                one -> one.feedback().overriddenInAll() > 0,
                Comparator.comparingDouble((RuleHealth one) -> -one.overriddenShare())
                        .thenComparing(by(one -> -one.feedback().overriddenInAll()))),
        NEVER("Never fired", RuleHealth::neverFired, by(one -> 0)),
        OVERDUE("Review overdue", RuleHealth::overdue, Comparator.comparing(one -> one.rule()
                .metadata()
                .reviewBy()));

        private final String words;
        private final Predicate<RuleHealth> fits;
        private final Comparator<RuleHealth> order;

        ShownRules(String words, Predicate<RuleHealth> fits, Comparator<RuleHealth> order) {
            this.words = words;
            this.fits = fits;
            this.order = order;
        }

        private static Comparator<RuleHealth> by(java.util.function.ToLongFunction<RuleHealth> number) {
            return Comparator.comparingLong(number);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A way to look at the rules, to choose. */
    record ShownChoice(String id, String words, long count, boolean chosen) {}

    static HealthFilter of(Map<String, List<String>> query) {
        String wanted = text(query, "show");
        int page = 1;
        try {
            page = Math.max(1, Integer.parseInt(text(query, "page")));
        } catch (NumberFormatException e) {
            // the first page is shown
        }
        ShownRules show = ShownRules.ALL;
        for (ShownRules one : ShownRules.values()) {
            show = one.id().equals(wanted) ? one : show;
        }
        return new HealthFilter(show, text(query, "words"), page);
    }

    private static String text(Map<String, List<String>> query, String field) {
        return query.getOrDefault(field, List.of("")).get(0).strip();
    }

    /** The id of what is shown. */
    String shown() {
        return show.id();
    }

    /** The rules that are looked at, in their order. */
    List<RuleHealth> of(List<RuleHealth> rules) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+", 0));
        return rules.stream()
                .filter(show.fits)
                .filter(one -> {
                    String text = (one.rule().name() + " " + one.rule().file() + " "
                                    + one.rule().metadata().owner())
                            .toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(text::contains);
                })
                .sorted(show.order.thenComparing(one -> one.rule().id()))
                .toList();
    }

    List<ShownChoice> choices(List<RuleHealth> rules) {
        return java.util.Arrays.stream(ShownRules.values())
                .map(one -> new ShownChoice(
                        one.id(), one.words, rules.stream().filter(one.fits).count(), one == show))
                .toList();
    }
}
