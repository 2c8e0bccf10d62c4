package org.peptideadvisor.contract.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.FullAnswer.MatchedFact;
import org.peptideadvisor.contract.answer.FullAnswer.NamedRule;
import org.peptideadvisor.contract.answer.FullAnswer.RuleSentence;
import org.peptideadvisor.model.advice.Advice.Reason;

/** Gathers the reasons of one answer, so that each sentence, fact and rule stands in it once. Belongs to one answer. */
final class SaidOnce {

    private final Map<String, NamedRule> named = new HashMap<>();
    private final Map<String, Set<String>> sentences = new LinkedHashMap<>();
    private final Map<String, Set<String>> facts = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final List<String> composed = new ArrayList<>();

    /** Takes the reasons of a part in. */
    void take(List<Reason> reasons) {
        for (Reason reason : reasons) {
            String rule = reason.rule();
            named.computeIfAbsent(rule, id -> new NamedRule(id, reason.citations(), reason.reviewed()));
            sentences
                    .computeIfAbsent(reason.because(), sentence -> new TreeSet<>())
                    .add(rule);
            reason.facts().forEach(fact -> facts.computeIfAbsent(fact, one -> new TreeSet<>())
                    .add(rule));
        }
    }

    /** Takes the reasons of a part in. Answers with their rules. */
    List<String> rules(List<Reason> reasons) {
        take(reasons);
        return idsOf(reasons);
    }

    /** The rules of reasons, each once, in the order of the reasons. */
    static List<String> idsOf(List<Reason> reasons) {
        var ids = new LinkedHashSet<String>();
        reasons.forEach(reason -> ids.add(reason.rule()));
        return List.copyOf(ids);
    }

    /** Notes that a part of the answer says this. Answers with its rules, and all others that say the same. */
    List<String> part(String sentence, List<String> rules) {
        said.add(sentence);
        return together(rules, sentences.getOrDefault(sentence, Set.of()));
    }

    /** Notes that a part of the answer quotes a sentence in this. Answers with its rules, and all others that say the sentence. */
    List<String> quoting(String text, List<String> rules) {
        composed.add(text);
        var saying = new TreeSet<String>();
        sentences.forEach((sentence, by) -> {
            if (text.contains(sentence)) {
                saying.addAll(by);
            }
        });
        return together(rules, saying);
    }

    private static List<String> together(List<String> rules, Set<String> saying) {
        if (rules.containsAll(saying)) {
            return rules;
        }
        var all = new TreeSet<>(rules);
        all.addAll(saying);
        return List.copyOf(all);
    }

    /** A text of a table or of the plan; null where a rule or an earlier part says it. */
    @Nullable
    String unsaid(@Nullable String text) {
        boolean again = text == null || sentences.containsKey(text) || isQuoted(text) || !said.add(text);
        return again ? null : text;
    }

    private boolean isQuoted(String sentence) {
        return composed.stream().anyMatch(text -> text.contains(sentence));
    }

    /** The sentences that no part says. */
    List<RuleSentence> sentences() {
        var left = new ArrayList<RuleSentence>();
        sentences.forEach((sentence, by) -> {
            if (!said.contains(sentence) && !isQuoted(sentence)) {
                left.add(new RuleSentence(sentence, List.copyOf(by)));
            }
        });
        return List.copyOf(left);
    }

    /** The facts of all parts, in the order of the alphabet. */
    List<MatchedFact> facts() {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> new MatchedFact(fact.getKey(), List.copyOf(fact.getValue())))
                .toList();
    }

    /** The rules of all parts, by id. */
    List<NamedRule> named() {
        return named.values().stream()
                .sorted(Comparator.comparing(NamedRule::id))
                .toList();
    }
}
