package org.peptideadvisor.workbench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.git.FileState;
import org.peptideadvisor.release.git.RuleCommit;
import org.peptideadvisor.release.git.RuleRepository;
import org.peptideadvisor.rulebook.sentence.RuleBlock;

/** Follows a rule through the commits of the repository. A rule that came from another file begins here with the commit that moved it. */
public final class RuleTrail {

    private static final Pattern APPROVED = Pattern.compile("Approved-by: (.*?) <[^>]*>: (.*)");
    private static final String UNAPPROVED = "Unapproved: ";
    private static final String OF_DRAFT = "\nDraft: ";

    private RuleTrail() {}

    /**
     * The changes of a rule, the newest first.
     *
     * @param head the commit up to which
     * @param file where it stands
     * @param rule its id
     */
    public static List<RuleEvent> of(RuleRepository repository, String head, String file, String rule) {
        var events = new ArrayList<RuleEvent>();
        for (FileState state : repository.trail(head, file)) {
            RuleEvent event = event(state, rule);
            if (event != null) {
                events.add(event);
            }
        }
        return List.copyOf(events);
    }

    private static @Nullable RuleEvent event(FileState state, String rule) {
        String now = text(state.text(), rule);
        List<@Nullable String> before = new ArrayList<>();
        state.before().forEach(text -> before.add(text(text, rule)));
        if (before.isEmpty()) {
            return now == null ? null : event(state.commit(), false);
        }
        boolean live = before.size() > 1 && state.commit().reason().contains(OF_DRAFT);
        boolean changed =
                live ? !Objects.equals(now, before.get(0)) : before.stream().noneMatch(one -> Objects.equals(now, one));
        return changed ? event(state.commit(), live) : null;
    }

    private static RuleEvent event(RuleCommit commit, boolean live) {
        List<String> lines = commit.reason().lines().toList();
        return new RuleEvent(
                commit.id(),
                commit.at(),
                commit.author().pseudonym(),
                commit.author().name(),
                lines.isEmpty() ? "" : lines.get(0),
                live,
                live ? lines.stream().flatMap(line -> approval(line).stream()).toList() : List.of());
    }

    private static List<String> approval(String line) {
        var approved = APPROVED.matcher(line);
        if (approved.matches()) {
            return List.of(approved.group(1) + ": " + approved.group(2));
        }
        return line.startsWith(UNAPPROVED)
                ? List.of("Not approved: " + line.substring(UNAPPROVED.length()))
                : List.of();
    }

    private static @Nullable String text(@Nullable String file, String rule) {
        RuleBlock block = file == null ? null : RuleBlock.find(file, rule);
        return block == null ? null : block.text();
    }
}
