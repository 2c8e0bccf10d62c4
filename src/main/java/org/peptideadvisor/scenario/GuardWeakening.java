package org.peptideadvisor.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A guard that is taken away or asks for less than before.
 *
 * @param file path below the rules folder of the guard as it was
 * @param rows the rows that it guarded, sorted
 * @param gone whether its file is gone
 * @param lost what it does not ask for any more, in words; at least one
 */
public record GuardWeakening(String file, List<String> rows, boolean gone, List<String> lost) {

    private static final YAMLMapper YAML = new YAMLMapper();

    public GuardWeakening {
        rows = List.copyOf(rows);
        lost = List.copyOf(lost);
    }

    /**
     * Every guard that is weaker than before. A guard may be renamed: it is upheld as long as any guard asks for as much of the same client.
     *
     * @param before path to text of the former guards
     * @param after path to text of the present ones
     * @return by file
     */
    public static List<GuardWeakening> between(Map<String, String> before, Map<String, String> after) {
        var weaker = new ArrayList<GuardWeakening>();
        Map<String, SafetyGuard> present = new TreeMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(before).entrySet()) {
            if (file.getValue().equals(after.get(file.getKey()))) {
                continue;
            }
            SafetyGuard former = guard(file.getValue());
            if (present.isEmpty()) {
                after.forEach((path, text) -> put(path, text, present));
            }
            if (former != null
                    && present.values().stream()
                            .noneMatch(other -> former.lackedBy(other).isEmpty())) {
                weaker.add(weaker(file.getKey(), former, present.get(file.getKey())));
            }
        }
        return weaker;
    }

    private static GuardWeakening weaker(String file, SafetyGuard former, @Nullable SafetyGuard now) {
        Set<String> rows = new TreeSet<>(former.rows());
        return new GuardWeakening(
                file,
                List.copyOf(rows),
                now == null,
                now == null ? List.of("the guard is gone") : former.lackedBy(now));
    }

    private static void put(String path, String text, Map<String, SafetyGuard> guards) {
        SafetyGuard guard = guard(text);
        if (guard != null) {
            guards.put(path, guard);
        }
    }

    private static @Nullable SafetyGuard guard(String text) {
        try {
            return SafetyGuard.of(YAML.readTree(text));
        } catch (JsonProcessingException e) {
            return null; // such a guard was never live, and now it is an error of its own
        }
    }
}
