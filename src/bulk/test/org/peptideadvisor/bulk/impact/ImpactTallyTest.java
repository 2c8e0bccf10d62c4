package org.peptideadvisor.bulk.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.impact.ChangedClient;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.impact.ImpactClients;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.ImpactReview;
import org.peptideadvisor.release.BuildResult.BuiltRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.rulebook.CheckDeadline;

/** A population that is cut into parts is told as it is told whole, and as the gate tells it. */
class ImpactTallyTest {

    private static final int CLIENTS = 120;
    private static final String RULE = "SAF-701";

    private static final Release BEFORE = ShippedRelease.get();
    private static final Release AFTER = weaker(BEFORE);
    private static final List<ImpactClient> DRAWN = ImpactClients.generated(BEFORE.catalog(), CLIENTS);
    private static final ImpactTally WHOLE = tally(0, CLIENTS);

    @Test
    void partsComeToWhatTheWholeComesTo() {
        ImpactTally parts = tally(30, 90).with(tally(0, 30)).with(tally(90, CLIENTS));
        assertThat(parts).isEqualTo(WHOLE);
        assertThat(WHOLE.with(ImpactTally.NOTHING)).isEqualTo(WHOLE);
        assertThat(WHOLE.changed()).isPositive();
    }

    @Test
    void theGateTellsTheSame() {
        ImpactReport gate =
                new ImpactReview(new ImpactBaseline(BEFORE), new ImpactBaseline(AFTER)).of(DRAWN, CheckDeadline.NONE);
        List<ChangedClient> changed = gate.changed().stream()
                .filter(one -> one.client().origin() == ClientOrigin.GENERATED)
                .toList();
        assertThat(WHOLE.compared()).isEqualTo(CLIENTS);
        assertThat(WHOLE.changed()).isEqualTo(changed.size());
        var counts = new TreeMap<String, Long>();
        new ImpactReport(gate.rules(), gate.compared(), 0, changed, List.of(), true)
                .counts()
                .forEach(one -> counts.put(one.direction() + " " + one.kind(), (long) one.clients()));
        var found = new TreeMap<String, Long>();
        WHOLE.counts().forEach((kind, count) -> found.put(kind.direction() + " " + kind.kind(), count));
        assertThat(found).isEqualTo(counts).isNotEmpty();
    }

    @Test
    void theReportNamesTheRuleThatProtectsLess() {
        var report = new PopulationReport(BEFORE, AFTER, WHOLE, "generated", Instant.parse("2026-11-30T21:00:00Z"), 5);
        assertThat(report.weakens()).isTrue();
        assertThat(report.json()).contains("\"SAF-701\"", "\"weakens\" : true", "\"against\" : \"" + BEFORE.id());
        assertThat(report.markdown("Impact", "edited"))
                .contains("# Impact", "## Who would be less protected", "SAF-701", "generated clients");
    }

    @Test
    void aListedRequestIsComparedByAndNeverShownAndOneWithASubjectIsNot() {
        var comparing = new ClientComparing(BEFORE, AFTER);
        DRAWN.forEach(one -> comparing.add(
                Long.parseLong(one.name().substring("seed ".length())),
                one.request().toString().getBytes(UTF_8)));
        comparing.add(CLIENTS, "{\"client\":{\"subject\":\"c-1\",\"age\":30}}".getBytes(UTF_8));
        comparing.add(CLIENTS + 1, "no json".getBytes(UTF_8));
        ImpactTally listed = comparing.tally();
        assertThat(listed.named()).isEqualTo(1);
        assertThat(listed.unread()).isEqualTo(1);
        assertThat(listed.changed()).isEqualTo(WHOLE.changed());
        assertThat(listed.losses().values()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.request()).isEmpty();
            assertThat(one.name()).startsWith("line ");
        });
    }

    private static ImpactTally tally(int from, int until) {
        var comparing = new ClientComparing(BEFORE, AFTER);
        for (int i = from; i < until; i++) {
            comparing.add(i, DRAWN.get(i));
        }
        return comparing.tally();
    }

    /** The same rules but one. */
    private static Release weaker(Release release) {
        var files = new TreeMap<>(release.files());
        files.replaceAll((path, text) -> {
            int at = text.indexOf("rule \"" + RULE + " ");
            int end = at < 0 ? 0 : text.indexOf("\nend\n", at);
            return at < 0 ? text : text.substring(0, at) + text.substring(end + "\nend\n".length());
        });
        assertThat(files).isNotEqualTo(release.files());
        return ((BuiltRelease) new ReleaseBuilder().draft(files)).release();
    }
}
