package org.peptideadvisor.scenario.clients;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws ids by chance. */
final class RandomChoice {

    private RandomChoice() {}

    /** Absent in one of eight, else empty but in one of {@code rarity}. */
    static void few(ObjectNode client, String field, List<String> ids, int rarity, Random random) {
        if (random.nextInt(8) == 0) {
            return;
        }
        ArrayNode list = client.putArray(field);
        if (random.nextInt(rarity) == 0) {
            some(ids, 1 + random.nextInt(2), random).forEach(list::add);
        }
    }

    static void list(ObjectNode node, String field, List<String> ids) {
        ArrayNode list = node.putArray(field);
        ids.forEach(list::add);
    }

    static String pick(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    static List<String> some(List<String> ids, int count, Random random) {
        var left = new ArrayList<>(ids);
        var chosen = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
