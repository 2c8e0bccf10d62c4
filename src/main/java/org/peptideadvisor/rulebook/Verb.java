package org.peptideadvisor.rulebook;

import static org.peptideadvisor.rulebook.RuleStage.ASSESS;
import static org.peptideadvisor.rulebook.RuleStage.EXCLUDE;
import static org.peptideadvisor.rulebook.RuleStage.PLAN;
import static org.peptideadvisor.rulebook.RuleStage.RECOMMEND;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.ALLERGY;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.ASSESSMENT;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.CLASS;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.DELIVERY;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.FORM;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.GROUP;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.INGREDIENT;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.MEETING;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.NUMBER;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.PEPTIDE;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.PLANNED;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.PROCEDURE;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.SENTENCE;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.SESSION;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.STEP;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.URGENCY;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.USE;
import static org.peptideadvisor.rulebook.Verb.VerbParameter.WISH;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;

/** A verb of the <em>then</em> part of a rule. A consequence consists only of these verbs: it is read, never run. */
public enum Verb {
    CONCLUDE("conclude", Set.of(ASSESS), List.of(ASSESSMENT, SENTENCE)),
    EXCLUDE_BOUND(
            "exclude", Set.of(EXCLUDE), List.of(PEPTIDE, SENTENCE), List.of(USE, SENTENCE), List.of(ALLERGY, SENTENCE)),
    EXCLUDE_INGREDIENT("excludeIngredient", Set.of(EXCLUDE), List.of(INGREDIENT, SENTENCE)),
    EXCLUDE_CLASS("excludeClass", Set.of(EXCLUDE), List.of(CLASS, SENTENCE)),
    EXCLUDE_GROUP("excludeGroup", Set.of(EXCLUDE), List.of(GROUP, SENTENCE)),
    EXCLUDE_PROCEDURE("excludeProcedure", Set.of(EXCLUDE), List.of(PROCEDURE, SENTENCE)),
    EXCLUDE_DELIVERY("excludeDelivery", Set.of(EXCLUDE), List.of(DELIVERY, SENTENCE)),
    REFUSE("refuse", Set.of(EXCLUDE), List.of(WISH, SENTENCE)),
    HOLD("hold", Set.of(EXCLUDE), List.of(SENTENCE)),
    LIMIT_PEPTIDES("limitPeptides", Set.of(EXCLUDE), List.of(NUMBER, SENTENCE)),
    PLACE_PEPTIDES("placePeptides", Set.of(EXCLUDE, RECOMMEND), List.of(NUMBER, SENTENCE)),
    LIMIT_STEPS("limitSteps", Set.of(PLAN), List.of(NUMBER, SENTENCE)),
    LIMIT_NEW_PRODUCTS("limitNewProducts", Set.of(PLAN), List.of(NUMBER, SENTENCE)),
    LIMIT_LOAD("limitLoad", Set.of(PLAN), List.of(NUMBER, SENTENCE)),
    WEEKS_APART("weeksApart", Set.of(PLAN), List.of(NUMBER, SENTENCE)),
    ACTIVES_ONLY("activesOnly", Set.of(PLAN), List.of(SESSION, SENTENCE)),
    REFER("refer", Set.of(EXCLUDE, PLAN), List.of(URGENCY, SENTENCE)),
    CAUTION("caution", Set.of(EXCLUDE, RECOMMEND, PLAN), List.of(SENTENCE)),
    RECOMMEND_PEPTIDE("recommend", Set.of(RECOMMEND), List.of(PEPTIDE, SENTENCE)),
    PREFER("prefer", Set.of(RECOMMEND), List.of(PEPTIDE, SENTENCE)),
    DEFER("defer", Set.of(RECOMMEND), List.of(PEPTIDE, SENTENCE)),
    SUPPORT("support", Set.of(RECOMMEND), List.of(INGREDIENT, SENTENCE)),
    SUGGEST_FORM("suggestForm", Set.of(RECOMMEND), List.of(FORM, SENTENCE), List.of(PEPTIDE, FORM, SENTENCE)),
    MORNING("morning", Set.of(PLAN), List.of(NUMBER, STEP, SENTENCE), List.of(NUMBER, STEP, PLANNED, SENTENCE)),
    EVENING("evening", Set.of(PLAN), List.of(NUMBER, STEP, SENTENCE), List.of(NUMBER, STEP, PLANNED, SENTENCE)),
    RAMP_UP(
            "rampUp",
            Set.of(PLAN),
            List.of(NUMBER, NUMBER, NUMBER, SENTENCE),
            List.of(PLANNED, NUMBER, NUMBER, NUMBER, SENTENCE)),
    EXPECT("expect", Set.of(PLAN), List.of(NUMBER, SENTENCE)),
    FOLLOW_UP("followUp", Set.of(PLAN), List.of(NUMBER, SENTENCE)),
    REPORT("report", Set.of(PLAN), List.of(MEETING, SENTENCE));

