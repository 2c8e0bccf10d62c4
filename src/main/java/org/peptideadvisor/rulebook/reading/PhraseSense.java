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
 * A sense that a phrase must or must not express, so that it cannot turn a rule into its opposite. Each language
 * lists the words of a sense in its own row, for instance {@code sense.not}.
 */
enum PhraseSense {
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
    private static final Set<PhraseSense> AMOUNTS = EnumSet.of(LESS, AT_MOST, MORE, AT_LEAST);

    private final String deed;

    PhraseSense(String deed) {
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
    record SenseDemand(Set<PhraseSense> says, Set<PhraseSense> never) {

        private static final SenseDemand NOTHING = new SenseDemand(Set.of(), Set.of());
        private static final SenseDemand NO_DENIAL = new SenseDemand(Set.of(), Set.of(NOT));
        private static final SenseDemand DENIAL = new SenseDemand(Set.of(NOT), Set.of());

        private static SenseDemand only(Set<PhraseSense> says, Set<PhraseSense> among) {
            Set<PhraseSense> never = EnumSet.copyOf(among);
            never.removeAll(says);
            return new SenseDemand(says, Collections.unmodifiableSet(never));
        }
    }

    /** What is asked of the phrase for a key; ids are another matter, since an id may itself be a denial. */
    static SenseDemand demanded(String key) {
        String[] words = MARKS.split(key);
        return switch (words[0]) {
            case "part", "clause" -> key.endsWith(".unless") ? SenseDemand.DENIAL : SenseDemand.NO_DENIAL;
            case "whole", "list", "exists", "each", "fact", "not", "numbered", "property", "reference" -> ofFact(words);
            case "value" ->
                switch (key) {
                    case "value.null", "value.false" -> SenseDemand.DENIAL;
                    case "value.group" -> SenseDemand.NOTHING;
                    default -> SenseDemand.NO_DENIAL;
                };
            case "accumulate" -> SenseDemand.NO_DENIAL;
            case "operator", "bound" -> compared(words[words.length - 1], false);
            case "that" -> words.length > 3 ? compared(words[3], key.contains("=")) : SenseDemand.NO_DENIAL;
            case "then" -> said((key.contains("=") ? key.substring(0, key.indexOf('=')) : key), words[1]);
            default -> SenseDemand.NOTHING;
        };
    }

    /** A fact is said as such, but for a question that was not asked, which is a denial by itself. */
    private static SenseDemand ofFact(String[] words) {
        boolean unasked = words.length > 1 && FactType.named(words[1]) == FactType.UNANSWERED;
        return unasked ? SenseDemand.NOTHING : SenseDemand.NO_DENIAL;
    }

    /** A phrase for one value may say the amount in another way, such as <em>today</em>, if it is not the opposite. */
    private static SenseDemand compared(String word, boolean oneValue) {
        ComparisonPhrase comparison = Arrays.stream(ComparisonPhrase.values())
                .filter(one -> one.key().equals(word))
                .findFirst()
                .orElse(null);
        if (comparison == null) {
            return SenseDemand.NOTHING;
        }
        Set<PhraseSense> says = EnumSet.noneOf(PhraseSense.class);
        if (comparison.denies()) {
            says.add(NOT);
        }
        Set<PhraseSense> amount = AMOUNTS.stream()
                .filter(sense -> sense.name().equals(comparison.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PhraseSense.class)));
        Set<PhraseSense> among = EnumSet.copyOf(AMOUNTS);
        among.add(NOT);
        if (oneValue) {
            among.removeAll(amount);
        } else {
            says.addAll(amount);
        }
        return SenseDemand.only(says, among);
    }

    private static SenseDemand said(String key, String word) {
        Verb verb = Verb.of(word);
        boolean whole = verb != null
                && verb.shapes().stream()
                        .anyMatch(shape -> ConclusionPhrases.key(verb, shape).equals(key));
        return verb != null && whole ? said(verb) : SenseDemand.NO_DENIAL;
    }

    private static SenseDemand said(Verb verb) {
        return switch (verb) {
            case EXCLUDE_BOUND,
                    EXCLUDE_INGREDIENT,
                    EXCLUDE_CLASS,
                    EXCLUDE_GROUP,
                    EXCLUDE_PROCEDURE,
                    EXCLUDE_DELIVERY,
                    REFUSE,
                    HOLD -> SenseDemand.only(EnumSet.of(REFUSE), EnumSet.of(NOT, REFUSE));
            case LIMIT_PEPTIDES, LIMIT_STEPS, LIMIT_NEW_PRODUCTS, LIMIT_LOAD ->
                SenseDemand.only(EnumSet.of(AT_MOST), EnumSet.of(NOT, REFUSE, MORE, AT_LEAST));
            case WEEKS_APART -> SenseDemand.only(EnumSet.of(AT_LEAST), EnumSet.of(NOT, REFUSE, MORE, AT_MOST));
            case PREFER -> SenseDemand.only(EnumSet.of(FIRST), EnumSet.of(NOT, REFUSE, LAST));
            case DEFER -> SenseDemand.only(EnumSet.of(LAST), EnumSet.of(NOT, REFUSE, FIRST));
            case MORNING -> SenseDemand.only(EnumSet.of(MORNING), EnumSet.of(NOT, REFUSE, EVENING));
            case EVENING -> SenseDemand.only(EnumSet.of(EVENING), EnumSet.of(NOT, REFUSE, MORNING));
            case CONCLUDE,
                    REFER,
                    CAUTION,
                    RECOMMEND_PEPTIDE,
                    PLACE_PEPTIDES,
                    ACTIVES_ONLY,
                    SUPPORT,
                    SUGGEST_FORM,
                    RAMP_UP,
                    EXPECT,
                    FOLLOW_UP,
                    REPORT -> new SenseDemand(Set.of(), EnumSet.of(NOT, REFUSE));
        };
    }
}
