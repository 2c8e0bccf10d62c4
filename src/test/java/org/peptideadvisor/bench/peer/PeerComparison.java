package org.peptideadvisor.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.peptideadvisor.bench.MeasuredLine;
import org.peptideadvisor.bench.QuietLog;
import org.peptideadvisor.bench.peer.NodePeers.NodeAnswers;
import org.peptideadvisor.model.Consultation;

/**
 * Rule engines side by side on one question: which of 100 rows (concern, skin type, age from and to, severity at least) hold for a
 * client, all of them, each with the facts that it rests on. 200 generated clients.
 *
 * <p>Every engine is built once and asked every client before anything is timed, and all answers must be equal. Then the engines
 * take turns, round by round: each answers all clients one after another on one thread, and each answer is timed by itself. A row
 * of the table is the median over all clients and rounds. Building is not timed, nor is making facts of a request. Engines for Java
 * share this process; those for Node.js run after them in a process of their own, which times itself: their facts are objects of
 * JavaScript, and Zen is handed them through its binding. What one question takes of each is printed ({@link TablePeer#measured}).
 */
public final class PeerComparison {

    private static final int WARM_UP = 120;
    private static final int ROUNDS = 100;
    private static final int NODE_WARM_UP = 15;
    private static final int NODE_ROUNDS = 20;
    private static final Map<String, String> NODE_NAMES =
            Map.of("zen", "GoRules Zen 0.52.1, Node.js", "json-rules-engine", "json-rules-engine 7.3.1, Node.js");
    private static final Map<String, String> NODE_MEASURED = Map.of(
            "zen",
            "decision.evaluate of one collecting table, in a loop over the concerns; the output columns repeat the facts",
            "json-rules-engine",
            "engine.run; the facts are read off its results");

    private PeerComparison() {}

    /** The engines for Java: ours first, and those that it is compared with. */
    static List<TablePeer> peers(PeerTable table) {
        return List.of(
                new AdvisorPeer(table),
                new StockDroolsPeer(table, true),
                new StockDroolsPeer(table, false),
                new EvretePeer(table),
                new EasyRulesPeer(table),
                new PlainLoop(table));
    }

    public static void main(String[] arguments) throws IOException {
        QuietLog.set();
        PeerTable table = PeerTable.generate(1);
        List<TablePeer> peers = peers(table);
        var answers = new LinkedHashMap<String, List<List<PeerMatch>>>();
        var measured = new LinkedHashMap<String, String>();
        for (TablePeer peer : peers) {
            answers.put(peer.name(), table.clients().stream().map(peer::answer).toList());
            measured.put(peer.name(), peer.measured());
        }
        Map<String, Double> medians = inTurns(peers, table.clients());
        if (NodePeers.arePresent()) {
            for (Map.Entry<String, NodeAnswers> peer :
                    NodePeers.ask(table, NODE_WARM_UP, NODE_ROUNDS).entrySet()) {
                String name = NODE_NAMES.get(peer.getKey());
                answers.put(name, peer.getValue().answers());
                medians.put(name, MeasuredLine.median(peer.getValue().micros()));
                measured.put(name, NODE_MEASURED.get(peer.getKey()));
            }
        } else {
            System.out.println("Node.js and npm are not there: its engines are left out");
        }
        List<String> differences = differences(answers);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("answers differ:\n" + String.join("\n", differences));
        }
        int matches =
                answers.values().iterator().next().stream().mapToInt(List::size).sum();
        System.out.printf(
                "%d rows, %d clients, %d matches, equal for all; what one question takes:%n",
                PeerTable.ROWS, PeerTable.CLIENTS, matches);
        measured.forEach((name, what) -> System.out.println("  " + name + ": " + what));
        double ours = medians.values().iterator().next();
        MeasuredLine.print(
                "One client, all rows that hold, with reasons; median and ratio to ours (below 1: faster than we are)",
                medians.entrySet().stream()
                        .map(peer -> new MeasuredLine(peer.getKey(), peer.getValue(), "µs", peer.getValue() / ours))
                        .toList());
        peers.forEach(TablePeer::close);
    }

    /** How long an answer takes each of them in microseconds. */
    private static Map<String, Double> inTurns(List<TablePeer> peers, List<Consultation> clients) {
        var micros = new LinkedHashMap<String, double[]>();
        peers.forEach(peer -> micros.put(peer.name(), new double[ROUNDS * clients.size()]));
        int seen = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (TablePeer peer : peers) {
                double[] own = micros.get(peer.name());
                for (int at = 0; at < clients.size(); at++) {
                    long began = System.nanoTime();
                    List<PeerMatch> matches = peer.answer(clients.get(at));
                    long nanos = System.nanoTime() - began;
                    seen += matches.size();
                    if (round >= 0) {
                        own[round * clients.size() + at] = nanos / 1e3;
                    }
                }
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("no row holds for anybody: nothing was measured");
        }
        var medians = new LinkedHashMap<String, Double>();
        micros.forEach((name, all) -> medians.put(name, MeasuredLine.median(all)));
        return medians;
    }

    /** Where answers are not those of the first engine. */
    static List<String> differences(Map<String, List<List<PeerMatch>>> answers) {
        var differences = new ArrayList<String>();
        List<List<PeerMatch>> first = answers.values().iterator().next();
        answers.forEach((name, all) -> {
            for (int at = 0; at < first.size(); at++) {
                String expected = new TreeSet<>(first.get(at)).toString();
                String told = new TreeSet<>(all.get(at)).toString();
                if (!told.equals(expected)
                        || all.get(at).size() != first.get(at).size()) {
                    differences.add(name + ", client " + at + ": " + told + " is not " + expected);
                }
            }
        });
        return differences;
    }
}