    /** What may stand in one place of a verb. */
    public enum VerbParameter {
        SENTENCE(null, null),
        STEP(null, null),
        NUMBER(null, null),
        ASSESSMENT("assessment", null),
        INGREDIENT("ingredient", null),
        CLASS("peptide-class", null),
        GROUP("group", null),
        PROCEDURE("procedure", null),
        DELIVERY("delivery", null),
        URGENCY("urgency", null),
        SESSION("when", null),
        FORM("form", null),
        PEPTIDE(null, FactType.PEPTIDE),
        USE(null, FactType.USE),
        ALLERGY(null, FactType.ALLERGY),
        WISH(null, FactType.WISH),
        PLANNED(null, FactType.PLANNED),
        MEETING(null, FactType.MEETING);

        private final @Nullable String vocabulary;
        private final @Nullable FactType bound;

        VerbParameter(@Nullable String vocabulary, @Nullable FactType bound) {
            this.vocabulary = vocabulary;
            this.bound = bound;
        }

        /** The kind of id that stands here, or null when it is not an id. */
        public @Nullable String vocabulary() {
            return vocabulary;
        }

        /** The kind of fact whose name stands here, or null when it is not a name. */
        public @Nullable FactType bound() {
            return bound;
        }

        private boolean takes(ConclusionArgument argument) {
            if (this == NUMBER) {
                return argument instanceof ConclusionArgument.NumberArgument;
            }
            return bound == null
                    ? argument instanceof ConclusionArgument.TextArgument
                    : argument instanceof ConclusionArgument.BoundArgument fact && fact.type() == bound;
        }
    }

    private static final Map<String, Verb> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Verb::word, Function.identity()));

    private final String word;
    private final Set<RuleStage> folders;
    private final List<List<VerbParameter>> shapes;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Verb(String word, Set<RuleStage> folders, List<VerbParameter>... shapes) {
        this.word = word;
        this.folders = folders;
        this.shapes = List.of(shapes);
    }

    /** The verb that rules call by this word, or null. */
    public static @Nullable Verb of(String word) {
        return BY_WORD.get(word);
    }

    /** Every word that a rule may use. */
    public static Set<String> words() {
        return BY_WORD.keySet();
    }

    /** The word that rules use. */
    public String word() {
        return word;
    }

    /** The folders whose rules may say it. */
    public Set<RuleStage> folders() {
        return folders;
    }

    /** What it keeps out by id, or null when it names no such thing. */
    public @Nullable SubjectKind excludes() {
        return switch (this) {
            case EXCLUDE_INGREDIENT -> SubjectKind.INGREDIENT;
            case EXCLUDE_CLASS -> SubjectKind.CLASS;
            case EXCLUDE_GROUP -> SubjectKind.GROUP;
            case EXCLUDE_PROCEDURE -> SubjectKind.PROCEDURE;
            case EXCLUDE_DELIVERY -> SubjectKind.DELIVERY;
            default -> null;
        };
    }

    /** What may follow it; the alternatives differ in number or in kind. */
    public List<List<VerbParameter>> shapes() {
        return shapes;
    }

    /** The one of its shapes that arguments fit; null when they fit none. */
    public @Nullable List<VerbParameter> shapeOf(List<ConclusionArgument> arguments) {
        return shapes.stream()
                .filter(shape -> fits(shape, arguments))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(List<VerbParameter> shape, List<ConclusionArgument> arguments) {
        return shape.size() == arguments.size()
                && IntStream.range(0, shape.size()).allMatch(i -> shape.get(i).takes(arguments.get(i)));
    }
}
