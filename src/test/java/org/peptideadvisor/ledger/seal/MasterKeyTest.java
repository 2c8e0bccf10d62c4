package org.peptideadvisor.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void isReadBackFromItsText() {
        MasterKey key = MasterKey.random();
        assertThat(MasterKey.parse(key.text() + "\n").text()).isEqualTo(key.text());
        assertThat(MasterKey.parse(key.text()).id()).isEqualTo(key.id());
        assertThat(MasterKey.random().id()).isNotEqualTo(key.id());
        assertThat(key.toString()).doesNotContain(key.text()).contains(key.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret!", "c2hvcnQ=", "AAAA"})
    void whatIsNoKeyIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> MasterKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 random bytes in base64")
                .hasNoCause()
                .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text))
                        .isTrue());
    }

    @Test
    void theFileIsMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("data/master.key");
        MasterKey made = MasterKeyFile.readOrMake(file);
        assertThat(MasterKeyFile.readOrMake(file).text()).isEqualTo(made.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKeyFile.readOrMake(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKeyFile.readOrMake(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void manyWhoStartAtOnceGetOneKey() throws Exception {
        Path file = folder.resolve("master.key");
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> MasterKeyFile.readOrMake(file).text();
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
