package org.peptideadvisor.cli;

import java.util.concurrent.Callable;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.WhatIfJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "unsafe-if",
        description = "Says which single facts would take something out of the advice: what to ask about.",
        mixinStandardHelpOptions = true)
final class UnsafeIf implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readUnsafeIf(request),
                (release, read, budget) -> release.advisor().unsafeIf(((Accepted) read).consultation(), budget),
                new WhatIfJson()::write,
                WhatIfText::print);
    }
}
