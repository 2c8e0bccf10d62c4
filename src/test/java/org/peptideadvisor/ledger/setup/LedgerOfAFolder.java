package org.peptideadvisor.ledger.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;

/** A folder of its own for each test, and the ledger in it under settings that the test gives. */
abstract class LedgerOfAFolder {

    @TempDir
    Path folder;

    final OpenLedger opened(Map<String, String> settings) {
        return OpenedLedgers.opened(environment(settings), OpeningPurpose.SERVE);
    }

    final OpenLedger begun(Map<String, String> settings) {
        return OpenedLedgers.opened(environment(settings), OpeningPurpose.BEGIN);
    }

    final String refused(Map<String, String> settings) {
        return OpenedLedgers.refused(environment(settings), OpeningPurpose.SERVE);
    }

    final LedgerConfig config(Map<String, String> settings) {
        return OpenedLedgers.config(environment(settings));
    }

    final Map<String, String> environment(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("ADVISOR_DATA", folder.toString());
        return all;
    }

    final Path secret(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        return file;
    }
}
