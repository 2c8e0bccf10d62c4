package org.peptideadvisor.cli.author;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.rulebook.RuleStage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the head of a new rule and its sentence shall say. */
final class RuleHeadOptions {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SENTENCE = 600;

    /** How sure we are, as the rules folder's README explains. */
    enum RuleGrade {
        A,
        B,
        C,
        G,
        E
    }

    @Option(
            names = "--id",
            paramLabel = "ID",
            required = true,
            description = "the rule's id, such as SAF-011; letters alone take the next free number")
    private String id = "";

    @Option(names = "--title", paramLabel = "TITLE", required = true, description = "the rule's name without the id")
    private String title = "";

    @Option(
            names = "--owner",
            paramLabel = "TEAM",
            defaultValue = "dermatology",
            description = "the team that is responsible for the rule (default: ${DEFAULT-VALUE})")
    private String owner = "";

    @Option(
            names = "--evidence",
            split = ",",
            paramLabel = "KEY",
            description = "keys of the sources, from catalog/citations.csv")
    private List<String> evidence = List.of();

    @Option(names = "--grade", paramLabel = "GRADE", description = "how sure we are: ${COMPLETION-CANDIDATES}")
    private @Nullable RuleGrade grade;

    @Option(
            names = "--basis",
            split = ",",
            paramLabel = "ROW",
            description = "ids of the table rows that the rule puts into effect")
    private List<String> basis = List.of();

    @Option(names = "--because", paramLabel = "SENTENCE", description = "the sentence that the client is told")
    private String because = "";

    /** The rule that these make. */
    RuleSkeleton skeleton(
            RuleStage folder, String path, RuleIds ids, CatalogKeys keys, LocalDate today, CommandSpec spec) {
        String wrong = Stream.of(
                        wrongText("--title", title, LONGEST_TITLE),
                        title.isBlank() ? "--title is empty." : null,
                        wrongText("--owner", owner, LONGEST_TITLE),
                        owner.isBlank() ? "--owner is empty." : null,
                        wrongText("--because", because, LONGEST_SENTENCE),
                        keys.wrongEvidence(stripped(evidence)),
                        keys.wrongBasis(stripped(basis)))
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        if (wrong != null) {
            throw new ParameterException(spec.commandLine(), wrong);
        }
        return new RuleSkeleton(
                folder,
                id(path, ids, spec),
                title.strip(),
                owner.strip(),
                today,
                stripped(evidence),
                grade == null ? "" : grade.name(),
                stripped(basis),
                because.strip());
    }

    private String id(String path, RuleIds ids, CommandSpec spec) {
        if (RuleIds.PREFIX.matcher(id).matches()) {
            String next = ids.next(id, path);
            if (next == null) {
                throw new ParameterException(spec.commandLine(), "--id: " + id + " has no free number left.");
            }
            return next;
        }
        if (!RuleIds.ID.matcher(id).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--id is two to five capitals, a hyphen and a number, such as SAF-011, or the capitals alone.");
        }
        String holder = ids.holder(id);
        if (holder != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--id: " + id + " is taken by a rule in " + holder + "; " + id.substring(0, id.indexOf('-'))
                            + " alone takes the next free number.");
        }
        return id;
    }

    private static @Nullable String wrongText(String option, String text, int longest) {
        if (text.length() > longest) {
            return option + " is longer than " + longest + " characters.";
        }
        boolean plain = PlainText.text(text).equals(text) && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return plain ? null : option + " is one line without quotation marks and backslashes.";
    }

    private static List<String> stripped(List<String> keys) {
        return keys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
    }
}
