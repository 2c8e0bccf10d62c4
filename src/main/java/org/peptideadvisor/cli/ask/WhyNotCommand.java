package org.peptideadvisor.cli.ask;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "why-not",
        description =
                "Says why something is not in the advice for one request, or where it stands in its plan and why.",
        mixinStandardHelpOptions = true)
public final class WhyNotCommand implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @Mixin
    private PlanPlaceOptions place = new PlanPlaceOptions();

    @Option(names = "--day", paramLabel = "1-7", description = "on a day of the week of the plan")
    private @Nullable Integer day;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private MissingSubject subject = new MissingSubject();

    /** What is asked about: exactly one. */
    private static final class MissingSubject {

        private final Map<String, String> wanted = new HashMap<>();

        @Option(
                names = "--ingredient",
                paramLabel = "ID",
                description = "a peptide or co-active: why is it not recommended?")
        private void ingredient(String id) {
            wanted.put(WantedKind.INGREDIENT.label(), id);
        }

        @Option(names = "--class", paramLabel = "ID", description = "a peptide class: why is none of it recommended?")
        private void peptideClass(String id) {
            wanted.put(WantedKind.CLASS.label(), id);
        }

        @Option(names = "--group", paramLabel = "ID", description = "a group: why is none of it recommended?")
        private void group(String id) {
            wanted.put(WantedKind.GROUP.label(), id);
        }

        @Option(
                names = "--assessment",
                paramLabel = "ID",
                description = "an assessment: why does it not hold for the client?")
        private void assessment(String id) {
            wanted.put("assessment", id);
        }

        @Option(
                names = "--referral",
                paramLabel = "URGENCY",
                description = "an urgency: why is there no such referral?")
        private void referral(String id) {
            wanted.put("referral", id);
        }

        @Option(
                names = "--exclusion",
                paramLabel = "ID",
                description = "a peptide or co-active: why is it not excluded?")
        private void exclusion(String id) {
            wanted.put("exclusion", id);
        }

        @Option(names = "--rule", paramLabel = "ID", description = "a rule: why did it not fire?")
        private void rule(String id) {
            wanted.put("rule", id);
        }
    }

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = place.with(subject.wanted);
        if (day != null) {
            wanted.put("day", day);
        }
        return wanted;
    }

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readWanting(request, wanted()),
                (release, read, budget) -> release.questions()
                        .whyNot(read.consultation().onDay(LocalDate.now(ZoneOffset.UTC)), read.wanted(), budget),
                new WhyNotJson()::write,
                (answer, out, release, complete) -> new WhyNotText(out).print(answer, release, complete));
    }
}
