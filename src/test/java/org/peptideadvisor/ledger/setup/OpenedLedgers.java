package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerOpened;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerRefused;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;

/** Ledgers opened with the settings of an environment. */
public final class OpenedLedgers {

    private OpenedLedgers() {}

    static LedgerConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(LedgerConfig.class, "advisor")
                .withSources(new EnvConfigSource(environment, 300))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(LedgerConfig.class, "advisor");
    }

    /** The ledger, which is opened. */
    public static OpenLedger opened(Map<String, String> environment, OpeningPurpose purpose) {
        LedgerOpening opening = LedgerOpening.of(config(environment), purpose);
        assertThat(opening).isInstanceOf(LedgerOpened.class);
        return ((LedgerOpened) opening).ledger();
    }

    /** Why it is not. */
    static String refused(Map<String, String> environment, OpeningPurpose purpose) {
        LedgerOpening opening = LedgerOpening.of(config(environment), purpose);
        assertThat(opening).isInstanceOf(LedgerRefused.class);
        return ((LedgerRefused) opening).why();
    }
}
