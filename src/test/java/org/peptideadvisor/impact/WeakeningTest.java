package org.peptideadvisor.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.rulebook.CheckDeadline;

/** Single edits after which somebody is less protected: each has a witness, who is told with the rule that was weakened. */
@Tag("long")
class WeakeningTest {

    private static final List<ImpactClient> CLIENTS =
            ImpactClients.scenarios(ShippedRelease.folder().scenarios());
    private static final ImpactBaseline LIVE = new ImpactBaseline(ShippedRelease.get());

    static List<Weakening> weakenings() {
        return Weakening.all();
    }

    @ParameterizedTest
    @MethodSource("weakenings")
    void aWeakenedRuleHasAWitness(Weakening weakening) {
        String id = weakening.rule();
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.put(weakening.file(), weakening.edited());
        BuildResult built = new ReleaseBuilder(ShippedRelease.CLOCK).draft(files);
        assertThat(built).isInstanceOf(BuildResult.BuiltRelease.class);
        try (Release draft = ((BuildResult.BuiltRelease) built).release()) {
            ImpactReport report = new ImpactReview(LIVE, new ImpactBaseline(draft)).of(clients(id), CheckDeadline.NONE);
            assertThat(report.rules().rules()).containsExactly(id);
            assertThat(report.witnesses(ShippedRelease.get().id())).anySatisfy(witness -> {
                assertThat(witness.id()).matches("W-[0-9a-f]{8}");
                assertThat(id.startsWith("ASM") || witness.rules().contains(id)).isTrue();
            });
        }
    }

    /** Those whom the rule is about and some others: the gate compares more, and so finds no fewer witnesses. */
    private static List<ImpactClient> clients(String rule) {
        return IntStream.range(0, CLIENTS.size())
                .filter(at -> at % 4 == 0
                        || Objects.requireNonNull(LIVE.of(CLIENTS.get(at)))
                                .fired()
                                .contains(rule))
                .mapToObj(CLIENTS::get)
                .toList();
    }
}
