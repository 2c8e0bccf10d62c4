package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.rulebook.AssessmentRules;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * A rule, prepared to tell whether it can still fire. It includes the rules behind the assessments that it looks
 * at.
 */
final class OpenRule {

    /** What has no say while every active is held back. */
    private static final Set<Verb> CHOICE = EnumSet.of(
            Verb.RECOMMEND_PEPTIDE,
            Verb.PREFER,
            Verb.DEFER,
            Verb.SUPPORT,
            Verb.SUGGEST_FORM,
            Verb.LIMIT_PEPTIDES,
            Verb.PLACE_PEPTIDES);

    private final Rule rule;
    private final int number;
    private final List<OpenPattern> present = new ArrayList<>();
    private final List<OpenPattern> absent = new ArrayList<>();
    private final List<OpenPattern> accumulated = new ArrayList<>();
    private final List<List<OpenRule>> assessed = new ArrayList<>();
    private final Set<OpenRule> behind = new HashSet<>();
    private final Set<Question> looksAt = EnumSet.noneOf(Question.class);
    private final Set<Question> hangsOn = EnumSet.noneOf(Question.class);
    private final boolean choosing;
    private boolean needsAbsentAssessment;

    private OpenRule(Rule rule, int number) {
        this.rule = rule;
        this.number = number;
        this.choosing = rule.then().stream().map(Conclusion::verb).allMatch(CHOICE::contains);
        for (Pattern pattern : rule.when()) {
            var open = new OpenPattern(pattern);
            looksAt.addAll(open.looksAt());
            switch (pattern.presence()) {
                case EACH, EXISTS -> present.add(open);
                case NOT -> absent.add(open);
                case ACCUMULATED -> accumulated.add(open);
            }
        }
    }

    /** The rules of a book, in its order, each linked to those behind it. */
    static List<OpenRule> all(RuleBook book) {
        var all = new ArrayList<OpenRule>(book.size());
        book.rules().forEach(rule -> all.add(new OpenRule(rule, all.size())));
        var assessments = new AssessmentRules(book);
        Map<String, OpenRule> byId = byId(all);
        all.forEach(one -> one.link(assessments, byId));
        all.forEach(one -> one.follow(new HashSet<>(), one.hangsOn));
        return List.copyOf(all);
    }

    private void link(AssessmentRules assessments, Map<String, OpenRule> byId) {
        for (Pattern pattern : rule.when()) {
            if (pattern.type() == FactType.ASSESSMENT) {
                var fit = new PatternFit(pattern);
                List<OpenRule> concluding = assessments.concludingAny(id -> fit.holds(new Assessment(id))).stream()
                        .map(rule -> Objects.requireNonNull(byId.get(rule.id())))
                        .toList();
                behind.addAll(concluding);
                if (pattern.presence() == Pattern.FactPresence.NOT || pattern.isAccumulated()) {
                    needsAbsentAssessment = true;
                } else {
                    assessed.add(concluding);
                }
            }
        }
    }

    private void follow(Set<OpenRule> seen, Set<Question> questions) {
        if (seen.add(this)) {
            questions.addAll(looksAt);
            behind.forEach(one -> one.follow(seen, questions));
        }
    }

    /** The same by id. */
    static Map<String, OpenRule> byId(List<OpenRule> rules) {
        return rules.stream().collect(Collectors.toUnmodifiableMap(one -> one.rule.id(), Function.identity()));
    }

    Rule rule() {
        return rule;
    }

    /** Its place among the rules of the book, from 0. */
    int number() {
        return number;
    }

    /** What must be there, and what must not, assessments aside. */
    List<OpenPattern> present() {
        return present;
    }

    List<OpenPattern> absent() {
        return absent;
    }

    /** What is counted or added up, assessments among it. */
    List<OpenPattern> accumulated() {
        return accumulated;
    }

    /** For each assessment that must be there, the rules that could conclude it. */
    List<List<OpenRule>> assessed() {
        return assessed;
    }

    /** The rules behind every assessment that it looks at, wanted or not. */
    Set<OpenRule> behind() {
        return behind;
    }

    /** The questions that its own conditions look at. */
    Set<Question> looksAt() {
        return looksAt;
    }

    /** The same, those behind assessments among them. */
    Set<Question> hangsOn() {
        return hangsOn;
    }

    /** Whether it asks for the absence of an assessment, or how many there are. */
    boolean needsAbsentAssessment() {
        return needsAbsentAssessment;
    }

    /** Whether all that it says is about what to choose. */
    boolean isChoosing() {
        return choosing;
    }
}
