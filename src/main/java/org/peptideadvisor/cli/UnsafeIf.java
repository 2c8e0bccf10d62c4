package org.peptideadvisor.cli;

import java.util.concurrent.Callable;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.WhatIfJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "unsafe-if",
        description = "Says which single facts would take something out of the advice: what to ask about.",
        mixinStandardHelpOptions = true)
final class UnsafeIf implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @Option(names = "--unasked", description = "only answers to questions that were not asked")
    private boolean unasked;

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readUnsafeIf(request),
                (release, read, budget) -> {
                    var answer = release.questions().unsafeIf(((Accepted) read).consultation(), budget);
                    return unasked ? answer.unasked() : answer;
                },
                new WhatIfJson()::write,
                WhatIfText::print);
    }
}
