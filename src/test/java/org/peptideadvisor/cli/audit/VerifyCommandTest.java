package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.Receipt;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Tree;
import org.peptideadvisor.review.Recordings;

/** Receipts, checkpoints and consistency proofs, each told by its content. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private List<String> ids;
    private String key;

    @BeforeEach
    void fill() {
        System.setProperty("advisor.data", folder.toString());
        try (OpenLedger open = open()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            ids = Recordings.decide(6, List.of(ShippedRelease.get()), open.ledger());
            key = open.verifier().text();
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    @Test
    void receipts() throws Exception {
        Path receipt = folder.resolve("receipt");
        Files.writeString(receipt, receipt(ids.get(3)));
        CommandAnswer said = say("verify", receipt.toString(), "--key", key);
        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("Verified. This is entry 4 of").contains("\nid " + ids.get(3) + "\n");
        Files.writeString(folder.resolve("key"), key + "\n");
        assertThat(json(
                                "verify",
                                receipt.toString(),
                                "--key",
                                folder.resolve("key").toString(),
                                "--json")
                        .get("index")
                        .asLong())
                .isEqualTo(4);
        Files.writeString(receipt, receipt(ids.get(3)).replace("index 4", "index 3"));
        CommandAnswer refuted = say("verify", receipt.toString(), "--key", key);
        assertThat(refuted.exit()).isEqualTo(1);
        assertThat(refuted.out()).startsWith("REFUTED [not-included]");
        assertThat(say("verify", receipt.toString()).exit()).isEqualTo(2);
        assertThat(say("verify", "no-such-file", "--key", key).exit()).isEqualTo(2);
    }

    @Test
    void checkpointsAndTheirConsistency() throws Exception {
        assertThat(say("checkpoint", "--show-key").out().strip()).isEqualTo(key);
        Path kept = Files.writeString(folder.resolve("kept"), say("checkpoint").out());
        assertThat(say("verify", kept.toString(), "--key", key).out()).contains("had 7 entries");
        try (OpenLedger open = open()) {
            Recordings.decide(3, List.of(ShippedRelease.get()), open.ledger());
        }
        Path proof = Files.writeString(
                folder.resolve("proof"),
                say("checkpoint", "--since", kept.toString()).out());
        CommandAnswer said = say("verify", proof.toString(), "--since", kept.toString(), "--key", key);
        assertThat(said.out()).contains("has grown to 10 entries");
        assertThat(said.exit()).isZero();
        Path newer =
                Files.writeString(folder.resolve("newer"), say("checkpoint").out());
        CommandAnswer replayed = say("verify", kept.toString(), "--since", newer.toString(), "--key", key);
        assertThat(replayed.exit()).isEqualTo(1);
        CommandAnswer alone = say("verify", proof.toString(), "--key", key);
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("This is a consistency proof.", "--since KEPT");
    }

    @Test
    void verifySeesWhatAFileIs() throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, receipt(ids.get(3)));
        assertThat(json("verify", file.toString(), "--key", key, "--json")
                        .get("kind")
                        .asText())
                .isEqualTo("receipt");
        Files.writeString(file, say("checkpoint").out());
        assertThat(json("verify", file.toString(), "--key", key, "--json")
                        .get("kind")
                        .asText())
                .isEqualTo("checkpoint");
        CommandAnswer proof = say("checkpoint", "--since", file.toString());
        Path proved = Files.writeString(folder.resolve("proof"), proof.out());
        assertThat(json("verify", proved.toString(), "--since", file.toString(), "--key", key, "--json")
                        .get("kind")
                        .asText())
                .isEqualTo("consistency-proof");
        for (String other : List.of(
                "",
                "\u001b[2J",
                "{}",
                "no receipt\nno size\n",
                receipt(ids.get(3)).substring(1))) {
            Files.writeString(file, other);
            CommandAnswer said = say("verify", file.toString(), "--key", key);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out())
                    .startsWith(
                            "REFUTED [malformed] This is neither a receipt, nor a checkpoint, nor a consistency proof, nor a change of keys, nor the proof of a row.");
        }
        assertThat(json("verify", file.toString(), "--key", key, "--json")
                        .get("kind")
                        .asText())
                .isEqualTo("unknown");
        assertThat(say("verify", "--key", key).err()).contains("Name the FILE");
    }

    @Test
    void optionsOfVerify_mayStandBeforeLedgerToo() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), say("checkpoint").out());
        JsonNode found = json("verify", "--json", "--key", key, "ledger", "--checkpoint", kept.toString());
        assertThat(found.get("sound").asBoolean()).isTrue();
        assertThat(found.get("vouchedFor").asLong()).isEqualTo(7);
    }

    private String receipt(String id) {
        try (OpenLedger open = open()) {
            Ledger ledger = open.ledger();
            var entry = (EntryContent.OpenedEntry) ledger.find(id);
            LedgerHead head = open.store().head();
            return Receipt.text(
                    entry.entry().bytes(),
                    entry.index(),
                    Tree.inclusion(entry.index(), head.size(), open.store().hashes()),
                    new Checkpoint(open.origin(), head.size(), head.root()).signed(open.signer()));
        }
    }

    private static OpenLedger open() {
        return ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger();
    }

    private static JsonNode json(String... arguments) throws Exception {
        return new ObjectMapper().readTree(say(arguments).out());
    }
}
