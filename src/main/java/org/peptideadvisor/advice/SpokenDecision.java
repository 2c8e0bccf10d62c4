package org.peptideadvisor.advice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.FeedbackIntake.FeedbackRequest;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.RecordedFiring;

/**
 * What can be spoken of in a recorded decision.
 *
 * @param subject whom it is about, or null
 * @param rules the rules that fired
 * @param recommended what it recommends, each with the rules behind that
 */
record SpokenDecision(@Nullable String subject, Set<String> rules, SortedMap<String, List<String>> recommended) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Null if it cannot be read. */
    static @Nullable SpokenDecision of(OpenedEntry opened) {
        byte[] payload = opened.payload();
        if (payload == null) {
            return null;
        }
        try {
            DecisionRecord record = DecisionRecord.parse(payload);
            JsonNode answer = JSON.readTree(record.answer());
            var recommended = new TreeMap<String, List<String>>();
            Stream.of("recommendations", "supporting")
                    .map(answer::path)
                    .forEach(part -> part.forEach(one -> {
                        var behind = new TreeSet<String>();
                        one.path("rules").forEach(rule -> behind.add(rule.asText()));
                        recommended.put(one.at("/ingredient/id").asText(), List.copyOf(behind));
                    }));
            return new SpokenDecision(
                    JSON.readTree(record.input()).at("/client/subject").textValue(),
                    record.firings().stream().map(RecordedFiring::rule).collect(Collectors.toSet()),
                    recommended);
        } catch (IllegalArgumentException | IOException e) {
            return null;
        }
    }

    /** What is spoken of and is not in it. */
    List<RequestFault> faults(FeedbackRequest said) {
        var faults = new ArrayList<RequestFault>();
        if (said.ingredient() != null && !recommended.containsKey(said.ingredient())) {
            faults.add(RequestFault.unknownId(
                    "/ingredient", "recommendation in this decision", said.ingredient(), recommended.keySet()));
        }
        if (said.rule() != null && !rules.contains(said.rule())) {
            faults.add(RequestFault.unknownId("/rule", "rule in this decision", said.rule(), rules));
        }
        return faults;
    }

    /** The rules that this counts for: the one that is named, or those behind what is recommended. */
    List<String> rulesBehind(FeedbackRequest said) {
        if (said.rule() != null) {
            return List.of(said.rule());
        }
        return said.ingredient() == null ? List.of() : recommended.getOrDefault(said.ingredient(), List.of());
    }
}
