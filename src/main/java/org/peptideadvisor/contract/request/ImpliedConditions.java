package org.peptideadvisor.contract.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hormonal statuses that are a condition as well, so that rules need to look in one place only. */
final class ImpliedConditions {

    private static final Map<String, String> OF_STATUS =
            Map.of("pregnant", "pregnancy", "trying", "trying-to-conceive", "breastfeeding", "breastfeeding");

    private ImpliedConditions() {}

    /** The condition that a {@code hormonal-status} id says as well, or null. */
    static @Nullable String of(@Nullable String hormonalStatus) {
        return hormonalStatus == null ? null : OF_STATUS.get(hormonalStatus);
    }
}
