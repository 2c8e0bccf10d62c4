package org.peptideadvisor.cli.ask;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.peptideadvisor.contract.answer.WhatIfJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "unsafe-if",
        description = "Names the single facts that would make the advice unsafe. Ask the client about them.",
        mixinStandardHelpOptions = true)
public final class UnsafeIfCommand implements Callable<Integer> {

    @Mixin
    private SideQuestion question = new SideQuestion();

    @Option(names = "--unasked", description = "only facts that nobody asked about")
    private boolean unasked;

    @Override
    public Integer call() {
        return question.ask(
                (release, request) -> release.intake().readUnsafeIf(request),
                (release, read, budget) -> {
                    var answer = release.questions()
                            .unsafeIf(read.consultation().onDay(LocalDate.now(ZoneOffset.UTC)), budget);
                    return unasked ? answer.unasked() : answer;
                },
                new WhatIfJson()::write,
                WhatIfText::print);
    }
}
