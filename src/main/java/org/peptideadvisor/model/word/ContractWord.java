package org.peptideadvisor.model.word;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a few words of rules, tables and the contract, as a constant of an enum. Its order is that of the enum. */
public interface ContractWord {

    /** The name of the constant. */
    String name();

    /** The word itself, in kebab-case. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant for a word, or null. */
    static <E extends Enum<E> & ContractWord> @Nullable E of(Class<E> type, String id) {
        return type.cast(ContractWords.BY_TYPE.get(type).get(id));
    }

    /**
     * The constant for a word that was checked when it was read.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <E extends Enum<E> & ContractWord> E require(Class<E> type, String id) {
        E one = of(type, id);
        if (one == null) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + id);
        }
        return one;
    }

    /** The words of all constants, in their order. */
    static <E extends Enum<E> & ContractWord> Set<String> ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(ContractWord::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
