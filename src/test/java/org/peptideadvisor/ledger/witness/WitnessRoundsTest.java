package org.peptideadvisor.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.witness.WitnessRounds.RoundOutcome;

/** A ledger and its witnesses, over HTTP; and an auditor who asks for what they signed. */
class WitnessRoundsTest {

    private static final String UNKNOWN_TYPE = "witness.example/new+00000000+BwAA";

    @TempDir
    private Path folder;

    private OpenLedger ledger;
    private SmallWitness one;
    private SmallWitness two;
    private Path policy;

    @BeforeEach
    void begin() throws Exception {
        ledger = open(folder.resolve("data"));
        String key = ledger.verifier().text();
        one = new SmallWitness("witness.example/one", key);
        two = new SmallWitness("witness.example/two", key);
        policy = Files.writeString(
                folder.resolve("policy"),
                """
                # who is trusted
                log %s
                witness first %s https://witness.example/one
                witness second %s
                witness third %s
                group some 2 first second third
                quorum some
                """
                        .formatted(key, one.key(), two.key(), UNKNOWN_TYPE));
    }

    @AfterEach
    void end() {
        one.close();
        two.close();
        ledger.close();
        System.clearProperty("advisor.data");
    }

    @Test
    void whatTheWitnessesSignIsPublished_kept_andAskedForByAPolicy() throws IOException {
        grow(3);
        WitnessRounds rounds = rounds(2, one, two);
        verify(rounds.published(), 1, "not-witnessed");
        assertThat(rounds.round()).returns(2, RoundOutcome::signed).returns(List.of(), RoundOutcome::problems);
        assertThat(one.seen()).isEqualTo(3);
        String published = rounds.published();
        assertThat(published)
                .contains("— witness.example/one ", "— witness.example/two ")
                .doesNotContain("somebody");
        verify(published, 0, "Verified. The ledger");
        verify(rounds.receipt(ledger.store().find(1L).leaf(), 1), 0, "This is entry 1");
        assertThat(ledger.store().lastCheckpoint()).isEqualTo(published);

        grow(4); // proofs go on from what each has seen
        assertThat(rounds.published()).isEqualTo(published);
        verify(rounds.receipt(ledger.store().find(6L).leaf(), 6), 1, "not-witnessed");
        assertThat(rounds.round().signed()).isEqualTo(2);
        assertThat(Checkpoint.sizeIn(rounds.published())).isEqualTo(7);

        // a start later, what was kept is published, and the size that each has seen is asked for
        WitnessRounds later = rounds(2, one, two);
        assertThat(later.published()).isEqualTo(rounds.published());
        grow(1);
        assertThat(later.round().signed()).isEqualTo(2);
        verify(later.published(), 0, "Verified");

        // the ledger opens and is verified with what stands beside its own signatures
        ledger.close();
        ledger = open(folder.resolve("data"));
        String database = folder.resolve("data/ledger.db").toString();
        CommandAnswer verified =
                say("verify", "ledger", database, "--key", ledger.verifier().text());
        assertThat(verified).as("%s", verified).returns(0, CommandAnswer::exit);
    }

    /** Java has the newer type from version 24 on; before, it is passed over by a policy and refused as a setting. */
    @Test
    void aWitnessOfTheNewerType() throws Exception {
        grow(3);
        String log = ledger.verifier().text();
        try {
            KeyFactory.getInstance("ML-DSA-44");
        } catch (NoSuchAlgorithmException e) {
            byte[] key = new byte[1313];
            key[0] = 6;
            String text = "witness.example/new+" + idOf("witness.example/new", key) + "+"
                    + Base64.getEncoder().encodeToString(key);
            assertThatThrownBy(() -> LedgerWitness.read("https://witness.example " + text))
                    .hasMessageContaining("from version 24 on");
            return;
        }
        try (var newer = new SmallWitness("witness.example/new", log, "ML-DSA-44")) {
            Files.writeString(
                    policy,
                    "log " + log + "\nwitness new " + newer.key() + "\nwitness one " + one.key()
                            + "\ngroup both all new one\nquorum both\n");
            WitnessRounds rounds = rounds(2, newer, one);
            assertThat(rounds.round().problems()).isEmpty();
            verify(rounds.published(), 0, "Verified. The ledger");
            String before = rounds.published();
            grow(1);
            assertThat(rounds.round().signed()).isEqualTo(2);
            String now = rounds.published();
            int from = before.indexOf("— witness.example/new");
            String line = before.substring(from, before.indexOf('\n', from) + 1);
            int at = now.indexOf("— witness.example/new");
            verify(now.substring(0, at) + line + now.substring(now.indexOf('\n', at) + 1), 1, "bad-signature");
        }
    }

