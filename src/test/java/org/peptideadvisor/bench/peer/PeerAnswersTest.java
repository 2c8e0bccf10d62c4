package org.peptideadvisor.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link PeerComparison} times is the same work: every engine for Java finds the same rows on the same facts. */
class PeerAnswersTest {

    /** Far fewer would mean that hardly anything is asked. */
    private static final int MATCHES_OF_A_CLIENT = 2;

    @Test
    @Tag("long")
    void everyEngineFindsTheSameRowsOnTheSameFacts() {
        PeerTable table = PeerTable.generate(1);
        List<TablePeer> peers = PeerComparison.peers(table);
        var answers = new LinkedHashMap<String, List<List<PeerMatch>>>();
        peers.forEach(peer -> answers.put(
                peer.name(), table.clients().stream().map(peer::answer).toList()));
        peers.forEach(TablePeer::close);
        assertThat(answers).hasSize(6);
        assertThat(PeerComparison.differences(answers)).isEmpty();
        assertThat(answers.values().iterator().next().stream()
                        .mapToInt(List::size)
                        .sum())
                .isGreaterThan(PeerTable.CLIENTS * MATCHES_OF_A_CLIENT);
    }
}
