package org.peptideadvisor.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of what somebody said of a decision, before it is sealed. Its bytes are one for the format, then JSON.
 *
 * @param kind {@code accepted}, {@code overridden} or {@code reaction}
 * @param ingredient the id of what it is about; null if it is about no ingredient
 * @param rule the id of the rule that it is about; null if it is about none
 * @param reason why the advice was set aside; null if it was not
 * @param happened reaction and sign ids, in order
 * @param daysAgo whole days since it began; null if nobody knows
 * @param serious whether a reaction was serious
 * @param rules the ids of the rules that it counts for, in order: the rule, or those behind the ingredient
 */
public record FeedbackRecord(
        String kind,
        @Nullable String ingredient,
        @Nullable String rule,
        @Nullable String reason,
        List<String> happened,
        @Nullable Integer daysAgo,
        boolean serious,
        List<String> rules) {

    /** What a serious reaction is found by. */
    public static final String SERIOUS = "reaction:serious";

    private static final byte FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Copies the lists. */
    public FeedbackRecord {
        happened = List.copyOf(happened);
        rules = List.copyOf(rules);
    }

    /** What it is found and counted by: its kind, with the reason or whether it is serious, such as {@code overridden:cost}. */
    public String outcome() {
        return serious ? SERIOUS : reason == null ? kind : kind + ":" + reason;
    }

    /** The bytes to be sealed. */
    public byte[] bytes() {
        try {
            byte[] json = JSON.writeValueAsBytes(this);
            byte[] bytes = new byte[1 + json.length];
            bytes[0] = FORMAT;
            System.arraycopy(json, 0, bytes, 1, json.length);
            return bytes;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is in no format that this version knows; quotes nothing of it
     */
    public static FeedbackRecord parse(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("not in the format of feedback that this version knows");
        }
        try {
            return JSON.readValue(Arrays.copyOfRange(bytes, 1, bytes.length), FeedbackRecord.class);
        } catch (IOException | RuntimeException e) { // its message would quote what it read
            throw new IllegalArgumentException("not the JSON of feedback");
        }
    }
}
