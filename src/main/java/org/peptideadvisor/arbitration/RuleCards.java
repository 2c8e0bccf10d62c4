package org.peptideadvisor.arbitration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.word.SafetySeverity;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleMetadata;

/** The description of each rule as an answer shows it. Immutable. */
public final class RuleCards {

    private final Map<String, RuleCard> cards = new HashMap<>();

    /**
     * What an answer says of one rule.
     *
     * @param grade how sure its evidence is, one of {@link RuleMetadata#GRADES}
     * @param gravity the severity of the gravest row that it puts into effect, or null where it rests on none
     * @param clientProperties the properties of {@code Client} that the rule looks at
     * @param reviewed the day on which a named clinician read it, or null
     */
    public record RuleCard(
            String id,
            String title,
            List<String> citations,
            String grade,
            @Nullable SafetySeverity gravity,
            List<String> clientProperties,
            @Nullable String reviewed) {}

    RuleCards(RuleBook book, Catalog catalog) {
        Map<String, SafetySeverity> severities = new HashMap<>();
        catalog.safety().forEach(row -> severities.put(row.id(), row.severity()));
        cards.put(TherapySafeguard.ID, TherapySafeguard.CARD);
        for (Rule rule : book.rules()) {
            List<String> properties = rule.when().stream()
                    .filter(pattern ->
                            pattern.type() == FactType.CLIENT && pattern.presence() != Pattern.FactPresence.NOT)
                    .flatMap(pattern -> pattern.constraints().stream())
                    .map(Constraint::property)
                    .distinct()
                    .toList();
            RuleMetadata metadata = rule.metadata();
            String reviewed =
                    metadata.review() == null ? null : metadata.review().on().toString();
            cards.put(
                    rule.id(),
                    new RuleCard(
                            rule.id(),
                            rule.title(),
                            metadata.evidence(),
                            metadata.grade(),
                            gravest(metadata.basis(), severities),
                            properties,
                            reviewed));
        }
    }

    private static @Nullable SafetySeverity gravest(List<String> basis, Map<String, SafetySeverity> severities) {
        return basis.stream()
                .map(severities::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a clinician has yet to read a rule that fired. */
    boolean anyUnreviewed(Evaluation evaluation) {
        return evaluation.findings().stream()
                        .map(finding -> finding.firing().rule())
                        .anyMatch(this::isUnreviewed)
                || evaluation.assessments().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(firing -> isUnreviewed(firing.rule()));
    }

    private boolean isUnreviewed(String rule) {
        return of(rule).reviewed() == null && !rule.equals(TherapySafeguard.ID);
    }

    public RuleCard of(String rule) {
        return Objects.requireNonNull(cards.get(rule));
    }
}
