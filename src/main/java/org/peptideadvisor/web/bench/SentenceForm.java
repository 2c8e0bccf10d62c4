package org.peptideadvisor.web.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.reading.ComparisonPhrase;
import org.peptideadvisor.rulebook.sentence.PropertyChoice;
import org.peptideadvisor.rulebook.sentence.PropertyChoice.ValueChoice;
import org.peptideadvisor.rulebook.sentence.SentenceVocabulary;
import org.peptideadvisor.rulebook.sentence.SpokenRule;
import org.peptideadvisor.web.bench.SentenceView.PartView;
import org.peptideadvisor.web.pages.FormFields;

/** Reads what was chosen in a sentence. Belongs to one call. */
final class SentenceForm {

    private static final java.util.regex.Pattern MORE = java.util.regex.Pattern.compile("more:([0-9]{1,2})");

    private final SpokenRule sentence;
    private final FormFields form;
    private final SentenceVocabulary vocabulary;
    private final List<String> faults = new ArrayList<>();
    private boolean added;

    SentenceForm(SpokenRule sentence, FormFields form, SentenceVocabulary vocabulary) {
        this.sentence = sentence;
        this.form = form;
        this.vocabulary = vocabulary;
    }

    /**
     * A part that is being added.
     *
     * @param what its property, such as {@code Concern.id}
     * @param in the condition that it is added to; empty for one of its own
     * @param fact what a condition of its own is about
     * @param lists what can be typed
     */
    record PendingPart(String what, String in, String fact, PartView part, Map<String, List<ValueChoice>> lists) {}

    /** The DRL of what was chosen. */
    String text() {
        return sentence.write(when(), then());
    }

    /** What could not be read of it. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** What is to be added and has no value yet; null if nothing is. Ask it after {@link #text}. */
    @Nullable
    PendingPart pending() {
        String action = form.text("action");
        Matcher more = MORE.matcher(action);
        boolean inside = more.matches();
        String what = action.equals("add")
                ? form.text("add")
                : inside ? form.text("add." + more.group(1)) : added ? "" : form.text("n.what");
        PropertyChoice choice = vocabulary.choice(what);
        if (choice == null) {
            return null;
        }
        var lists = new LinkedHashMap<String, List<ValueChoice>>();
        PartView part = SentenceView.pending(choice, lists);
        String in = action.equals("add") ? "" : inside ? more.group(1) : form.text("n.in");
        return new PendingPart(what, in, choice.type().label(), part, lists);
    }

    private boolean isDropped(String what) {
        return form.text("action").equals("drop:" + what);
    }

    private List<Pattern> when() {
        var patterns = new ArrayList<Pattern>();
        for (int i = 0; i < sentence.rule().when().size(); i++) {
            if (!isDropped("c" + i)) {
                patterns.add(condition(i, sentence.rule().when().get(i)));
            }
        }
        Constraint more = added(form.text("n.what"), "");
        PropertyChoice choice = vocabulary.choice(form.text("n.what"));
        if (more != null && choice != null) {
            patterns.add(
                    new Pattern(presence(form.text("n"), FactPresence.EACH), null, choice.type(), List.of(more), 0, 0));
        }
        return patterns;
    }

    /** What was added to a condition, or as one of its own; null if nothing was. */
    private @Nullable Constraint added(String what, String in) {
        PropertyChoice choice = vocabulary.choice(what);
        if (choice == null || !form.text("n.in").equals(in) || isDropped("n")) {
            return null;
        }
        ComparisonPhrase comparison = comparison(form.text("n.op"));
        List<String> values = form.all("n.value");
        if (comparison == null || (comparison.hasValue() && values.stream().allMatch(String::isBlank))) {
            return null;
        }
        Constraint made = choice.constraint(comparison, values);
        if (made == null) {
            fault(choice, values);
        } else {
            added = true;
        }
        return made;
    }

