package org.peptideadvisor.contract.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;

/** What holds of every brief answer: it is short, says nothing twice, and is the same from a record. */
class BriefAnswerProperties {

    private static final int TRIES = 1000;
    private static final int MOST_WORDS = 450;
    private static final int MOST_WORDS_TO_PROCEED = 220;
    private static final int MOST_BYTES = 12_000;

    private final Clients clients = new Clients();
    private final AdviceJson json = new AdviceJson();
    private final ObjectMapper mapper = new ObjectMapper();

    @Property(tries = TRIES)
    void briefIsShort(@ForAll long seed) throws IOException {
        Advice advice = advice(clients.request(seed));
        byte[] brief = json.brief(advice);
        assertThat(brief.length).isLessThanOrEqualTo(MOST_BYTES);
        int most = advice.outcome().equals("proceed") ? MOST_WORDS_TO_PROCEED : MOST_WORDS;
        assertThat(AnswerTexts.words(mapper.readTree(brief))).isLessThanOrEqualTo(most);
        assertThat(advice.brief().summary()).hasSizeLessThanOrEqualTo(6);
    }

    @Property(tries = TRIES)
    void noSentenceIsSaidTwice(@ForAll long seed) throws IOException {
        var said = new HashSet<String>();
        for (String sentence : AnswerTexts.sentences(mapper.readTree(json.brief(advice(clients.request(seed)))))) {
            assertThat(said.add(sentence)).as(sentence).isTrue();
        }
    }

    @Property(tries = TRIES)
    void aRecordInFullGivesTheSameBrief(@ForAll long seed) {
        Advice advice = advice(clients.request(seed));
        var release = new ReleaseName("sha256:ab", "2026.12.1");
        Instant at = Instant.parse("2026-12-01T09:00:00.123Z");
        byte[] full = json.write("id-1", release, at, advice, null);
        assertThat(json.brief(full)).isEqualTo(json.brief(json.fullAnswer("id-1", release, at, advice, null)));
    }

    @Property(tries = TRIES)
    void everyRecommendedPeptideHasAPlaceOrStandsInForOne(@ForAll long seed) {
        Advice advice = advice(clients.request(seed));
        var placed = new HashSet<String>();
        advice.brief().choices().stream()
                .filter(choice -> choice.inPlan())
                .forEach(choice -> placed.add(choice.ingredient().id()));
        for (var choice : advice.brief().choices()) {
            if (!choice.inPlan() && !placed.isEmpty()) {
                assertThat(placed).contains(String.valueOf(choice.insteadOf()));
            }
        }
    }

    private static Advice advice(ObjectNode request) {
        return ShippedRelease.get().advisor().advise(Clients.consultation(request));
    }
}
