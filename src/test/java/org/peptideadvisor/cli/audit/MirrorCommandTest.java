package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** An auditor who copies a log over HTTP, with a public key and nothing else. */
class MirrorCommandTest {

    private static final int FIRST = 300; // more than a full tile

    @TempDir
    private Path folder;

    private Path copy;
    private OpenLedger ledger;
    private ServedLog log;
    private String key;

    @BeforeEach
    void serve() throws IOException {
        copy = folder.resolve("copy");
        ledger = open("data");
        grow(ledger, FIRST);
        key = ledger.verifier().text();
        log = new ServedLog(ledger);
    }

    @AfterEach
    void forget() {
        log.close();
        ledger.close();
        System.clearProperty("advisor.data");
    }

    @Test
    void aLogIsCopied_andTheNextCallGoesOnFromThere() throws IOException {
        assertThat(mirror(0).out()).contains("has 300 entries. Its tiles and entries are verified and kept.");
        assertThat(log.asked()).contains("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000");
        assertThat(names()).contains("checkpoint", "checkpoints/000000000300.checkpoint", "tile/entries/001.p/44");

        assertThat(mirror(0).out()).contains("Nothing new");
        assertThat(log.asked()).containsExactly("checkpoint");

        grow(ledger, 300);
        assertThat(mirror(0).out()).contains("has 600 entries and goes on from the 300 that were kept");
        assertThat(log.asked())
                .doesNotContain("tile/0/000", "tile/entries/000")
                .contains("tile/0/001", "tile/0/002.p/88");
        assertThat(names()).contains("tile/0/001", "tile/0/002.p/88").doesNotContain("tile/0/001.p/44", "incoming");
        Path checkpoint = copy.resolve("checkpoint");
        assertThat(say("verify", checkpoint.toString(), "--key", key).exit()).isZero();
    }

    @Test
    void aLogThatContradictsItselfIsRefused_andBothCheckpointsAreKept() throws IOException {
        mirror(0);
        byte[] kept = Files.readAllBytes(copy.resolve("checkpoint"));
        Path other = Files.createDirectories(folder.resolve("other"));
        for (String secret : new String[] {"master.key", "signing.key"}) {
            Files.copy(folder.resolve("data").resolve(secret), other.resolve(secret));
        }
        System.setProperty("advisor.data", other.toString());
        assertThat(say("ledger", "begin").exit()).isZero();
        try (OpenLedger rewritten = open("other")) {
            grow(rewritten, FIRST);
            log.serve(rewritten);
            assertThat(mirror(1).err()).contains("REFUTED [forked]", "Both checkpoints are in");
            grow(rewritten, 10);
            CommandAnswer said = mirror(1);
            assertThat(said.err()).contains("REFUTED [not-consistent]");
            Path proof = Path.of(said.err().replaceAll("(?s).*Both checkpoints are in (\\S+); what.*", "$1"));
            for (String name : new String[] {"kept.checkpoint", "offered.checkpoint"}) {
                assertThat(say("verify", proof.resolve(name).toString(), "--key", key)
                                .exit())
                        .isZero();
            }
            assertThat(proof.resolve("offered/tile/0/001.p/54")).exists();
        }
        assertThat(copy.resolve("checkpoint")).hasBinaryContent(kept);
        log.serve(ledger);
        grow(ledger, 1);
        assertThat(mirror(0).out()).contains("301 entries");
    }

    @Test
    void anOlderCheckpointShownAgainIsRefused() throws IOException {
        byte[] older = say("checkpoint").out().getBytes(StandardCharsets.UTF_8);
        grow(ledger, 5);
        mirror(0);
        log.change((path, bytes) -> path.equals("checkpoint") ? older : bytes);
        assertThat(mirror(1).err()).contains("REFUTED [older-checkpoint]");
    }

