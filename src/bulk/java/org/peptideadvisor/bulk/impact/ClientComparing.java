package org.peptideadvisor.bulk.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.bulk.impact.ImpactTally.CountedKind;
import org.peptideadvisor.bulk.impact.ImpactTally.ShownClient;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.impact.AdviceChange;
import org.peptideadvisor.impact.AdviceComparison;
import org.peptideadvisor.impact.AdviceComparison.ComparedAdvice;
import org.peptideadvisor.impact.ChangeDirection;
import org.peptideadvisor.impact.ChangedClient;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.release.Release;

/** Compares what two releases advise to clients, one after the other, and counts. Belongs to one thread. */
final class ClientComparing {

    private static final JsonMapper JSON = new JsonMapper();

    private final Release before;
    private final Release after;
    private final ImpactReport nobody;
    private long compared;
    private long changed;
    private long unread;
    private long named;
    private final Map<CountedKind, Long> counts = new TreeMap<>();
    private final Map<String, ShownClient> losses = new TreeMap<>();
    private final Map<CountedKind, ShownClient> examples = new TreeMap<>();
    private final Set<String> fired = new TreeSet<>();

    ClientComparing(Release before, Release after) {
        this.before = before;
        this.after = after;
        this.nobody = ImpactReport.ofNobody(before, after);
    }

    /** Compares by a line of a file, unless it says whose it is. */
    void add(long order, byte[] line) {
        JsonNode request;
        try {
            request = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            compared++;
            unread++;
            return;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
        if (!request.path("client").path("subject").isMissingNode()) {
            named++;
            return;
        }
        add(order, new ImpactClient(ImpactClient.ClientOrigin.RECORDED, "line " + (order + 1), request));
    }

    void add(long order, ImpactClient client) {
        compared++;
        SettledDecision then = decide(before, client.request());
        SettledDecision now = decide(after, client.request());
        if (then == null || now == null) {
            unread++;
            return;
        }
        ComparedAdvice compare = AdviceComparison.between(before, then, after, now);
        fired.addAll(compare.firedBefore());
        fired.addAll(compare.firedAfter());
        if (!compare.changes().isEmpty()) {
            changed++;
            count(order, new ChangedClient(client, compare.changes()));
        }
    }

    private static @Nullable SettledDecision decide(Release release, JsonNode request) {
        return release.intake().read(request) instanceof ReadResult.Accepted<AdviceRequest> accepted
                ? release.advisor().settle(accepted.value().consultation())
                : null;
    }

    private void count(long order, ChangedClient one) {
        ShownClient shown = shown(order, one.client(), "", one.changes(), List.of());
        var kinds = new TreeSet<CountedKind>();
        one.changes().forEach(change -> kinds.add(kind(change)));
        for (CountedKind kind : kinds) {
            counts.merge(kind, 1L, Long::sum);
            examples.merge(kind, shown, ShownClient::first);
        }
        if (one.changes().stream().anyMatch(ClientComparing::isSofter)) {
            witness(order, one);
        }
    }

    private void witness(long order, ChangedClient one) {
        var alone = new ImpactReport(nobody.rules(), Map.of(), 0, List.of(one), List.of(), true);
        for (WeakeningWitness witness : alone.witnesses(before.id())) {
            ShownClient shown = shown(order, one.client(), witness.id(), witness.lost(), List.copyOf(witness.rules()));
            witness.lost().forEach(lost -> grounds(lost).forEach(way -> losses.merge(way, shown, ShownClient::first)));
        }
    }

    /** The ways in which rules protect less. */
    private static List<String> grounds(AdviceChange lost) {
        return lost.rules().isEmpty()
                ? List.of(lost.kind().id() + " " + lost.what())
                : lost.rules().stream()
                        .map(rule -> lost.kind().id() + " " + rule)
                        .toList();
    }

    private static ShownClient shown(
            long order, ImpactClient client, String id, List<AdviceChange> changes, List<String> rules) {
        var words = new ArrayList<String>();
        for (AdviceChange change : changes) {
            words.add((id.isEmpty() ? change.direction().id() + ": " : "")
                    + change.kind().id() + " " + change.what());
        }
        String request = client.isMadeUp() ? client.request().toString() : "";
        return new ShownClient(order, id, client.name(), request, words, rules);
    }

    private static CountedKind kind(AdviceChange change) {
        return new CountedKind(change.direction(), change.kind());
    }

    private static boolean isSofter(AdviceChange change) {
        return change.direction() == ChangeDirection.SOFTER;
    }

    /** What it came to so far. */
    ImpactTally tally() {
        return new ImpactTally(
                compared,
                changed,
                unread,
                named,
                new TreeMap<>(counts),
                new TreeMap<>(losses),
                new TreeMap<>(examples),
                new TreeSet<>(fired));
    }
}
