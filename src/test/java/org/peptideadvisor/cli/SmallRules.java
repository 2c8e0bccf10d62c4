package org.peptideadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.peptideadvisor.ShippedRelease;
import picocli.CommandLine;

/** A rules folder with the shipped tables without grave rows, one rule and a further one for each other folder, and the commands that tests call on it. */
public final class SmallRules {

    public static final String RULE =
            """
            rule "CAU-1 Test" @id("CAU-1") @owner("t") @reviewed("%1$s by Dr. Ada Example") @reviewBy("%2$s") @evidence("REC") @grade("E")
            when
                Concern( id == "redness" )
            then
                caution( "Mind the skin." );
            end
            """
                    .formatted(
                            LocalDate.now(ZoneOffset.UTC),
                            LocalDate.now(ZoneOffset.UTC).plusYears(1));
    public static final String SCENARIO =
            """
            title: A scenario
            about: [ ZZZ-1, ZZZ-2, ZZZ-3 ]
            given:
              client: { concerns: [ { id: redness } ] }
            expect:
              cautions:
                - reasons: [ { rule: CAU-1 } ]
            """;

    public final Path folder;

    public SmallRules(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("catalog"));
        for (var table : ShippedRelease.tables().entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
        write("exclude/a.drl", RULE);
        write("assess/z.drl", other("ZZZ-1", "Client( age < 18 )", "conclude( \"sensitive-skin\", \"A test.\" );"));
        write("recommend/z.drl", other("ZZZ-2", "Client( age < 30 )", "caution( \"A test.\" );"));
        write("plan/z.drl", other("ZZZ-3", "Client( age > 60 )", "caution( \"Another test.\" );"));
        write("scenarios/test/a.yaml", SCENARIO);
    }

    private static String other(String id, String when, String then) {
        return RULE.replace("CAU-1", id)
                .replace("Concern( id == \"redness\" )", when)
                .replace("caution( \"Mind the skin.\" );", then);
    }

    public SmallRules write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /**
     * What a command said.
     *
     * @param exit its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    public record CommandAnswer(int exit, String out, String err) {}

    public static CommandAnswer say(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine commands = Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = commands.execute(arguments);
        return new CommandAnswer(exit, out.toString(), err.toString());
    }
}
