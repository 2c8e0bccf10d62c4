package org.peptideadvisor.impact.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.engine.RuleSubstitution;
import org.peptideadvisor.engine.RuleVariants;
import org.peptideadvisor.impact.DerivedClients;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioRunner;

/**
 * Tries the mutants of rules on scenarios and on made-up clients.
 *
 * <p>Nothing is built anew for a mutant. All of them stand side by side in one network, which says for a decided client what each would
 * have said ({@link RuleVariants}). Where that is what the rule itself says, the mutant makes no difference to this client. Elsewhere
 * the client is decided again with what the mutant says in the place of the rule.
 */
public final class MutantTrial {

    /** So many clients for whom a rule fires are varied to find one whom a mutant of it concerns. */
    private static final int SEEDS = 3;

    /** So many clients for whom a mutant says something else are decided again before it counts as unnoticeable. */
    private static final int MOST_TRIES = 150;

    private final Release release;
    private final Advisor advisor;
    private final ScenarioRunner runner;
    private final CheckDeadline deadline;
    private final Map<String, List<RuleMutant>> mutants = new LinkedHashMap<>();
    private final Map<String, String> caught = new ConcurrentHashMap<>();
    private final Map<String, ImpactClient> witnesses = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Map<String, List<ImpactClient>> seeds = new ConcurrentHashMap<>();
    private final AtomicInteger decided = new AtomicInteger();

    /**
     * @param rules whose mutants are tried
     * @param deadline when it is past, the rest is left out
     */
    public MutantTrial(Release release, Collection<Rule> rules, CheckDeadline deadline) {
        this.release = release;
        this.advisor = release.advisor();
        this.runner = new ScenarioRunner(advisor);
        this.deadline = deadline;
        var mutations = new RuleMutations(new PropertyDomain(release.catalog()));
        rules.forEach(rule -> mutants.put(rule.id(), mutations.of(rule)));
    }

    /**
     * Tries them.
     *
     * @param scenarios which may notice a mutant; those that fail on the rules as they are notice nothing
     * @param requests the clients of these scenarios, by the path of each
     * @param clients made-up clients, for whom a mutant may change something
     */
    public MutationReport run(
            List<Scenario> scenarios, Map<String, ImpactClient> requests, List<ImpactClient> clients) {
        var variants = variants(mutants.keySet());
        // those that name one of the rules most often notice its mutants, and what is caught is not tried again
        Stream.of(true, false).forEach(naming -> scenarios.parallelStream()
                .filter(scenario -> naming == names(scenario) && !deadline.isPast())
                .forEach(scenario -> tryScenario(scenario, requests.get(scenario.file()), variants)));
        clients.parallelStream()
                .filter(client -> !deadline.isPast())
                .forEach(client -> tryClient(client, mutants.keySet(), variants));
        mutants.keySet().parallelStream().filter(rule -> !deadline.isPast()).forEach(this::derive);
        var tried = new ArrayList<TriedMutant>();
        mutants.values()
                .forEach(some -> some.forEach(one -> tried.add(new TriedMutant(
                        one, caught.get(one.id()), caught.containsKey(one.id()) ? null : witnesses.get(one.id())))));
        return new MutationReport(tried, decided.get(), !deadline.isPast());
    }

    private boolean names(Scenario scenario) {
        return scenario.guard() == null
                && (scenario.about().stream().anyMatch(mutants::containsKey)
                        || Stream.of(scenario.expect(), scenario.never())
                                .filter(Objects::nonNull)
                                .flatMap(part -> part.findValuesAsText("rule").stream())
                                .anyMatch(mutants::containsKey));
    }

    /** The rules as they are, under their ids, and their mutants that are not caught yet. */
    private RuleVariants variants(Collection<String> rules) {
        var all = new HashMap<String, Rule>();
        for (String id : rules) {
            List<RuleMutant> some = mutants.getOrDefault(id, List.of());
            if (!some.isEmpty()) {
                all.put(id, some.get(0).rule());
            }
            some.forEach(one -> all.put(one.id(), one.changed()));
        }
        return new RuleVariants(all);
    }

    private void tryScenario(Scenario scenario, @Nullable ImpactClient client, RuleVariants variants) {
        SettledDecision now = settle(scenario.given());
        List<OtherSaying> others = others(now, mutants.keySet(), variants, client);
        if (others.isEmpty() || !runner.judge(scenario, now).passed()) {
            return;
        }
        for (OtherSaying other : others) {
            RuleMutant mutant = other.mutant();
            if (caught.containsKey(mutant.id())) {
                continue;
            }
            SettledDecision then = advisor.settle(scenario.given(), other.substitution());
            if (then.advice().equals(now.advice())) {
                continue; // nobody could tell the two apart
            }
            if (!runner.judge(scenario, then).passed()) {
                caught.putIfAbsent(mutant.id(), scenario.file());
            } else if (client != null) {
                compare(mutant, client, now, then);
            }
        }
    }

