package org.peptideadvisor.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.IntakeResult.Wanting;
import org.peptideadvisor.contract.WhatIfJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "what-if",
        description = "Says what a client could do otherwise to have something recommended, or have it fall away.",
        mixinStandardHelpOptions = true)
final class WhatIf implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Aim aim = new Aim();

    /** What is to come about: exactly one. */
    private static final class Aim {

        @Option(names = "--ingredient", description = "a peptide or co-active that is to be recommended")
        private @Nullable String ingredient;

        @Option(names = "--class", description = "a peptide class of which any is to be recommended")
        private @Nullable String peptideClass;

        @Option(names = "--group", description = "a group of which any is to be recommended")
        private @Nullable String group;

        @Option(names = "--lift-exclusion", description = "a peptide or co-active that is to be kept out no more")
        private @Nullable String liftExclusion;

        @Option(names = "--lift-rule", description = "a rule whose caution, hold or limit is to fall away")
        private @Nullable String liftRule;

        private Map<String, String> wanted() {
            var wanted = new HashMap<String, String>();
            put("ingredient", ingredient, wanted);
            put("class", peptideClass, wanted);
            put("group", group, wanted);
            put("liftExclusion", liftExclusion, wanted);
            put("liftRule", liftRule, wanted);
            return wanted;
        }

        private static void put(String field, @Nullable String id, Map<String, String> wanted) {
            if (id != null) {
                wanted.put(field, id);
            }
        }
    }

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readWhatIf(request, aim.wanted()),
                (release, read, budget) -> {
                    var wanting = (Wanting) read;
                    return release.questions().whatIf(wanting.consultation(), wanting.wanted(), budget);
                },
                new WhatIfJson()::write,
                WhatIfText::print);
    }
}