    private static String idOf(String name, byte[] key) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(key), 0, 4);
    }

    @Test
    void fewerThanNeededPublishNothingNew() {
        grow(1);
        WitnessRounds rounds = rounds(2, one, two);
        rounds.round();
        two.breakDown();
        grow(1);
        RoundOutcome outcome = rounds.round();
        assertThat(outcome.signed()).isEqualTo(1);
        assertThat(outcome.problems()).singleElement().asString().contains("witness.example/two", "500");
        assertThat(Checkpoint.sizeIn(rounds.published())).isEqualTo(1);
        two.close();
        assertThat(rounds.round().problems()).singleElement().asString().contains("does not answer");
    }

    @Test
    void aLedgerThatWasRewrittenIsNotSigned() throws Exception {
        grow(5);
        rounds(1, one).round();
        ledger.close();
        Path other = Files.createDirectories(folder.resolve("other"));
        for (String secret : List.of("master.key", "signing.key")) {
            Files.copy(folder.resolve("data").resolve(secret), other.resolve(secret));
        }
        System.setProperty("advisor.data", other.toString());
        assertThat(say("ledger", "begin").exit()).isZero();
        ledger = open(other);
        for (int size : new int[] {4, 5, 8}) { // shorter, as long, longer
            grow(size - (int) ledger.store().head().size());
            RoundOutcome outcome = rounds(1, one).round();
            assertThat(outcome.signed()).isZero();
            assertThat(outcome.problems())
                    .singleElement()
                    .asString()
                    .contains(
                            size == 4 ? "has seen 5 entries, and the ledger has 4" : "not the one that it saw before");
        }
    }

    @Test
    void aWitnessOfAnotherLedger_andOneWithAnotherKey() throws Exception {
        grow(1);
        try (var stranger = new SmallWitness(
                "witness.example/three",
                org.peptideadvisor.ledger.note.SignerKey.generate("other.example/ledger")
                        .verifier()
                        .text())) {
            assertThat(rounds(1, stranger).round().problems())
                    .singleElement()
                    .asString()
                    .contains("404");
        }
        String swapped = one.setting().split(" ")[0] + " " + two.key();
        var rounds = new WitnessRounds(List.of(LedgerWitness.read(swapped)), 1, ledger, heads());
        assertThat(rounds.round().problems()).singleElement().asString().contains("no cosignature of its key");
        assertThatThrownBy(() -> LedgerWitness.read("witness.example"))
                .hasMessageContaining("its address, a space and its key");
        assertThatThrownBy(() -> LedgerWitness.read(
                        "https://w.example " + ledger.verifier().text()))
                .hasMessageContaining("algorithm 4");
        assertThatThrownBy(() -> rounds(3, one, two)).hasMessageContaining("from 1 to 2");
    }

    @Test
    void aCosignatureOverSomethingElseIsRefuted() throws IOException {
        grow(1);
        WitnessRounds rounds = rounds(2, one, two);
        rounds.round();
        String before = rounds.published();
        grow(1);
        rounds.round();
        String now = rounds.published();
        String lines = before.substring(before.indexOf("— witness"));
        verify(now.substring(0, now.indexOf("— witness")) + lines, 1, "bad-signature");
    }

    /** The key of a witness of the public network, as it is published: its id follows from its name, type and bytes. */
    @Test
    void aKeyThatAGoProgramMadeIsRead() {
        String published = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(LedgerWitness.read("https://witness.example " + published).key())
                .hasToString("remora.n621.de+da77ade7");
        assertThatThrownBy(() -> LedgerWitness.read("https://witness.example " + published.replace("da77", "da78")))
                .hasMessageContaining("does not belong");
    }

    @Test
    void slipsOfAPolicy() throws IOException {
        for (String[] slip : new String[][] {
            {"quorum nobody\n", "line 1: there is no witness or group nobody"},
            {"witness a " + one.key() + "\nwitness b " + one.key() + "\nquorum a\n", "line 2: the same key stands twice"
            },
            {"witness a " + one.key() + "\ngroup g 2 a\nquorum g\n", "line 2: of 1 members 2 cannot be needed"},
            {"witness a " + one.key() + "\n", "there is no quorum"},
            {"witness a " + ledger.verifier().text() + "\nquorum a\n", "line 1: This is not"},
            {"observer a\n", "line 1: a line begins with"}
        }) {
            Files.writeString(policy, slip[0]);
            CommandAnswer said = say("verify", policy.toString(), "--policy", policy.toString());
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("not a policy", slip[1]);
        }
    }

    private void verify(String text, int exit, String says) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);
        CommandAnswer said = say("verify", file.toString(), "--policy", policy.toString());
        assertThat(said).as("%s", said).returns(exit, CommandAnswer::exit);
        assertThat(said.out()).contains(says);
    }

    private WitnessRounds rounds(int needed, SmallWitness... witnesses) {
        List<LedgerWitness> read = Arrays.stream(witnesses)
                .map(witness -> LedgerWitness.read(witness.setting()))
                .toList();
        return new WitnessRounds(read, needed, ledger, heads());
    }

    private CheckpointSigner heads() {
        return new CheckpointSigner(ledger, InstantSource.system());
    }

    private void grow(int count) {
        for (int i = 0; i < count; i++) {
            ledger.ledger().append(Drafts.decision(null, "hello"));
        }
    }

    private static OpenLedger open(Path data) {
        System.setProperty("advisor.data", data.toString());
        LedgerOpening opening = LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE);
        assertThat(opening).isInstanceOf(LedgerOpening.LedgerOpened.class);
        return ((LedgerOpening.LedgerOpened) opening).ledger();
    }
}