    private void tryClient(ImpactClient client, Collection<String> rules, RuleVariants variants) {
        if (!(release.intake().read(client.request()) instanceof ReadResult.Accepted<AdviceRequest> accepted)) {
            return;
        }
        Consultation consultation = accepted.value().consultation();
        SettledDecision now = settle(consultation);
        for (OtherSaying other : others(now, rules, variants, client)) {
            if (isOpen(other.mutant())) {
                compare(other.mutant(), client, now, advisor.settle(consultation, other.substitution()));
            }
        }
    }

    /** Whether it is not known yet whether a mutant changes anything. */
    private boolean isOpen(RuleMutant mutant) {
        AtomicInteger tried = tries.get(mutant.id());
        return !caught.containsKey(mutant.id())
                && !witnesses.containsKey(mutant.id())
                && (tried == null || tried.get() < MOST_TRIES);
    }

    private SettledDecision settle(Consultation consultation) {
        decided.incrementAndGet();
        return advisor.settle(consultation);
    }

    private void compare(RuleMutant mutant, ImpactClient client, SettledDecision now, SettledDecision then) {
        if (!witnesses.containsKey(mutant.id())) {
            tries.computeIfAbsent(mutant.id(), key -> new AtomicInteger()).incrementAndGet();
            if (!ToldAdvice.same(now.advice(), then.advice())) {
                witnesses.putIfAbsent(mutant.id(), client);
            }
        }
    }

    /** A mutant that says something else than its rule, and what it says. */
    private record OtherSaying(RuleMutant mutant, RuleSubstitution substitution) {}

    private List<OtherSaying> others(
            SettledDecision now, Collection<String> rules, RuleVariants variants, @Nullable ImpactClient client) {
        Map<String, List<Finding>> said = variants.on(facts(now));
        var others = new ArrayList<OtherSaying>();
        for (String id : rules) {
            List<RuleMutant> some = mutants.getOrDefault(id, List.of());
            Set<Finding> own = new HashSet<>(said.getOrDefault(id, List.of()));
            if (!own.isEmpty() && client != null) {
                keepSeed(id, client);
            }
            for (RuleMutant mutant : some) {
                List<Finding> other = said.getOrDefault(mutant.id(), List.of());
                boolean inEffect = mutant.rule()
                        .metadata()
                        .period()
                        .includes(now.consultation().on());
                if (inEffect && !own.equals(new HashSet<>(other))) {
                    others.add(new OtherSaying(mutant, substitution(mutant, other)));
                }
            }
        }
        return others;
    }

    static RuleSubstitution substitution(RuleMutant mutant, List<Finding> said) {
        boolean ofPlan = mutant.rule().folder() == RuleStage.PLAN;
        return new RuleSubstitution(Set.of(mutant.rule().id()), ofPlan ? List.of() : said, ofPlan ? said : List.of());
    }

    static List<Object> facts(SettledDecision decision) {
        var facts = new ArrayList<Object>(decision.evaluation().facts());
        decision.evaluation().assessments().keySet().stream().sorted().forEach(id -> facts.add(new Assessment(id)));
        return facts;
    }

    private void keepSeed(String rule, ImpactClient client) {
        seeds.compute(rule, (id, kept) -> {
            List<ImpactClient> some = kept == null ? new ArrayList<>() : kept;
            if (some.size() < SEEDS) {
                some.add(client);
            }
            return some;
        });
    }

    /** Tries what is left of a rule's mutants on clients that are made for its conditions, as they are and as they would be. */
    private void derive(String id) {
        List<RuleMutant> left = mutants.getOrDefault(id, List.of()).stream()
                .filter(this::isOpen)
                .toList();
        if (left.isEmpty() || seeds.getOrDefault(id, List.of()).isEmpty()) {
            return;
        }
        var variants = variants(List.of(id));
        var versions = new ArrayList<Rule>(List.of(left.get(0).rule()));
        left.stream()
                .filter(RuleMutant::isOfConditions)
                .map(RuleMutant::changed)
                .forEach(versions::add);
        for (ImpactClient client : DerivedClients.of(versions, List.copyOf(seeds.getOrDefault(id, List.of())))) {
            if (deadline.isPast() || left.stream().noneMatch(this::isOpen)) {
                return;
            }
            tryClient(client, List.of(id), variants);
        }
    }
}
