package org.peptideadvisor.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.AssessmentRules;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Constraint.Operand.TextOperand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Rule;

/**
 * Decides clients on the live release and on the one that may replace it, on all processors, and compares. Each rule that fires for others
 * than before gets clients of its own beside those that are handed in. Thread-safe.
 */
public final class ImpactReview {

    /** So many clients for whom a changed rule fires have their answers changed, one by one. */
    private static final int SEEDS = 4;

    /** So many clients for whom each assessment holds are put together with these. */
    private static final int DONORS = 2;

    private final ImpactBaseline before;
    private final ImpactBaseline after;
    private final Release live;
    private final Release draft;
    private final RuleChanges rules;
    /** The rules that say something else to the very clients for whom they fired; null when more than that differs. */
    private final @Nullable Set<String> said;

    private final AssessmentRules assessments;
    private final AdviceComparison comparison;

    /**
     * @param before what is live
     * @param after what may replace it
     */
    public ImpactReview(ImpactBaseline before, ImpactBaseline after) {
        this.before = before;
        this.after = after;
        this.live = before.release();
        this.draft = after.release();
        this.rules = RuleChanges.between(live, draft);
        this.said = said();
        this.assessments = new AssessmentRules(live.ruleBook());
        this.comparison = new AdviceComparison(live, draft);
    }

    /**
     * Compares.
     *
     * @param clients for whom
     * @param deadline when it is past, the rest is left out, and the report says so
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end for one of them
     */
    public ImpactReport of(List<ImpactClient> clients, CheckDeadline deadline) {
        Map<String, List<ImpactClient>> firedFor = new ConcurrentHashMap<>();
        Set<String> moved = moved();
        Set<String> noted = new HashSet<>(moved);
        moved.forEach(id -> concluding(id).forEach(rule -> noted.add(rule.id())));
        List<ComparedClient> all = new ArrayList<>(compare(clients, noted, firedFor, deadline));
        var derived = new ArrayList<ImpactClient>();
        for (String id : moved) {
            List<Rule> versions = versions(id);
            List<ImpactClient> seeds = first(firedFor, id, SEEDS);
            derived.addAll(DerivedClients.of(versions, seeds));
            for (Rule assess : concluding(id)) {
                for (ImpactClient donor : first(firedFor, assess.id(), DONORS)) {
                    seeds.forEach(seed -> derived.add(DerivedClients.crossed(versions.get(0), seed, donor)));
                }
            }
        }
        all.addAll(compare(derived, moved, firedFor, deadline));
        return report(all, moved, firedFor.keySet(), deadline);
    }

    private List<Rule> versions(String id) {
        return Stream.of(live.ruleBook().rule(id), draft.ruleBook().rule(id))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The rules that conclude an assessment which a rule looks at, before or after. */
    private List<Rule> concluding(String id) {
        return versions(id).stream()
                .flatMap(rule -> rule.when().stream())
                .filter(pattern -> pattern.type() == FactType.ASSESSMENT)
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.operands().stream())
                .flatMap(operand -> operand instanceof TextOperand text ? Stream.of(text.value()) : Stream.empty())
                .distinct()
                .flatMap(assessment -> assessments.concluding(assessment).stream())
                .distinct()
                .toList();
    }

    private static List<ImpactClient> first(Map<String, List<ImpactClient>> firedFor, String id, int most) {
        return firedFor.getOrDefault(id, List.of()).stream()
                .filter(ImpactClient::isMadeUp)
                .sorted(Comparator.comparing(ImpactClient::origin).thenComparing(ImpactClient::name))
                .limit(most)
                .toList();
    }

    /** The rules that fire for others than before, or not at all. */
    private Set<String> moved() {
        Set<String> moved = new HashSet<>(rules.added());
        moved.addAll(rules.removed());
        for (String id : rules.changed()) {
            Rule before = live.ruleBook().rule(id);
            Rule after = draft.ruleBook().rule(id);
            if (before != null && after != null && !RuleChanges.sameConditions(before, after)) {
                moved.add(id);
            }
        }
        return moved;
    }

    /**
     * Where rules fire for the very same facts as before, and no table differs, nobody can be told anything else but those for whom one of
     * these rules fired.
     */
    private @Nullable Set<String> said() {
        boolean tables = !RuleFolder.tables(rules.files().stream().collect(Collectors.toMap(path -> path, path -> "")))
                .isEmpty();
        return tables || !moved().isEmpty() ? null : Set.copyOf(rules.changed());
    }

    private List<ComparedClient> compare(
            List<ImpactClient> clients,
            Set<String> moved,
            Map<String, List<ImpactClient>> firedFor,
            CheckDeadline deadline) {
        return clients.parallelStream()
                .filter(client -> !deadline.isPast())
                .map(client -> compare(client, moved, firedFor))
                .toList();
    }

    private ComparedClient compare(ImpactClient client, Set<String> moved, Map<String, List<ImpactClient>> firedFor) {
        AdviceShape told = before.of(client);
        if (told != null && said != null && Collections.disjoint(told.fired(), said)) {
            after.keep(client, told);
            return new ComparedClient(client, false, List.of());
        }
        AdviceShape shown = told == null ? null : after.of(client);
        if (told == null || shown == null) {
            return new ComparedClient(client, told != null, List.of());
        }
        for (String id : moved) {
            if (told.fired().contains(id) || shown.fired().contains(id)) {
                firedFor.computeIfAbsent(id, key -> Collections.synchronizedList(new ArrayList<>()))
                        .add(client);
            }
        }
        return new ComparedClient(client, false, comparison.of(told, shown));
    }

    private ImpactReport report(
            List<ComparedClient> all, Set<String> moved, Set<String> fired, CheckDeadline deadline) {
        Map<ClientOrigin, Integer> counted = new EnumMap<>(ClientOrigin.class);
        all.forEach(one -> counted.merge(one.client().origin(), 1, Integer::sum));
        return new ImpactReport(
                rules,
                counted,
                (int) all.stream().filter(ComparedClient::unread).count(),
                all.stream()
                        .filter(one -> !one.changes().isEmpty())
                        .map(one -> new ChangedClient(one.client(), one.changes()))
                        .toList(),
                moved.stream().filter(id -> !fired.contains(id)).sorted().toList(),
                !deadline.isPast());
    }

    /** One client, whether the draft alone cannot read the request, and what changes. */
    private record ComparedClient(ImpactClient client, boolean unread, List<AdviceChange> changes) {}
}
