package org.peptideadvisor.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** How much a phrase and a reading may hold, and that looking through them can be cut short. */
class PhraseLimitsTest {

    private static final String PHRASES = "phrases.csv";

    /** Phrases are put into one another: a slot that stands twice would double what is said at each step. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{most}{most} and {last}", "{most}, {last} or {most}", "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}"
            })
    void aPhraseHasFewSlots_andNoneTwice(String phrase) {
        assertThat(faults(phrase))
                .singleElement()
                .asString()
                .contains("[too-many-slots] the phrase has over 12 slots in a phrase, none of them twice");
    }

    /** What once went live and ended reloading for good. */
    @Test
    void threeThousandSlotsAreRefusedWithTheTable() {
        assertThat(Catalog.load(with("{most}".repeat(3_000))))
                .isInstanceOfSatisfying(CatalogResult.FaultyTables.class, faulty -> assertThat(faulty.faults())
                        .singleElement()
                        .asString()
                        .contains("[too-large] the cell phrase has over 300 characters in a phrase"));
    }

    @Test
    void checkingAsksForTheTimeAtEachPhrase_andStopsWhenThereIsNone() {
        Catalog catalog = ShippedRelease.get().catalog();
        var asked = new AtomicInteger();
        assertThat(PhraseCheck.check(catalog, () -> asked.incrementAndGet() < 0))
                .isEmpty();
        assertThat(asked.get()).isGreaterThan(2 * catalog.phrases().size());
        asked.set(0);
        PhraseCheck.check(catalog, () -> asked.incrementAndGet() > 100);
        assertThat(asked.get()).isLessThan(110);
    }

    @Test
    void readingsAskForTheTimeAtEachRule_andStopWhenThereIsNone() {
        Catalog catalog = ShippedRelease.get().catalog();
        RuleBook rules = ShippedRelease.get().ruleBook();
        var asked = new AtomicInteger();
        assertThat(LongReadings.find(rules, catalog, () -> asked.incrementAndGet() < 0))
                .isEmpty();
        assertThat(asked.get()).isGreaterThanOrEqualTo(rules.size());
        asked.set(0);
        LongReadings.find(rules, catalog, () -> asked.incrementAndGet() > 100);
        assertThat(asked.get()).isEqualTo(101);
    }

    /** A rule of many long names is short to write and long to hear. */
    @Test
    void aRuleThatIsTooLongToBeReadAloudIsToldWhereItStands() {
        Map<String, String> tables = tables();
        List<String> ids = ShippedRelease.get().catalog().peptides().stream()
                .map(Peptide::id)
                .limit(64)
                .toList();
        tables.computeIfPresent(
                "peptides.csv",
                (file, text) -> text.replaceAll(
                        "(?m)^(?!id,)([a-z0-9-]+)(,[^,]*,(?:\"[^\"]*\"|[^,]*),)(?:\"[^\"]*\"|[^,]*),",
                        "$1$2$1" + " a".repeat(200) + ","));
        Catalog catalog = ((CatalogResult.LoadedCatalog) Catalog.load(tables)).catalog();
        String rule =
                """
                rule "CAU-1 Long" @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
                when
                    Use( id in ( %s ) )
                then
                    caution( "Mind the skin." );
                end
                """
                        .formatted(ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")));
        RuleBook book = new RuleBookReader().read(Map.of("exclude/a.drl", rule)).book();
        assertThat(LongReadings.find(book, catalog, () -> false))
                .singleElement()
                .asString()
                .isEqualTo(
                        "exclude/a.drl:1:1: error [long-reading] the rule has over 20,000 characters in a rule as it is read aloud"
                                + " in the language en — ask for fewer things in one rule, or give them shorter labels");
    }

    private static List<String> faults(String phrase) {
        Map<String, String> tables = with(phrase);
        return PhraseCheck.check(((CatalogResult.LoadedCatalog) Catalog.load(tables)).catalog()).stream()
                .map(Object::toString)
                .toList();
    }

    /** The shipped tables with another phrase for a list. */
    private static Map<String, String> with(String phrase) {
        Map<String, String> tables = tables();
        tables.computeIfPresent(
                PHRASES,
                (file, text) -> text.replaceFirst("(?m)^list.comma,en,.*$", "list.comma,en,\"" + phrase + "\","));
        return tables;
    }

    private static Map<String, String> tables() {
        var tables = new HashMap<String, String>();
        ShippedRelease.tables().forEach((path, text) -> tables.put(path.substring("catalog/".length()), text));
        return tables;
    }
}
