package org.peptideadvisor.impact.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Verb;

/** What says less than a conclusion: a caution in the place of an exclusion, a later visit, a looser limit. */
final class WeakerVerb {

    private WeakerVerb() {}

    /** The weaker conclusions, beside nothing at all. */
    static List<Conclusion> of(Conclusion conclusion) {
        return switch (conclusion.verb()) {
            case EXCLUDE_BOUND,
                    EXCLUDE_INGREDIENT,
                    EXCLUDE_CLASS,
                    EXCLUDE_GROUP,
                    EXCLUDE_PROCEDURE,
                    EXCLUDE_DELIVERY,
                    REFUSE,
                    HOLD -> List.of(caution(conclusion));
            case REFER -> List.of(later(conclusion));
            case WEEKS_APART -> List.of(number(conclusion, -1));
            default -> List.of(); // a number that is one more is looser, and among the numbers already
        };
    }

    private static Conclusion caution(Conclusion conclusion) {
        List<ConclusionArgument> sentence =
                List.of(conclusion.arguments().get(conclusion.arguments().size() - 1));
        return new Conclusion(Verb.CAUTION, sentence, conclusion.line(), conclusion.column());
    }

    private static Conclusion later(Conclusion conclusion) {
        Urgency now = ContractWord.require(
                Urgency.class,
                ((ConclusionArgument.TextArgument) conclusion.arguments().get(0)).value());
        List<Urgency> all = List.of(Urgency.values());
        int at = all.indexOf(now);
        return at == 0
                ? caution(conclusion)
                : with(
                        conclusion,
                        0,
                        new ConclusionArgument.TextArgument(all.get(at - 1).id()));
    }

    private static Conclusion number(Conclusion conclusion, int step) {
        int now = ((ConclusionArgument.NumberArgument) conclusion.arguments().get(0)).value();
        return with(conclusion, 0, new ConclusionArgument.NumberArgument(now + step));
    }

    /** The same with another argument in one place. */
    static Conclusion with(Conclusion conclusion, int place, ConclusionArgument argument) {
        var arguments = new ArrayList<>(conclusion.arguments());
        arguments.set(place, argument);
        return new Conclusion(conclusion.verb(), arguments, conclusion.line(), conclusion.column());
    }

    /** The verb with its arguments but the sentence. */
    static String shown(Conclusion conclusion) {
        List<ConclusionArgument> arguments = conclusion.arguments();
        return conclusion.verb().word() + "( "
                + arguments.subList(0, arguments.size() - 1).stream()
                        .map(WeakerVerb::shown)
                        .collect(Collectors.joining(", "))
                + " )";
    }

    private static String shown(ConclusionArgument argument) {
        if (argument instanceof ConclusionArgument.TextArgument text) {
            return '"' + text.value() + '"';
        }
        return argument instanceof ConclusionArgument.NumberArgument number
                ? String.valueOf(number.value())
                : ((ConclusionArgument.BoundArgument) argument).name();
    }
}
