package org.peptideadvisor.cli.ask;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.peptideadvisor.contract.answer.WhatIfJson;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "what-if",
        description =
                "Says what a client could change so that something is recommended or has a place in the plan, or is no longer"
                        + " excluded or limited.",
        mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @Mixin
    private PlanPlaceOptions place = new PlanPlaceOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private WantedChange change = new WantedChange();

    /** What is to come about: exactly one. */
    private static final class WantedChange {

        private final Map<String, String> wanted = new HashMap<>();

        @Option(
                names = "--ingredient",
                paramLabel = "ID",
                description = "a peptide or co-active that should be recommended")
        private void ingredient(String id) {
            wanted.put(WantedKind.INGREDIENT.label(), id);
        }

        @Option(
                names = "--class",
                paramLabel = "ID",
                description = "a peptide class of which any should be recommended")
        private void peptideClass(String id) {
            wanted.put(WantedKind.CLASS.label(), id);
        }

        @Option(names = "--group", paramLabel = "ID", description = "a group of which any should be recommended")
        private void group(String id) {
            wanted.put(WantedKind.GROUP.label(), id);
        }

        @Option(
                names = "--lift-exclusion",
                paramLabel = "ID",
                description = "a peptide or co-active that should no longer be excluded")
        private void liftExclusion(String id) {
            wanted.put("liftExclusion", id);
        }

        @Option(
                names = "--lift-rule",
                paramLabel = "ID",
                description = "a rule whose caution, hold or limit should no longer apply")
        private void liftRule(String id) {
            wanted.put("liftRule", id);
        }
    }

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readWhatIf(request, place.with(change.wanted)),
                (release, read, budget) -> release.questions()
                        .whatIf(read.consultation().onDay(LocalDate.now(ZoneOffset.UTC)), read.wanted(), budget),
                new WhatIfJson()::write,
                WhatIfText::print);
    }
}
