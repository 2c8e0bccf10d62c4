package org.peptideadvisor.ledger.setup;

import java.nio.file.Path;
import java.util.Map;
import org.peptideadvisor.ledger.store.Places;

class PostgresqlSigningMarkTest extends SigningMarkSuite {

    @Override
    Map<String, String> emptyDatabase(Path folder) {
        return settings(Places.postgresql(), folder);
    }

    @Override
    Map<String, String> copyOf(Map<String, String> database, Path folder) {
        return settings(new Places(database.get("ADVISOR_LEDGER_URL")).copy(), folder);
    }

    private static Map<String, String> settings(Places place, Path folder) {
        return Map.of("ADVISOR_LEDGER_URL", place.url(), "ADVISOR_DATA", folder.toString());
    }
}
