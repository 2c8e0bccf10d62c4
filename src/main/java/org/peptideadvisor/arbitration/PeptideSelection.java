package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.plan.ProductContents;

/** The peptides recommended in one decision, after exclusions and limits are applied. */
public final class PeptideSelection {

    /** More options than this help nobody; rules may allow fewer. */
    static final int MOST_PEPTIDES = 5;

    /** The weight of a severe concern. */
    private static final int HEAVIEST = 3;

    /** The co-actives of the routine beside sunscreen and barrier care. */
    static final int MOST_SUPPORTING = 2;

    /** Peptides that have a place in a week, unless rules allow more; others stand in for one of them. */
    private static final int MOST_PLACED = 2;

    /** How many peptides may stand in for each that has a place. */
    private static final int STAND_INS = 2;

    /** The grades of rules, the surest first: studies on people, professional bodies, laboratories, practice. */
    private static final String SUREST_FIRST = "ABGCE";

    private final Catalog catalog;
    private final FiringGrounds grounds;
    private final Map<String, Integer> weights;
    private final List<PeptideCandidate> peptides;
    private final int placed;
    private final TreeMap<String, List<Finding>> supporting = new TreeMap<>();
    private final boolean held;
    private final List<Finding.Limited> binding;

    PeptideSelection(
            Catalog catalog,
            Consultation consultation,
            List<Finding> findings,
            SettledExclusions exclusions,
            FiringGrounds grounds) {
        this.catalog = catalog;
        this.grounds = grounds;
        this.weights = weights(consultation);
        this.held = findings.stream().anyMatch(Finding.Held.class::isInstance);
        if (held) {
            this.peptides = List.of();
            this.placed = 0;
            this.binding = List.of();
            return;
        }
        List<PeptideCandidate> candidates = tested(candidates(findings, weights, exclusions, grounds));
        this.placed = placed(findings);
        int most = MOST_PEPTIDES;
        for (Finding finding : findings) {
            if (finding instanceof Finding.Limited limited) {
                most = Math.min(most, limited.peptides());
            }
        }
        int limit = most;
        this.peptides = choose(candidates, weights, Math.min(limit, placed * (1 + STAND_INS)));
        this.binding = findings.stream()
                .filter(Finding.Limited.class::isInstance)
                .map(Finding.Limited.class::cast)
                .filter(limited -> limited.peptides() < candidates.size() && limited.peptides() == limit)
                .toList();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Supported supported && !grounds.restOnHealth(supported.firing())) {
                CoActive active = catalog.active(supported.active());
                if (active != null && !active.prescription() && !exclusions.bar(active.id())) {
                    supporting
                            .computeIfAbsent(active.id(), id -> new ArrayList<>(2))
                            .add(supported);
                }
            }
        }
    }

    /** How many peptides have a place in the week: one, or what the rules allow. */
    private static int placed(List<Finding> findings) {
        int placed = 1;
        for (Finding finding : findings) {
            if (finding instanceof Finding.PeptidesPlaced more) {
                placed = Math.min(MOST_PLACED, Math.max(placed, more.peptides()));
            }
        }
        return placed;
    }

    /** Without the untested ones for whose concerns a tested one is left. */
    private static List<PeptideCandidate> tested(List<PeptideCandidate> candidates) {
        var served = new TreeSet<String>();
        candidates.stream().filter(PeptideCandidate::isTested).forEach(one -> served.addAll(one.targets()));
        return candidates.stream()
                .filter(one -> one.isTested() || !served.containsAll(one.targets()))
                .toList();
    }

    /** How much each concern weighs; sensitive skin counts as one even when the client does not name it. */
    private static Map<String, Integer> weights(Consultation consultation) {
        var weights = new TreeMap<String, Integer>();
        for (Concern concern : consultation.all(Concern.class)) {
            String severity = concern.severity();
            weights.put(concern.id(), "severe".equals(severity) ? HEAVIEST : "moderate".equals(severity) ? 2 : 1);
        }
        for (Client client : consultation.all(Client.class)) {
            if ("high".equals(client.sensitivity())) {
                weights.putIfAbsent("sensitivity", HEAVIEST);
            } else if ("moderate".equals(client.sensitivity())) {
                weights.putIfAbsent("sensitivity", 2);
            }
        }
        return weights;
    }

    private static List<PeptideCandidate> candidates(
            List<Finding> findings, Map<String, Integer> weights, SettledExclusions exclusions, FiringGrounds grounds) {
        var recommended = new HashMap<String, List<Finding.Recommended>>();
        var ranked = new HashMap<String, List<Finding.Ranked>>();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Recommended one && !grounds.restOnHealth(one.firing())) {
                recommended
                        .computeIfAbsent(one.peptide().id(), id -> new ArrayList<>(4))
                        .add(one);
            } else if (finding instanceof Finding.Ranked one) {
                ranked.computeIfAbsent(one.peptide().id(), id -> new ArrayList<>(2))
                        .add(one);
            }
        }
        var candidates = new ArrayList<PeptideCandidate>(recommended.size());
        recommended.forEach((id, because) -> {
            if (!exclusions.bar(id)) {
                candidates.add(candidate(because, ranked.getOrDefault(id, List.of()), weights, grounds));
            }
        });
        candidates.sort(PeptideCandidate.BEST_FIRST);
        return candidates;
    }

    private static PeptideCandidate candidate(
            List<Finding.Recommended> because,
            List<Finding.Ranked> ranked,
            Map<String, Integer> weights,
            FiringGrounds grounds) {
        var peptide = because.get(0).peptide();
        var targets = new TreeSet<String>();
        for (Finding.Recommended one : because) {
            for (Object fact : one.firing().facts()) {
                if (fact instanceof Concern concern) {
                    targets.add(concern.id());
                }
            }
        }
        if (targets.isEmpty()) {
            peptide.targets().stream().filter(weights::containsKey).forEach(targets::add);
        }
        int preference = 0;
        var counted = new HashSet<String>();
        var all = new ArrayList<Finding>(because);
        for (Finding.Ranked one : ranked) {
            if (one.by() < 0 || !grounds.restOnHealth(one.firing())) {
                preference += counted.add(one.firing().rule()) ? one.by() : 0;
                all.add(one);
            }
        }
        int weight = targets.stream()
                .mapToInt(target -> weights.getOrDefault(target, 0))
                .sum();
        return new PeptideCandidate(peptide, preference, weight, targets, all);
    }

    /** The best for each concern, the gravest concern first, then the next best of all. */
    private static List<PeptideCandidate> choose(
            List<PeptideCandidate> candidates, Map<String, Integer> weights, int most) {
        if (candidates.size() <= 1) {
            return most > 0 ? candidates : List.of();
        }
        var chosen = new ArrayList<PeptideCandidate>(most);
        for (int weight = HEAVIEST; weight > 0; weight--) {
            var firsts = new ArrayList<PeptideCandidate>();
            for (Map.Entry<String, Integer> concern : weights.entrySet()) {
                if (concern.getValue() == weight) {
                    candidates.stream()
                            .filter(candidate -> candidate.targets().contains(concern.getKey()))
                            .findFirst()
                            .ifPresent(firsts::add);
                }
            }
            firsts.sort(PeptideCandidate.BEST_FIRST);
            firsts.forEach(first -> add(first, chosen, most));
        }
        for (PeptideCandidate candidate : candidates) {
            add(candidate, chosen, most);
        }
        chosen.sort(Comparator.comparing(candidate -> !candidate.peptide().isVerified()));
        return List.copyOf(chosen);
    }

    private static void add(PeptideCandidate candidate, List<PeptideCandidate> chosen, int most) {
        boolean there = false;
        for (PeptideCandidate one : chosen) {
            there |= one.peptide().id().equals(candidate.peptide().id());
        }
        if (!there && chosen.size() < most) {
            chosen.add(candidate);
        }
    }

    /** The peptides, best first. */
    public List<PeptideCandidate> peptides() {
        return peptides;
    }

    /** How many of them have a place in the week, from the first on. */
    int placed() {
        return Math.min(placed, peptides.size());
    }

    /** The co-actives by id, with what supports each. */
    public Map<String, List<Finding>> supporting() {
        return supporting;
    }

    /**
     * The co-actives that the routine has room for: sunscreen and barrier care, and the best two of the others. The rest
     * are options, since many new products at once irritate. What is best proven comes first, then what the gravest concern asks for.
     */
    public List<CoActive> routineActives() {
        var actives = new ArrayList<CoActive>();
        int others = 0;
        List<CoActive> inOrder = supporting.keySet().stream()
                .map(catalog::active)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing((CoActive active) -> !active.verified())
                        .thenComparing(active -> grade(supporting.getOrDefault(active.id(), List.of())))
                        .thenComparing(active -> -weight(supporting.getOrDefault(active.id(), List.of())))
                        .thenComparing(PeptideSelection::turn)
                        .thenComparing(CoActive::id))
                .toList();
        for (CoActive active : inOrder) {
            boolean basic = ProductContents.isBasic(active.groups());
            if (basic || others < MOST_SUPPORTING) {
                actives.add(active);
                others += basic ? 0 : 1;
            }
        }
        return actives;
    }

    /** The surest evidence of what supports something, the surest of all being 0. */
    private int grade(List<Finding> findings) {
        var grades = findings.stream().mapToInt(finding -> SUREST_FIRST.indexOf(grounds.grade(finding.firing())));
        return grades.min().orElse(SUREST_FIRST.length());
    }

    /** Of what is proven alike a retinoid comes first, then vitamin C. */
    private static int turn(CoActive active) {
        return active.groups().contains("retinoid") ? 0 : active.groups().contains("vitamin-c") ? 1 : 2;
    }

    /** The weight of the gravest concern that something is supported for. */
    private int weight(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.firing().facts().stream())
                .mapToInt(fact -> fact instanceof Concern concern ? weights.getOrDefault(concern.id(), 0) : 0)
                .max()
                .orElse(0);
    }

    /** Whether every active is held back. */
    public boolean held() {
        return held;
    }

    /** The limits that kept something out. */
    public List<Finding.Limited> binding() {
        return binding;
    }
}
