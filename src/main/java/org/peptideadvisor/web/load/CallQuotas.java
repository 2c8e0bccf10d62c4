package org.peptideadvisor.web.load;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many calls each caller may make in a minute; 0 stands for any number. Immutable. */
final class CallQuotas {

    private static final Pattern OWN = Pattern.compile("([!-~&&[^=,]]{1,100})=([0-9]{1,9})");

    private final int usual;
    private final Map<String, Integer> own;

    private CallQuotas(int usual, Map<String, Integer> own) {
        this.usual = usual;
        this.own = Map.copyOf(own);
    }

    /**
     * Reads what an operator has set.
     *
     * @param usual for everybody who is not named
     * @param own who is named, each as {@code PSEUDONYM=CALLS}
     */
    static CallQuotas of(int usual, List<String> own) {
        if (usual < 0) {
            throw new ConfigurationException(
                    "ADVISOR_RATE_CALLS is the number of calls in a minute, or 0 for any number.");
        }
        Map<String, Integer> quotas = new HashMap<>();
        for (String one : own) {
            Matcher parts = OWN.matcher(one.strip());
            if (!parts.matches()) {
                throw new ConfigurationException("ADVISOR_RATE_OWN has PSEUDONYM=CALLS with commas between, such as"
                        + " key-3k2f=6000; bin/advisor key list and user list show the pseudonyms. This is none: "
                        + one);
            }
            quotas.put(parts.group(1), Integer.valueOf(parts.group(2)));
        }
        return new CallQuotas(usual, quotas);
    }

    int of(String pseudonym) {
        return own.getOrDefault(pseudonym, usual);
    }
}
