package org.peptideadvisor.bulk.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.bulk.impact.ImpactTally.ShownClient;
import org.peptideadvisor.impact.ChangeDirection;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.RuleChanges;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.workbench.DraftReport;
import org.peptideadvisor.workbench.DraftReport.DraftChange;
import org.peptideadvisor.workbench.DraftReport.DraftExample;
import org.peptideadvisor.workbench.DraftReport.DraftWitness;
import org.peptideadvisor.workbench.RuleWorkbench;

/** Tells what a comparison came to in the form of a draft's report: in JSON, and as the page of Markdown. */
final class PopulationReport {

    private static final int MOST_EXAMPLES = 12;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private final RuleChanges rules;
    private final ImpactTally tally;
    private final DraftReport report;

    /**
     * A report.
     *
     * @param origin where the clients come from, in a word
     * @param at when they were compared
     * @param millis how long it took
     */
    PopulationReport(Release before, Release after, ImpactTally tally, String origin, Instant at, long millis) {
        this.rules = ImpactReport.ofNobody(before, after).rules();
        this.tally = tally;
        boolean weakens = !tally.losses().isEmpty();
        this.report = new DraftReport(
                after.id(),
                before.id(),
                at,
                true,
                weakens,
                weakens ? 2 : 1,
                List.of(new DraftReport.StepTime("population", millis)),
                List.of(),
                lines(origin),
                witnesses(),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, tally.compared())),
                Map.of(origin, Math.toIntExact(Math.min(Integer.MAX_VALUE, tally.compared()))),
                0,
                tally.counts().entrySet().stream()
                        .map(one -> new DraftChange(
                                one.getKey().direction().id(),
                                one.getKey().kind().id(),
                                Math.toIntExact(one.getValue())))
                        .toList(),
                examples());
    }

    private List<DraftWitness> witnesses() {
        return distinct(tally.losses().values().stream())
                .map(one -> new DraftWitness(one.id(), one.name(), request(one), one.changes(), one.rules()))
                .toList();
    }

    private List<DraftExample> examples() {
        return distinct(tally.examples().values().stream())
                .limit(MOST_EXAMPLES)
                .map(one -> new DraftExample(one.name(), request(one), one.changes()))
                .toList();
    }

    /** Each client once, in the order of the population. */
    private static Stream<ShownClient> distinct(Stream<ShownClient> shown) {
        return shown.sorted(Comparator.comparingLong(ShownClient::order)).distinct();
    }

    private static JsonNode request(ShownClient one) {
        try {
            return one.request().isEmpty() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(one.request());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a request that was made up can be read", e);
        }
    }

    private List<String> lines(String origin) {
        var lines = new ArrayList<String>();
        lines.add("Rules: " + listed(rules.added(), "new") + listed(rules.removed(), "gone")
                + listed(rules.changed(), "changed") + rules.files().size() + " files differ.");
        lines.add(String.format(
                Locale.ROOT,
                "Compared: %d %s clients. The advice changes for %d.",
                tally.compared(),
                origin,
                tally.changed()));
        for (ChangeDirection direction : ChangeDirection.values()) {
            String counted = tally.counts().entrySet().stream()
                    .filter(one -> one.getKey().direction() == direction)
                    .map(one -> one.getKey().kind().id() + " " + one.getValue())
                    .collect(Collectors.joining(", "));
            if (!counted.isEmpty()) {
                lines.add("  " + direction.id() + ": " + counted);
            }
        }
        if (tally.unread() > 0) {
            lines.add("  " + tally.unread() + " requests cannot be read by both, and were left out.");
        }
        List<String> unreached = Stream.of(rules.added(), rules.removed(), rules.changed())
                .flatMap(List::stream)
                .filter(rule -> !tally.fired().contains(rule))
                .sorted()
                .toList();
        if (!unreached.isEmpty()) {
            lines.add("Nobody was found for whom these fire, so nothing is known of their effect: "
                    + String.join(", ", unreached));
        }
        return lines;
    }

    private static String listed(List<String> ids, String what) {
        return ids.isEmpty() ? "" : ids.size() + " " + what + " (" + String.join(", ", ids) + "), ";
    }

    /** The words of the report, line by line. */
    List<String> told() {
        return report.impact();
    }

    /** Whether somebody is less protected. */
    boolean weakens() {
        return report.weakens();
    }

    /** The report in JSON, as a draft has it. */
    String json() {
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a report can be written", e);
        }
    }

    /** The report as a page of Markdown, as a draft has it. */
    String markdown(String title, String draft) {
        return new BookPrinter()
                .markdown(RuleWorkbench.class, "impact.md", Map.of("title", title, "draft", draft, "report", report));
    }
}
