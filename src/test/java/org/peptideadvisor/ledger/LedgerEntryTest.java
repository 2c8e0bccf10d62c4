package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.tree.Hash;

class LedgerEntryTest {

    private static final String ZEROS = "00".repeat(32);

    private static final String LEAF =
            """
            peptide-advisor-entry/1
            kind decision
            id d-1
            time 2026-11-22T09:30:00.000Z
            release sha256:ab
            engine 0.1.0
            payload sha256:%s
            about -
            reason -
            """
                    .formatted(ZEROS);

    @Test
    void isWrittenAsTheFormatSays() {
        LedgerEntry entry = entry(null);
        assertThat(new String(entry.bytes(), StandardCharsets.US_ASCII)).isEqualTo(LEAF);
        assertThat(LedgerEntry.parse(entry.bytes())).isEqualTo(entry);
    }

    @Test
    void whoAskedIsTheTenthLine() {
        LedgerEntry entry = entry("key-4h2k7q");
        assertThat(new String(entry.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo(LEAF.replace("entry/1", "entry/2") + "by key-4h2k7q\n");
        assertThat(LedgerEntry.parse(entry.bytes())).isEqualTo(entry);
    }

    private static LedgerEntry entry(@Nullable String by) {
        return new LedgerEntry(
                EntryKind.DECISION,
                "d-1",
                Instant.parse("2026-11-22T09:30:00Z"),
                "sha256:ab",
                "0.1.0",
                new Hash(new byte[32]),
                null,
                null,
                by);
    }

    @Property(tries = 1000)
    void isReadBackAsItWasWritten(@ForAll("entries") LedgerEntry entry) {
        assertThat(LedgerEntry.parse(entry.bytes())).isEqualTo(entry);
    }

    /** Each is {@link #LEAF} with one thing replaced. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry/1~entry/2",
                "entry/1~entry/3",
                "reason -\n~reason -\nby key-1\n",
                "kind decision~kind opinion",
                "kind decision~kind DECISION",
                "kind decision\n~",
                "id d-1~id d 1",
                "id d-1~id  d-1",
                "id d-1~id d-1\r",
                "id d-1~id \u00e9",
                "id d-1~id -",
                "id d-1~id ",
                "id d-1\n~id d-1\nid d-2\n",
                "30:00.000Z~30:00Z",
                "30:00.000Z~30:00.0001Z",
                "30:00.000Z~30:00.000+00:00",
                "T09~ 09",
                "time 2026-11-22T09:30:00.000Z~time -",
                "payload sha256:0~payload sha512:0",
                "payload sha256:00~payload sha256:0",
                "payload sha256:00~payload sha256:0g",
                "about -\nreason -~reason -\nabout -",
                "reason -\n~reason -",
                "reason -\n~reason -\n\n",
                "reason -\n~reason -\nmore -\n",
            })
    void whatIsNotExactlyAnEntryIsRefused(String change) {
        String[] parts = change.split("~", -1);
        String changed = LEAF.replace(parts[0], parts[1]);
        assertThat(changed).isNotEqualTo(LEAF);
        assertThatThrownBy(() -> LedgerEntry.parse(changed.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void upperCaseDigestIsRefused() {
        String changed = LEAF.replace(ZEROS, "AB" + ZEROS.substring(2));
        assertThatThrownBy(() -> LedgerEntry.parse(changed.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("one way of writing");
    }

    @Provide
    Arbitrary<LedgerEntry> entries() {
        Arbitrary<String> value = Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(200)
                .filter(text -> !text.equals("-"));
        Arbitrary<Instant> time = Arbitraries.longs()
                .between(
                        Instant.parse("2000-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
        Arbitrary<Hash> hash =
                Arbitraries.bytes().array(byte[].class).ofSize(32).map(Hash::new);
        Arbitrary<LedgerEntry> entries = Combinators.combine(
                        Arbitraries.of(EntryKind.class),
                        value,
                        time,
                        value.injectNull(0.2),
                        value.injectNull(0.2),
                        hash.injectNull(0.2),
                        value.injectNull(0.2),
                        value.injectNull(0.2))
                .as((kind, id, at, release, engine, payload, about, reason) ->
                        new LedgerEntry(kind, id, at, release, engine, payload, about, reason, null));
        Arbitrary<String> note =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(300).filter(LedgerEntryTest::isText);
        return Combinators.combine(entries, value.injectNull(0.3), note.injectNull(0.5))
                .as((entry, by, noted) -> new LedgerEntry(
                        entry.kind(),
                        entry.id(),
                        entry.time(),
                        entry.release(),
                        entry.engine(),
                        entry.payload(),
                        entry.about(),
                        entry.reason(),
                        by,
                        by == null ? null : noted));
    }

    /** Not half a character of two. */
    private static boolean isText(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }
}
