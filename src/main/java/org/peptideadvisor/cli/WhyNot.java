package org.peptideadvisor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.contract.WhyNotJson;
import org.peptideadvisor.contract.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Wanted.Kind;
import org.peptideadvisor.release.Release;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why-not",
        description = "Says why something is not in the advice on one request.",
        mixinStandardHelpOptions = true)
final class WhyNot implements Callable<Integer> {

    /** Nobody else waits for a terminal, so a question may take its time. */
    private static final Duration TIME = Duration.ofMinutes(1);

    private static final int EVALUATIONS = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RuleBase ruleBase = new RuleBase();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "the request in JSON, as for POST /v1/advice; - for standard input")
    private Path file = Path.of("-");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--json", description = "the answer in JSON")
    private boolean json;

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

        private Map<Kind, String> wanted() {
            return Arrays.stream(Kind.values())
                    .filter(kind -> value(kind) != null)
                    .collect(Collectors.toMap(kind -> kind, kind -> String.valueOf(value(kind))));
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
        PrintWriter err = spec.commandLine().getErr();
        byte[] request = RequestFile.read(file, err);
        if (request == null) {
            return 2;
        }
        Release release = ruleBase.build(err);
        if (release == null) {
            return 1;
        }
        try (release) {
            IntakeResult read = release.intake().readWanting(request, subject.wanted());
            if (!(read instanceof IntakeResult.Wanting wanting)) {
                for (Fault fault : ((IntakeResult.Refused) read).faults()) {
                    err.println(RequestFile.say(fault));
                }
                return 2;
            }
            var budget = new Budget(EVALUATIONS, TIME);
            var answer = release.advisor().whyNot(wanting.consultation(), wanting.wanted(), budget);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                var name = new ReleaseName(release.id(), release.name());
                out.println(new String(new WhyNotJson().write(name, answer, !budget.wasCut()), StandardCharsets.UTF_8));
            } else {
                new WhyNotText(out).print(answer, release.name(), !budget.wasCut());
            }
            out.flush();
            return 0;
        }
    }
}
