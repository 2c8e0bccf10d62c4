package org.peptideadvisor.bench.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.peptideadvisor.Clients;
import org.peptideadvisor.model.Consultation;

/**
 * A decision table of concern, skin type, age and severity, and clients to ask about. Equal seeds make equal ones.
 *
 * @param rows each holds for some clients
 * @param clients adults of all ages with one to three concerns, whose four questions are all answered
 */
record PeerTable(List<PeerRow> rows, List<Consultation> clients) {

    static final int ROWS = 100;
    static final int CLIENTS = 200;

    private static final List<String> CONCERNS = List.of(
            "wrinkles",
            "fine-lines",
            "loss-of-firmness",
            "dryness",
            "redness",
            "uneven-tone",
            "dullness",
            "acne-prone");
    private static final List<String> SKIN_TYPES = List.of("normal", "dry", "oily", "combination");
    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe");

    /** Of four rows, one looks at no skin type. */
    private static final int ANY_SKIN = 4;

    static PeerTable generate(long seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<PeerRow>();
        for (int number = 1; number <= ROWS; number++) {
            String skin = random.nextInt(ANY_SKIN) == 0 ? null : pick(SKIN_TYPES, random);
            int from = random.nextInt(18, 60);
            int least = random.nextInt(SEVERITIES.size());
            rows.add(new PeerRow(
                    "ROW-%03d".formatted(number),
                    pick(CONCERNS, random),
                    skin,
                    from,
                    from + random.nextInt(10, 50),
                    SEVERITIES.subList(least, SEVERITIES.size())));
        }
        var clients = new ArrayList<Consultation>();
        for (int number = 0; number < CLIENTS; number++) {
            var concerns = new LinkedHashMap<String, String>();
            for (int left = random.nextInt(1, 4); left > 0; left--) {
                concerns.put(pick(CONCERNS, random), pick(SEVERITIES, random));
            }
            String listed = concerns.entrySet().stream()
                    .map(concern -> "{'id':'" + concern.getKey() + "','severity':'" + concern.getValue() + "'}")
                    .collect(Collectors.joining(","));
            clients.add(Clients.consultation("{'age':" + random.nextInt(18, 80) + ",'skinType':'"
                    + pick(SKIN_TYPES, random) + "','concerns':[" + listed + "]}"));
        }
        return new PeerTable(List.copyOf(rows), List.copyOf(clients));
    }

    /** The rows as one rule file. */
    String rules() {
        return rows.stream().map(PeerRow::rule).collect(Collectors.joining("\n"));
    }

    private static String pick(List<String> ids, SplittableRandom random) {
        return ids.get(random.nextInt(ids.size()));
    }
}
