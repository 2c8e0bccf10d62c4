package org.peptideadvisor.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.review.ReplayResult.DifferentReplay;
import org.peptideadvisor.review.ReplayResult.IdenticalReplay;

/** Finds the first difference between two answers, in the order of the recorded one. Stateless. */
final class FirstDifference {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RELEASE = "release";

    private FirstDifference() {}

    /** Whether two answers are the same, byte for byte, or where they part. */
    static ReplayResult ofBytes(byte[] recorded, byte[] replayed) {
        return Arrays.equals(recorded, replayed) ? new IdenticalReplay() : between(recorded, replayed);
    }

    /** Whether two answers say the same but for the release that each names, or where they part. */
    static ReplayResult besidesRelease(byte[] recorded, byte[] replayed) {
        try {
            JsonNode before = JSON.readTree(recorded);
            JsonNode after = JSON.readTree(replayed);
            if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
                one.remove(RELEASE);
                other.remove(RELEASE);
            }
            DifferentReplay found = between("", before, after);
            return found == null ? new IdenticalReplay() : found;
        } catch (JsonProcessingException e) {
            return new DifferentReplay("", "", "");
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static DifferentReplay between(byte[] recorded, byte[] replayed) {
        try {
            DifferentReplay found = between("", JSON.readTree(recorded), JSON.readTree(replayed));
            return found == null ? new DifferentReplay("", "", "") : found;
        } catch (JsonProcessingException e) {
            return new DifferentReplay("", "", "");
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static @Nullable DifferentReplay between(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null || before.getNodeType() != after.getNodeType() || before.isValueNode()) {
            return before != null && before.equals(after)
                    ? null
                    : new DifferentReplay(pointer, text(before), text(after));
        }
        return before.isObject() ? fields(pointer, before, after) : elements(pointer, before, after);
    }

    private static @Nullable DifferentReplay fields(String pointer, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            DifferentReplay found = between(at, before.get(name), after.get(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable DifferentReplay elements(String pointer, JsonNode before, JsonNode after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            DifferentReplay found = between(pointer + "/" + i, before.get(i), after.get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.toString();
    }
}
