package org.peptideadvisor.rulebook.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Verb;

/**
 * What a phrase must say, or must not say, lest it turn a rule into its opposite. Each language has the words for a sense in a
 * row of its own, {@code sense.not} for instance.
 */
enum Sense {
    NOT("deny"),
    LESS("say less than"),
    AT_MOST("say at most"),
    MORE("say more than"),
    AT_LEAST("say at least"),
    REFUSE("keep out"),
    FIRST("put first"),
    LAST("put last"),
    MORNING("name the morning"),
    EVENING("name the evening");

    static final String KEYS = "sense.";

    private static final Pattern MARKS = Pattern.compile("[.=]");
    private static final Set<Sense> AMOUNTS = EnumSet.of(LESS, AT_MOST, MORE, AT_LEAST);

    private final String deed;

    Sense(String deed) {
        this.deed = deed;
    }

    /** The key of the row with its words. */
    String key() {
        return KEYS + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a phrase with one of its words does, such as <em>deny</em>. */
    String deed() {
        return deed;
    }

    /**
     * What the phrase for a key must say and must not say.
     *
     * @param says one word of each of these senses must be there
     * @param never no word of any of these may be there
     */
    record Demand(Set<Sense> says, Set<Sense> never) {

        private static final Demand NOTHING = new Demand(Set.of(), Set.of());
        private static final Demand NO_DENIAL = new Demand(Set.of(), Set.of(NOT));
        private static final Demand DENIAL = new Demand(Set.of(NOT), Set.of());

        private static Demand only(Set<Sense> says, Set<Sense> among) {
            Set<Sense> never = EnumSet.copyOf(among);
            never.removeAll(says);
            return new Demand(says, Collections.unmodifiableSet(never));
        }
    }

    /** What is asked of the phrase for a key; ids are another matter, since an id may itself be a denial. */
    static Demand demanded(String key) {
        String[] words = MARKS.split(key);
        return switch (words[0]) {
            case "part", "clause" -> key.endsWith(".unless") ? Demand.DENIAL : Demand.NO_DENIAL;
            case "whole", "list", "exists", "each", "fact", "not", "numbered", "property", "reference" -> ofFact(words);
            case "value" ->
                switch (key) {
                    case "value.null", "value.false" -> Demand.DENIAL;
                    case "value.group" -> Demand.NOTHING;
                    default -> Demand.NO_DENIAL;
                };
            case "operator" -> compared(words[words.length - 1], false);
            case "that" -> words.length > 3 ? compared(words[3], key.contains("=")) : Demand.NO_DENIAL;
            case "then" -> said((key.contains("=") ? key.substring(0, key.indexOf('=')) : key), words[1]);
            default -> Demand.NOTHING;
        };
    }

    /** A fact is said as such, but for a question that was not asked, which is a denial by itself. */
    private static Demand ofFact(String[] words) {
        boolean unasked = words.length > 1 && FactType.named(words[1]) == FactType.UNANSWERED;
        return unasked ? Demand.NOTHING : Demand.NO_DENIAL;
    }

    /** A phrase for one value may say the amount in another way, such as <em>today</em>, if it is not the opposite. */
    private static Demand compared(String word, boolean oneValue) {
        ComparisonPhrase comparison = Arrays.stream(ComparisonPhrase.values())
                .filter(one -> one.key().equals(word))
                .findFirst()
                .orElse(null);
        if (comparison == null) {
            return Demand.NOTHING;
        }
        Set<Sense> says = EnumSet.noneOf(Sense.class);
        if (comparison.denies()) {
            says.add(NOT);
        }
        Set<Sense> amount = AMOUNTS.stream()
                .filter(sense -> sense.name().equals(comparison.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sense.class)));
        Set<Sense> among = EnumSet.copyOf(AMOUNTS);
        among.add(NOT);
        if (oneValue) {
            among.removeAll(amount);
        } else {
            says.addAll(amount);
        }
        return Demand.only(says, among);
    }

    private static Demand said(String key, String word) {
        Verb verb = Verb.of(word);
        boolean whole = verb != null
                && verb.shapes().stream()
                        .anyMatch(shape -> ConclusionPhrases.key(verb, shape).equals(key));
        return verb != null && whole ? said(verb) : Demand.NO_DENIAL;
    }

    private static Demand said(Verb verb) {
        return switch (verb) {
            case EXCLUDE_BOUND,
                    EXCLUDE_INGREDIENT,
                    EXCLUDE_CLASS,
                    EXCLUDE_GROUP,
                    EXCLUDE_PROCEDURE,
                    EXCLUDE_DELIVERY,
                    REFUSE,
                    HOLD -> Demand.only(EnumSet.of(REFUSE), EnumSet.of(NOT, REFUSE));
            case LIMIT_PEPTIDES -> Demand.only(EnumSet.of(AT_MOST), EnumSet.of(NOT, REFUSE, MORE, AT_LEAST));
            case PREFER -> Demand.only(EnumSet.of(FIRST), EnumSet.of(NOT, REFUSE, LAST));
            case DEFER -> Demand.only(EnumSet.of(LAST), EnumSet.of(NOT, REFUSE, FIRST));
            case MORNING -> Demand.only(EnumSet.of(MORNING), EnumSet.of(NOT, REFUSE, EVENING));
            case EVENING -> Demand.only(EnumSet.of(EVENING), EnumSet.of(NOT, REFUSE, MORNING));
            case CONCLUDE,
                    REFER,
                    CAUTION,
                    RECOMMEND_PEPTIDE,
                    SUPPORT,
                    SUGGEST_FORM,
                    RAMP_UP,
                    EXPECT,
                    FOLLOW_UP,
                    REPORT -> new Demand(Set.of(), EnumSet.of(NOT, REFUSE));
        };
    }
}
