package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.peptideadvisor.model.BoundedMemo;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * Caches the findings of rules that depend on a single fact, or on a single fact and one peptide. Thread-safe.
 *
 * <p>Implementation note: such a rule finds the same in every decision that has an equal fact. The engine
 * therefore fires these rules once for each distinct fact, in a session of their own, and the findings are kept. A
 * decision takes the findings of its own facts and of its relevant peptides. All other rules run in the session of
 * the decision.
 */
final class SingleFactFindings implements AutoCloseable {

    /** How many facts are remembered, less than a kilobyte each: clients have some 300, and plans of 20,000 clients 8,000 beside. */
    private static final int KEPT = 8_192;

    /** Facts that come in too many kinds to be met again, or that few rules look at alone: these rules are left to the session. */
    private static final Set<Class<?>> LEFT = Set.of(Client.class, Use.class, Procedure.class);

    private static final int NO_PEPTIDE = -1;

    private final KieBase base;
    private final List<Peptide> peptides;
    private final Map<Peptide, Integer> positions = new HashMap<>();
    private final List<List<Finding>> byPeptide = new ArrayList<>();
    private final BoundedMemo<Object, List<FindingOfFact>> known = new BoundedMemo<>(KEPT);

    /** Guarded by the lock of this object; null once it was given up. */
    private @Nullable WorkingMemory memory;

    /**
     * A finding, and the peptide that it takes.
     *
     * @param peptide its position in the catalog, or {@link #NO_PEPTIDE}
     */
    private record FindingOfFact(Finding finding, int peptide) {}

    /**
     * @param base of rules that {@link #hold} alone
     * @param peptides of the catalog
     */
    SingleFactFindings(KieBase base, List<Peptide> peptides) {
        this.base = base;
        this.peptides = List.copyOf(peptides);
        var recorder = FiringRecorder.apart();
        memory = open(recorder);
        for (Peptide peptide : peptides) {
            positions.put(peptide, positions.size());
            byPeptide.add(new ArrayList<>(2));
        }
        for (Finding finding : recorder.findings()) {
            byPeptide.get(peptide(finding)).add(finding);
        }
    }

    /** A memory that has the peptides and nothing else; each rule fires once for a fact and a peptide at most, and sets off no other. */
    private WorkingMemory open(FiringRecorder recorder) {
        var opened = new WorkingMemory(base);
        opened.open(recorder);
        opened.insert(peptides);
        opened.fire(Integer.MAX_VALUE);
        return opened;
    }

    /** Whether a rule says the same whenever one fact is equal. */
    static boolean hold(Rule rule) {
        return fact(rule) != null;
    }

    /**
     * The kind of the one fact, which is {@link FactType#PEPTIDE} for a rule that looks at nothing but a peptide; null if there is no
     * such fact.
     */
    private static @Nullable FactType fact(Rule rule) {
        if (rule.when().isEmpty()
                || rule.when().stream().anyMatch(pattern -> pattern.presence() != Pattern.FactPresence.EACH)) {
            return null;
        }
        List<FactType> beside = rule.when().stream()
                .map(Pattern::type)
                .filter(type -> type != FactType.PEPTIDE)
                .toList();
        if (rule.when().size() > beside.size() + 1 || beside.size() > 1) {
            return null;
        }
        FactType fact = beside.isEmpty() ? FactType.PEPTIDE : beside.get(0);
        return !LEFT.contains(fact.type()) && isThereInTime(fact, rule.folder()) ? fact : null;
    }

    /** Whether a fact is there before rules of the folder are looked at; what assess rules conclude is there while others of them are. */
    private static boolean isThereInTime(FactType fact, RuleStage folder) {
        return switch (fact.origin()) {
            case CLIENT -> folder != RuleStage.PLAN;
            case CATALOG, RULES -> folder == RuleStage.EXCLUDE || folder == RuleStage.RECOMMEND;
            case PLAN -> folder == RuleStage.PLAN;
        };
    }

    /** Adds what is said of peptides, without any other fact; they are given by their positions. */
    void addAboutPeptides(BitSet chosen, WorkingMemory into) {
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            byPeptide.get(i).forEach(into::add);
        }
    }

    /**
     * Adds what is said of facts that are no peptides.
     *
     * @param chosen the positions of the peptides that the decision is about
     */
    void addAbout(Iterable<?> facts, BitSet chosen, WorkingMemory into) {
        for (Object fact : facts) {
            for (FindingOfFact said :
                    LEFT.contains(fact.getClass()) ? List.<FindingOfFact>of() : known.get(fact, this::find)) {
                if (said.peptide() == NO_PEPTIDE || chosen.get(said.peptide())) {
                    into.add(said.finding());
                }
            }
        }
    }

    private synchronized List<FindingOfFact> find(Object fact) {
        if (memory == null) {
            memory = open(FiringRecorder.apart());
        }
        var recorder = FiringRecorder.apart();
        WorkingMemory own = memory;
        memory = null; // whatever fails here leaves no memory with a fact in it
        own.open(recorder);
        own.fire(fact);
        memory = own;
        return recorder.findings().stream()
                .map(finding -> new FindingOfFact(finding, peptide(finding)))
                .toList();
    }

    private int peptide(Finding finding) {
        for (Object matched : finding.firing().matched()) {
            if (matched instanceof Peptide peptide) {
                return positions.getOrDefault(peptide, NO_PEPTIDE);
            }
        }
        return NO_PEPTIDE;
    }

    @Override
    public synchronized void close() {
        if (memory != null) {
            memory.dispose();
            memory = null;
        }
    }
}
