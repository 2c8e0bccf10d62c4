package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.review.Recordings;

/** What an auditor types, on a ledger with six decisions of the shipped rules in it. */
class AuditCommandsTest {

    @TempDir
    private Path folder;

    private List<String> ids;

    @BeforeEach
    void fill() {
        System.setProperty("advisor.data", folder.toString());
        try (OpenLedger open = open()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            ids = Recordings.decide(6, List.of(ShippedRelease.get()), open.ledger());
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    @Test
    void aFolderOfCheckpointsIsNeverOverwritten() throws Exception {
        Path file = Path.of(say("checkpoint", "--to", folder.resolve("kept").toString())
                .out()
                .strip());
        String first = Files.readString(file);
        assertThat(say("checkpoint", "--to", folder.resolve("kept").toString()).exit())
                .isZero();
        Files.writeString(file, first.replace("ledger\n7\n", "ledger\n8\n"));
        CommandAnswer said = say("checkpoint", "--to", folder.resolve("kept").toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Keep both");
        assertThat(Files.readString(file)).contains("\n8\n");
    }

    @Test
    void aLedgerSetBackIsOnlyLookedAt() throws Exception {
        Path older = Files.copy(folder.resolve("ledger.db"), folder.resolve("older"));
        try (OpenLedger open = open()) {
            Recordings.decide(1, List.of(ShippedRelease.get()), open.ledger());
        }
        assertThat(say("checkpoint").exit()).isZero();
        Files.move(older, folder.resolve("ledger.db"), StandardCopyOption.REPLACE_EXISTING);
        for (String line : List.of("checkpoint", "ledger begin", "erase --subject c-1 --reason asked-for --yes")) {
            CommandAnswer said = say(line.split(" "));
            assertThat(said.exit()).as(line).isEqualTo(2);
            assertThat(said.err())
                    .as(line)
                    .contains(
                            "has 7 entries",
                            folder.resolve("signed/000000000008.checkpoint").toString())
                    .hasLineCount(1);
        }
        CommandAnswer looked = say("replay", "--all");
        assertThat(looked.out()).contains("6 identical");
        assertThat(looked.err()).contains("takes no entries, so no entry says that it was read");
        assertThat(say("export").err()).contains("takes no entries", "6 decisions written");
        CommandAnswer verified = say("verify", "ledger");
        assertThat(verified.out()).contains("own-entries-missing");
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(say("checkpoint", "--show-key").exit()).isZero();
    }

    @Test
    void aLedgerIsBegunOnPurpose() throws Exception {
        assertThat(say("ledger").exit()).isEqualTo(2);
        CommandAnswer before = say("ledger", "begin");
        assertThat(before.exit()).isZero();
        assertThat(before.out()).contains("has 7 entries");
        System.setProperty("advisor.data", folder.resolve("new").toString());
        Files.createDirectory(folder.resolve("new"));
        Files.copy(folder.resolve("signing.key"), folder.resolve("new/signing.key"));
        assertThat(say("export").err()).contains("There is no ledger");
        CommandAnswer begun = say("ledger", "begin");
        assertThat(begun.out())
                .contains("is begun and has 0 entries", "verified with peptide-advisor.localhost/ledger+");
        assertThat(begun.exit()).isZero();
        open().close();
    }

    @Test
    void replays() throws Exception {
        CommandAnswer said = say("replay", "--all");
        assertThat(said.out())
                .isEqualToIgnoringNewLines("6 decisions on 1 releases: 6 identical, 0 different, 0 erased, 0 that"
                        + " cannot be run again.");
        assertThat(said.exit()).isZero();
        assertThat(json("replay", ids.get(2), "--json").get("outcome").asText()).isEqualTo("identical");
        assertThat(say("replay", "--since", "2026-11-01T08:02:00Z", "--until", "2026-11-01T08:04:00Z")
                        .out())
                .startsWith("2 decisions");
        assertThat(say("replay", "no-such-id").exit()).isEqualTo(1);
        assertThat(say("replay", "no-such-id").out()).contains("UNREPLAYABLE no-such-id [unknown]");
        assertThat(say("replay").exit()).isEqualTo(2);
        assertThat(say("replay", "--all", "--since", "2026-11-01").exit()).isEqualTo(2);
        assertThat(say("replay", "--since", "soon").exit()).isEqualTo(2);
    }

    @Test
    void whoReadsAtTheTerminalIsNoted() {
        long before = size();
        assertThat(say("replay", ids.get(1), "no-such-id", ids.get(0)).exit()).isEqualTo(1);
        assertThat(say("replay", "--all").exit()).isZero();
        assertThat(say("export").exit()).isZero();
        assertThat(say("export", "--schema").exit()).isZero();
        try (OpenLedger open = open()) {
            assertThat(open.store().leaves(before, 10))
                    .extracting(LedgerEntry::parse)
                    .extracting(
                            entry -> entry.kind().id() + " " + entry.about() + " " + entry.reason() + " " + entry.by())
                    .containsExactly(
                            "access " + ids.get(1) + " replay terminal",
                            "access " + ids.get(0) + " replay terminal",
                            "access null replay terminal",
                            "access null export terminal");
        }
    }

    private long size() {
        try (OpenLedger open = open()) {
            return open.store().head().size();
        }
    }

    @Test
    void erasure() {
        assertThat(say("erase", "--subject", "Jane Doe", "--reason", "asked-for", "--yes")
                        .exit())
                .isEqualTo(2);
        CommandAnswer free = say("erase", "--subject", "c-1", "--reason", "jane-doe-asked", "--yes");
        assertThat(free.exit()).isEqualTo(2);
        assertThat(free.err()).contains("asked-for, consent-withdrawn, recorded-in-error, legal-duty, other");
        assertThat(answering("no\n", "erase", "--subject", "c-1", "--reason", "asked-for")
                        .exit())
                .isEqualTo(1);
        assertThat(answering("", "erase", "--subject", "c-1", "--reason", "asked-for")
                        .exit())
                .isEqualTo(2);
        assertThat(say("replay", "--all").out()).contains("0 erased");
        assertThat(answering("yes\n", "erase", "--subject", "c-1", "--reason", "asked-for")
                        .out())
                .contains("1 entries");
        assertThat(answering("c-2\n", "erase", "--subject", "-", "--reason", "asked-for", "--yes")
                        .exit())
                .isZero();
        assertThat(say("erase", "--subject", "c-1", "--reason", "asked-for", "--yes")
                        .exit())
                .isEqualTo(1);
        CommandAnswer replayed = say("replay", "--all");
        assertThat(replayed.out()).contains("4 identical", "2 erased", "[erased]", "asked-for");
        assertThat(replayed.exit()).as("what was erased is as it should be").isZero();
        assertThat(say("verify", "ledger").exit()).isZero();
    }

    @Test
    void exportsAreRowsWithoutNamesOrSentences() throws Exception {
        say("erase", "--subject", "c-5", "--reason", "asked-for", "--yes");
        List<String> lines = say("export").out().lines().toList();
        assertThat(lines).hasSize(5).noneMatch(line -> line.contains("\"c-"));
        JsonNode row = new ObjectMapper().readTree(lines.get(1));
        JsonNode answer = answer(ids.get(1));
        assertThat(row.get("decision_id").asText()).isEqualTo(ids.get(1));
        assertThat(row.get("index").asLong()).isEqualTo(2);
        assertThat(row.get("decided_at").asText()).isEqualTo("2026-11-01T08:01:00.000Z");
        assertThat(row.get("subject").asText()).matches("s-[0-9a-f]{32}");
        assertThat(row.get("outcome")).isEqualTo(answer.get("outcome"));
        assertThat(row.get("recommended")).hasSameSizeAs(answer.get("recommendations"));
        assertThat(row.get("rules").size()).isPositive();
        CommandAnswer said = say("export", "--format", "csv");
        assertThat(said.err()).contains("5 decisions written; 1 were erased, 0 are damaged.");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(said.out())) {
            List<CsvRecord> records = csv.stream().toList();
            assertThat(records).hasSize(6);
            assertThat(records.get(0).getFields())
                    .startsWith("index", "decision_id", "decided_at")
                    .endsWith("rules");
            for (CsvRecord one : records.subList(1, 6)) {
                assertThat(one.getFieldCount()).isEqualTo(records.get(0).getFieldCount());
                assertThat(Long.parseLong(one.getField(0))).isPositive();
                Instant.parse(one.getField(2));
                assertThat(one.getFields()).allMatch(cell -> cell.matches("[A-Za-z0-9:.+|_-]*"));
            }
        }
        JsonNode schema = new ObjectMapper()
                .readTree(say("export", "--schema", "--format", "csv").out());
        assertThat(schema.get("fields")).hasSize(22);
        assertThat(schema.at("/fields/2/type").asText()).isEqualTo("datetime");
    }

    @Test
    void anExportReplacesNoFile() throws Exception {
        Path file = folder.resolve("rows.csv");
        assertThat(say("export", "--format", "csv", "--output", file.toString()).exit())
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(7);
        assertThat(say("export", "--output", file.toString()).exit()).isEqualTo(2);
        assertThat(say("export", "--since", "2026-11-01T08:04:00Z").out().lines())
                .hasSize(2);
    }

    private JsonNode answer(String id) throws Exception {
        try (OpenLedger open = open()) {
            var opened = (EntryContent.OpenedEntry) open.ledger().find(id);
            return new ObjectMapper()
                    .readTree(DecisionRecord.parse(opened.payload()).answer());
        }
    }

    private static OpenLedger open() {
        return ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger();
    }

    private static JsonNode json(String... arguments) throws Exception {
        return new ObjectMapper().readTree(say(arguments).out());
    }

    private static CommandAnswer answering(String typed, String... arguments) {
        InputStream in = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return say(arguments);
        } finally {
            System.setIn(in);
        }
    }
}