    private Pattern condition(int index, Pattern pattern) {
        var constraints = new ArrayList<Constraint>();
        boolean same = true;
        for (int j = 0; j < pattern.constraints().size(); j++) {
            Constraint one = pattern.constraints().get(j);
            String name = "c" + index + "." + j;
            if (isDropped(name)) {
                same = false;
                continue;
            }
            Constraint now = constraint(name, pattern.type(), one);
            same &= now.equals(one);
            constraints.add(now);
        }
        String what = form.text("n.what");
        Constraint more = what.startsWith(pattern.type().label() + ".") ? added(what, String.valueOf(index)) : null;
        if (more != null) {
            constraints.add(more);
        }
        FactPresence presence = SentenceVocabulary.isTurnable(pattern)
                ? presence(form.text("c" + index), pattern.presence())
                : pattern.presence();
        return same && more == null && presence == pattern.presence()
                ? pattern
                : new Pattern(
                        presence,
                        pattern.name(),
                        pattern.type(),
                        constraints,
                        pattern.accumulation(),
                        pattern.line(),
                        pattern.column());
    }

    private Constraint constraint(String name, FactType type, Constraint now) {
        ComparisonPhrase comparison = comparison(form.text(name + ".op"));
        if (comparison == null || !vocabulary.isSayable(type, now)) {
            return now;
        }
        List<String> values =
                form.all(name + ".value").stream().filter(one -> !one.isBlank()).toList();
        boolean asBefore = comparison == SentenceView.shown(now)
                && (!comparison.hasValue() || values.equals(SentenceView.values(now)));
        if (asBefore) {
            return now;
        }
        PropertyChoice choice = vocabulary.choice(type, now.property());
        Constraint made = choice.constraint(comparison, values);
        if (made == null) {
            fault(choice, values);
        }
        return made == null ? now : made;
    }

    private void fault(PropertyChoice choice, List<String> values) {
        List<String> typed = values.stream().filter(one -> !one.isBlank()).toList();
        faults.add(
                typed.isEmpty()
                        ? "Choose a value for " + choice.words() + "."
                        : "“" + String.join("”, “", typed) + "” is nothing that " + choice.words()
                                + " can be so. Choose one value of the list; several only behind “is” and “is not”.");
    }

    private static FactPresence presence(String word, FactPresence otherwise) {
        return switch (word) {
            case "not" -> FactPresence.NOT;
            case "exists" -> FactPresence.EXISTS;
            case "each" -> FactPresence.EACH;
            default -> otherwise;
        };
    }

    private static @Nullable ComparisonPhrase comparison(String name) {
        for (ComparisonPhrase one : ComparisonPhrase.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    private List<Conclusion> then() {
        var conclusions = new ArrayList<Conclusion>();
        for (int i = 0; i < sentence.rule().then().size(); i++) {
            conclusions.add(conclusion(i, sentence.rule().then().get(i)));
        }
        return conclusions;
    }

    private Conclusion conclusion(int index, Conclusion now) {
        List<VerbParameter> shape = now.shape();
        var arguments = new ArrayList<ConclusionArgument>();
        for (int i = 0; i < shape.size(); i++) {
            ConclusionArgument argument = now.arguments().get(i);
            String name = "t" + index + "." + i;
            arguments.add(form.has(name) ? argument(shape.get(i), argument, form.text(name)) : argument);
        }
        return arguments.equals(now.arguments())
                ? now
                : new Conclusion(now.verb(), arguments, now.line(), now.column());
    }

    private ConclusionArgument argument(VerbParameter parameter, ConclusionArgument now, String typed) {
        String text = typed.replaceAll("\\s+", " ").strip();
        if (now instanceof ConclusionArgument.NumberArgument) {
            if (text.matches("[0-9]{1,6}")) {
                return new ConclusionArgument.NumberArgument(Integer.parseInt(text));
            }
            faults.add("“" + text + "” is no whole number.");
            return now;
        }
        String kind = parameter.vocabulary();
        if (!(now instanceof ConclusionArgument.TextArgument before)
                || before.value().equals(text)) {
            return now;
        }
        if (kind == null) {
            return new ConclusionArgument.TextArgument(text);
        }
        ConclusionArgument chosen = vocabulary.ids(kind).stream()
                .filter(one -> one.id().equals(text) || one.words().equalsIgnoreCase(text))
                .findFirst()
                .map(one -> (ConclusionArgument) new ConclusionArgument.TextArgument(one.id()))
                .orElse(null);
        if (chosen == null) {
            faults.add("No " + kind.replace('-', ' ') + " is called “" + text + "”.");
        }
        return chosen == null ? now : chosen;
    }
}
