package org.peptideadvisor.model.word;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of each enum with their constants, laid out once, since a decision asks for hundreds of them. */
final class ContractWords {

    static final ClassValue<Map<String, Object>> BY_TYPE = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(one -> ((ContractWord) one).id(), Function.identity()));
        }
    };

    private ContractWords() {}
}
