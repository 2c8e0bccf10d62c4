package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.seal.MasterKey;

class SecretFileTest {

    private static final Supplier<String> MADE = () -> MasterKey.random().text();

    @TempDir
    private Path folder;

    @Test
    void theFileIsMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("data/master.key");
        String made = SecretFile.readOrMake(file, MADE);
        assertThat(SecretFile.readOrMake(file, MADE)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        Path file = folder.resolve("master.key");
        SecretFile.readOrMake(file, MADE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SecretFile.readOrMake(file, MADE)).hasMessageContaining("chmod 600");
    }

    @Test
    void manyWhoStartAtOnceGetOneKey() throws Exception {
        Path file = folder.resolve("master.key");
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> SecretFile.readOrMake(file, MADE);
            var keys = threads.invokeAll(java.util.Collections.nCopies(8, start));
            var texts = new java.util.HashSet<String>();
            for (var key : keys) {
                texts.add(key.get());
            }
            assertThat(texts).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }
}
