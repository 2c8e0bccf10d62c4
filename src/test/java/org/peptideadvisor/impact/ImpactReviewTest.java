package org.peptideadvisor.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;

/** What an edit changes, for whom. */
class ImpactReviewTest {

    private static final Release SHIPPED = ShippedRelease.get();
    private static final Map<String, String> SCENARIOS = ShippedRelease.folder().scenarios();
    private static final int EACH = 7;

    private final List<ImpactClient> clients = everySo(ImpactClients.scenarios(SCENARIOS));

    private static <T> List<T> everySo(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(at -> at % EACH == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void anotherSentenceChangesTheAdviceOfThoseWhoAreToldIt_andOfNobodyElse() {
        Rule rule = Objects.requireNonNull(SHIPPED.ruleBook().rule("SAF-043"));
        String text = Objects.requireNonNull(ShippedRelease.files().get(rule.file()));
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.put(
                rule.file(),
                text.replace("reaction: call emergency services now.", "reaction: call emergency services at once."));
        assertThat(files).isNotEqualTo(ShippedRelease.files());
        try (Release draft = draft(files)) {
            var after = new ImpactBaseline(draft);
            ImpactReport report = new ImpactReview(new ImpactBaseline(SHIPPED), after).of(clients, CheckDeadline.NONE);

            var expected = new TreeSet<String>();
            for (ImpactClient client : clients) {
                AdviceShape now = ImpactBaseline.decide(draft, client.request());
                if (!Objects.requireNonNull(now).equals(ImpactBaseline.decide(SHIPPED, client.request()))) {
                    expected.add(client.name());
                }
                assertThat(after.of(client))
                        .as("what is kept for %s", client.name())
                        .isEqualTo(now);
            }
            assertThat(expected).isNotEmpty().hasSizeLessThan(clients.size());
            assertThat(report.changed()).extracting(one -> one.client().name()).hasSameElementsAs(expected);
            assertThat(report.compared()).isEqualTo(Map.of(ClientOrigin.SCENARIO, clients.size()));
            assertThat(report.rules().changed()).containsExactly(rule.id());
        }
    }

    @Test
    void theClientOfAScenarioIsTheSameForTheScenarioAndForTheComparison() {
        Map<String, ImpactClient> byFile = new TreeMap<>();
        clients.forEach(client -> byFile.put(client.name(), client));
        List<Scenario> read = new ScenarioReader(SHIPPED.intake())
                .read(SCENARIOS).scenarios().stream()
                        .filter(scenario -> byFile.containsKey(scenario.file()))
                        .toList();

        assertThat(read).hasSizeGreaterThan(200).allSatisfy(scenario -> {
            SettledDecision decided = SHIPPED.advisor().settle(scenario.given());
            assertThat(AdviceShape.of(SHIPPED, decided))
                    .isEqualTo(ImpactBaseline.decide(
                            SHIPPED,
                            Objects.requireNonNull(byFile.get(scenario.file())).request()));
        });
    }

    private static Release draft(Map<String, String> files) {
        return ((BuildResult.BuiltRelease) new ReleaseBuilder(ShippedRelease.CLOCK).draft(files)).release();
    }
}
