package org.peptideadvisor.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.record.RecordedFiring;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.FoundDecision.RecordedDecision;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.web.plan.PlanView;
import org.peptideadvisor.web.plan.PlanWriter;
import org.peptideadvisor.web.review.DecisionSheet.FiredRow;

/** Makes of a recorded decision what its page shows. Names of things are those of the live release; what is named no more keeps its id. */
final class SheetWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final LiveRelease live;
    private final Map<String, String> names;
    private final AdviceJson advice = new AdviceJson();

    /** @param names of releases, by id */
    SheetWriter(LiveRelease live, Map<String, String> names) {
        this.live = live;
        this.names = names;
    }

    DecisionSheet of(RecordedDecision found) {
        Release release = live.current();
        JsonNode input = tree(found.record().input());
        FullAnswer answer = advice.find(found.record().answer());
        String releaseId = Objects.requireNonNullElse(found.entry().release(), "");
        return new DecisionSheet(
                found.index(),
                found.entry().id(),
                DecisionRow.time(found.entry().time()),
                answer == null ? "" : answer.outcome(),
                names.getOrDefault(releaseId, releaseId),
                releaseId,
                Objects.requireNonNullElse(found.entry().by(), ""),
                found.subject() == null ? "" : found.subject().text(),
                plan(answer, input, release),
                fired(found.record().firings(), release),
                input.toPrettyString());
    }

    private static @Nullable PlanView plan(@Nullable FullAnswer answer, JsonNode input, @Nullable Release release) {
        return answer == null || release == null
                ? null
                : new PlanWriter(answer, release.catalog()).view(input.path("client"));
    }

    private static List<FiredRow> fired(List<RecordedFiring> firings, @Nullable Release release) {
        Map<String, Set<String>> facts = new LinkedHashMap<>();
        for (RecordedFiring firing : firings) {
            facts.computeIfAbsent(firing.rule(), rule -> new LinkedHashSet<>()).addAll(firing.facts());
        }
        var rows = new ArrayList<FiredRow>();
        facts.forEach((id, on) -> {
            Rule rule = release == null ? null : release.ruleBook().rule(id);
            rows.add(new FiredRow(id, rule == null ? "" : rule.title(), List.copyOf(on)));
        });
        return rows;
    }

    private static JsonNode tree(byte[] input) {
        try {
            return JSON.readTree(input);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
