package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/**
 * Finds sentences that name another number than their verb does, such as <em>after six weeks</em> behind {@code followUp( 8, … )}. A
 * warning, since a sentence may have a reason to speak of other weeks. A sentence that names no number of that sort is fine.
 */
final class SentenceNumbersCheck implements RuleCheck {

    private static final List<String> WORDS = List.of(
            "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final String NUMBER = "(?:\\d{1,3}|" + String.join("|", WORDS.subList(1, WORDS.size())) + ")";

    /** What is counted by each verb, and which of its arguments says how many. */
    private static final Map<Verb, CountedThing> COUNTED = Map.of(
            Verb.LIMIT_PEPTIDES, new CountedThing("peptides?", "", 0),
            Verb.PLACE_PEPTIDES, new CountedThing("peptides?", "", 0),
            Verb.LIMIT_STEPS, new CountedThing("steps?", "", 0),
            Verb.LIMIT_NEW_PRODUCTS, new CountedThing("(?:new )?products?", "", 0),
            Verb.WEEKS_APART, new CountedThing("weeks?", "weeks? ", 0),
            Verb.FOLLOW_UP, new CountedThing("weeks?", "weeks? ", 0),
            Verb.RAMP_UP, new CountedThing("(?:times|nights|evenings|mornings|days) a week", "", 2));

    private static final CodeExplanation OTHER = CodeExplanation.warning(
            "other-number",
            "A sentence names another number than the verb in front of it.",
            "The client reads the sentence, and the plan follows the number: the two would contradict each other.",
            "Write the same number in both, or leave it out of the sentence.");

    /**
     * What a verb counts.
     *
     * @param unit what stands behind its number in a sentence
     * @param before what may stand in front of the number instead, or empty
     * @param place which of the verb's numbers it is, from 0
     */
    private record CountedThing(Pattern pattern, int place) {

        CountedThing(String unit, String before, int place) {
            this(
                    Pattern.compile(
                            "(?<!\\bno )\\b" + NUMBER + "(?:,? (?:and |or |to )?" + NUMBER + ")* " + unit + "\\b"
                                    + (before.isEmpty() ? "" : "|\\b" + before + NUMBER + "\\b"),
                            Pattern.CASE_INSENSITIVE),
                    place);
        }
    }

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(OTHER);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        for (Conclusion conclusion : rule.then()) {
            CountedThing counted = COUNTED.get(conclusion.verb());
            Integer meant = counted == null ? null : number(conclusion, counted.place());
            if (counted == null || meant == null) {
                continue;
            }
            var told = new TreeSet<Integer>();
            var named = new ArrayList<String>();
            Matcher found = counted.pattern().matcher(conclusion.sentence());
            while (found.find()) {
                named.add(found.group());
                for (String word : found.group().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
                    Integer number = number(word);
                    if (number != null) {
                        told.add(number);
                    }
                }
            }
            if (!told.isEmpty() && !told.contains(meant)) {
                report.add(
                        OTHER,
                        rule.file(),
                        new OutlinePlaces(rule).sentence(conclusion),
                        "the sentence says " + told.first() + ", and '"
                                + conclusion.verb().word() + "' says " + meant,
                        "write the same number in both",
                        named.size() == 1 && told.size() == 1 ? swap(named.get(0), meant) : null);
            }
        }
    }

    /** The same words with the number of the verb, written as the other one was; null where its noun would have to be bent. */
    private static @Nullable WordSwap swap(String named, int meant) {
        Matcher number = Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE).matcher(named);
        if (!number.find()
                || meant < 2
                || meant >= WORDS.size()
                || Integer.valueOf(1).equals(number(number.group()))) {
            return null;
        }
        boolean digits = Character.isDigit(number.group().charAt(0));
        String now = digits ? Integer.toString(meant) : WORDS.get(meant);
        boolean capital = Character.isUpperCase(number.group().charAt(0));
        String shown = capital ? Character.toUpperCase(now.charAt(0)) + now.substring(1) : now;
        return new WordSwap(named, named.substring(0, number.start()) + shown + named.substring(number.end()));
    }

    private static @Nullable Integer number(Conclusion conclusion, int place) {
        List<Integer> numbers = conclusion.arguments().stream()
                .filter(ConclusionArgument.NumberArgument.class::isInstance)
                .map(argument -> ((ConclusionArgument.NumberArgument) argument).value())
                .toList();
        return place < numbers.size() ? numbers.get(place) : null;
    }

    private static @Nullable Integer number(String word) {
        int spelt = WORDS.indexOf(word);
        if (spelt >= 0) {
            return spelt;
        }
        return word.matches("\\d{1,3}") ? Integer.valueOf(word) : null;
    }
}
