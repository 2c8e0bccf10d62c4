package org.peptideadvisor.ledger.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SqliteSigningMarkTest extends SigningMarkSuite {

    @Override
    Map<String, String> emptyDatabase(Path folder) throws Exception {
        return Map.of("ADVISOR_DATA", Files.createDirectories(folder).toString());
    }

    @Override
    Map<String, String> copyOf(Map<String, String> database, Path folder) throws Exception {
        Map<String, String> copy = emptyDatabase(folder);
        Files.copy(Path.of(database.get("ADVISOR_DATA")).resolve("ledger.db"), folder.resolve("ledger.db"));
        return copy;
    }
}
