package org.peptideadvisor.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.IntakeResult.Wanting;
import org.peptideadvisor.contract.WhyNotJson;
import org.peptideadvisor.model.Wanted.Kind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "why-not",
        description = "Says why something is not in the advice on one request.",
        mixinStandardHelpOptions = true)
final class WhyNot implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject = new Subject();

    /** What is asked about: exactly one. */
    private static final class Subject {

        @Option(names = "--ingredient", description = "a peptide or co-active: why is it not recommended?")
        private @Nullable String ingredient;

        @Option(names = "--class", description = "a peptide class: why is none of it recommended?")
        private @Nullable String peptideClass;

        @Option(names = "--group", description = "a group: why is none of it recommended?")
        private @Nullable String group;

        @Option(names = "--assessment", description = "an assessment: why is the client not counted as that?")
        private @Nullable String assessment;

        @Option(names = "--referral", description = "an urgency: why is there no such referral?")
        private @Nullable String referral;

        @Option(names = "--exclusion", description = "a peptide or co-active: why is it not kept out?")
        private @Nullable String exclusion;

        @Option(names = "--rule", description = "a rule: why did it not fire?")
        private @Nullable String rule;

        private Map<String, String> wanted() {
            return Arrays.stream(Kind.values())
                    .filter(kind -> value(kind) != null)
                    .collect(Collectors.toMap(Kind::label, kind -> String.valueOf(value(kind))));
        }

        private @Nullable String value(Kind kind) {
            return switch (kind) {
                case INGREDIENT -> ingredient;
                case CLASS -> peptideClass;
                case GROUP -> group;
                case ASSESSMENT -> assessment;
                case REFERRAL -> referral;
                case EXCLUSION -> exclusion;
                case RULE -> rule;
            };
        }
    }

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readWanting(request, subject.wanted()),
                (release, read, budget) -> {
                    var wanting = (Wanting) read;
                    return release.questions().whyNot(wanting.consultation(), wanting.wanted(), budget);
                },
                new WhyNotJson()::write,
                (answer, out, release, complete) -> new WhyNotText(out).print(answer, release, complete));
    }
}