    @Test
    void whatDoesNotBelongToTheCheckpointIsNotKept() throws IOException {
        for (String changed : new String[] {"tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000"}) {
            log.change((path, bytes) -> path.equals(changed) ? flipped(bytes) : bytes);
            assertThat(mirror(1).err()).contains("REFUTED [tiles-changed]");
            assertThat(copy.resolve("checkpoint")).doesNotExist();
            assertThat(copy.resolve("tile")).doesNotExist();
        }
        log.change((path, bytes) -> path.equals("tile/0/000") ? null : bytes);
        assertThat(mirror(1).err()).contains("The log has no tile/0/000");
        log.change((path, bytes) -> path.startsWith("tile/entries") ? null : bytes);
        assertThat(mirror(0).out()).contains("It serves no entries");
        log.change((path, bytes) -> path.equals("checkpoint") ? flipped(bytes) : bytes);
        assertThat(mirror(1).err()).contains("REFUTED");
    }

    /** What somebody changed in the copy is fetched again, and blames nobody. */
    @Test
    void aCopyThatWasChangedIsMadeWhole() throws IOException {
        mirror(0);
        Path tile = copy.resolve("tile/0/000");
        byte[] sound = Files.readAllBytes(tile);
        Files.write(tile, flipped(sound));
        grow(ledger, 1);
        assertThat(mirror(0).out()).contains("301 entries");
        assertThat(tile).hasBinaryContent(sound);
    }

    /** Whoever stole the former key cannot go on with the copy, and whoever has only that one follows. */
    @Test
    void aNewKeyIsFollowed_andTheFormerCountsForItsTimeAlone() throws IOException {
        mirror(0);
        String former = Files.readString(folder.resolve("data/signing.key")).strip();
        assertThat(say("ledger", "new-key").exit()).isZero();
        ledger.close();
        ledger = open("data");
        log.serve(ledger);
        assertThat(mirror(1).err()).contains("REFUTED [not-signed-by-key]", "give the new key");
        String second = ledger.verifier().text();
        CommandAnswer said = say("mirror", log.url(), copy.toString(), "--key", key, "--key", second);
        assertThat(said).as("%s", said).returns(0, CommandAnswer::exit);
        assertThat(said.out()).contains("has 301 entries", "handed peptide-advisor.localhost/ledger over");
        grow(ledger, 5);
        assertThat(mirror(0).out()).contains("goes on from the 301 that were kept"); // by the former key alone

        grow(ledger, 5);
        byte[] forged = new Checkpoint(
                        ledger.origin(),
                        ledger.store().head().size(),
                        ledger.store().head().root())
                .signed(SignerKey.read(former).orThrow())
                .getBytes(StandardCharsets.UTF_8);
        log.change((path, bytes) -> path.equals("checkpoint") ? forged : bytes);
        assertThat(mirror(1).err()).contains("REFUTED [succeeded-key]");
    }

    @Test
    void slips() throws IOException {
        assertThat(say("mirror", "not an address", copy.toString(), "--key", key)
                        .err())
                .contains("such as https://advisor.example/log");
        assertThat(say("mirror", log.url() + "/elsewhere", copy.toString(), "--key", key)
                        .err())
                .contains("There is no checkpoint at");
        assertThat(say("mirror", log.url(), copy.toString()).err()).contains("--key");
        log.change((path, bytes) -> path.equals("checkpoint") ? new byte[2_000_000] : bytes);
        assertThat(mirror(2).err()).contains("sends more at checkpoint than there can be");
        log.close();
        assertThat(mirror(2).err()).contains("does not answer");
    }

    private CommandAnswer mirror(int exit) {
        CommandAnswer said = say("mirror", log.url(), copy.toString(), "--key", key);
        assertThat(said).as("%s", said).returns(exit, CommandAnswer::exit);
        return said;
    }

    private Stream<String> namesIn() throws IOException {
        return Files.walk(copy).filter(Files::isRegularFile).map(file -> copy.relativize(file)
                .toString());
    }

    private java.util.List<String> names() throws IOException {
        try (Stream<String> names = namesIn()) {
            return names.toList();
        }
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    private static void grow(OpenLedger open, int count) {
        IntStream.range(0, count)
                .mapToObj(i -> open.ledger().submit(Drafts.decision(null, "hello " + i)))
                .toList()
                .forEach(java.util.concurrent.CompletableFuture::join);
    }

    private OpenLedger open(String name) {
        System.setProperty("advisor.data", folder.resolve(name).toString());
        LedgerOpening opening = LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE);
        assertThat(opening).isInstanceOf(LedgerOpening.LedgerOpened.class);
        return ((LedgerOpening.LedgerOpened) opening).ledger();
    }
}
