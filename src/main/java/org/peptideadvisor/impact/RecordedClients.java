package org.peptideadvisor.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.EntryPage.FoundEntry;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.record.DecisionRecord;

/**
 * Draws decisions from the ledger to compare rule bases by them: of each outcome as many as there are room for, the newest first. Thread-safe.
 * Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class RecordedClients {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 1000;
    /** So many of the newest decisions are looked through for each that is drawn. */
    private static final int LOOKED_THROUGH = 10;

    private final Ledger ledger;

    public RecordedClients(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Who was drawn.
     *
     * @param skipped how many entries were erased since the oldest decision that was drawn, and drawn ones that cannot be read
     */
    public record DrawnClients(List<ImpactClient> clients, int skipped) {

        /** Nobody. */
        public static final DrawnClients NOBODY = new DrawnClients(List.of(), 0);

        public DrawnClients {
            clients = List.copyOf(clients);
        }
    }

    /** Draws at most so many. */
    public DrawnClients draw(int most) {
        List<FoundEntry> drawn = spread(newest(most * LOOKED_THROUGH), most);
        var clients = new ArrayList<ImpactClient>();
        int unread = 0;
        for (FoundEntry one : drawn) {
            JsonNode request = request(one);
            if (request == null) {
                unread++;
            } else {
                clients.add(new ImpactClient(ClientOrigin.RECORDED, one.id(), request));
            }
        }
        return new DrawnClients(clients, unread + erased(drawn));
    }

    /** The newest decisions by outcome. */
    private Map<String, List<FoundEntry>> newest(int most) {
        Map<String, List<FoundEntry>> newest = new TreeMap<>();
        EntryQuery query = EntryQuery.newest(PAGE).ofKind(EntryKind.DECISION.id());
        int seen = 0;
        Long next = Long.MAX_VALUE;
        while (next != null && seen < most) {
            EntryPage page = ledger.store().search(query.before(next));
            page.found().forEach(one -> newest.computeIfAbsent(
                            Objects.requireNonNullElse(one.review().outcome(), ""), key -> new ArrayList<>())
                    .add(one));
            seen += page.found().size();
            next = page.next();
        }
        return newest;
    }

    /** One of each outcome after another, until there are enough. */
    private static List<FoundEntry> spread(Map<String, List<FoundEntry>> newest, int most) {
        var drawn = new ArrayList<FoundEntry>();
        int longest = newest.values().stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < longest; at++) {
            for (List<FoundEntry> some : newest.values()) {
                if (at < some.size() && drawn.size() < most) {
                    drawn.add(some.get(at));
                }
            }
        }
        return List.copyOf(drawn);
    }

    private int erased(List<FoundEntry> drawn) {
        long oldest = drawn.stream().mapToLong(FoundEntry::index).min().orElse(0);
        return ledger.store()
                .readTables(tables ->
                        tables.query("SELECT COUNT(*) FROM erased WHERE idx >= ?", row -> row.getInt(1), oldest))
                .get(0);
    }

    /** What was asked, on the day of its answer; null when it was erased meanwhile, or is not as it was recorded. */
    private @Nullable JsonNode request(FoundEntry one) {
        byte[] payload = ledger.find(one.id()) instanceof EntryContent.OpenedEntry opened ? opened.payload() : null;
        try {
            if (payload == null
                    || !(JSON.readTree(DecisionRecord.parse(payload).input()) instanceof ObjectNode request)) {
                return null;
            }
            request.remove("explain");
            if (!request.hasNonNull("on")) {
                request.put("on", LocalDate.ofInstant(one.at(), ZoneOffset.UTC).toString());
            }
            return request;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
