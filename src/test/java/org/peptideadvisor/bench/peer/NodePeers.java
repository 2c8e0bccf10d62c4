package org.peptideadvisor.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;

/** Rule engines for Node.js, in a process of their own that answers and times by itself ({@code src/test/peers}). */
final class NodePeers {

    private static final Path SOURCE = Path.of("src/test/peers");
    private static final Path WORK = Path.of("target/peers");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one of them answered, and how long each question took. */
    record NodeAnswers(List<List<PeerMatch>> answers, double[] micros) {}

    private NodePeers() {}

    /** Whether Node.js and npm are there. */
    static boolean arePresent() {
        return Stream.of("node", "npm").allMatch(program -> Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** By the name of the package. */
    static Map<String, NodeAnswers> ask(PeerTable table, int warmUp, int rounds) throws IOException {
        prepare();
        Path question = WORK.resolve("question.json");
        Path answer = WORK.resolve("answer.json");
        JSON.writeValue(question.toFile(), question(table, warmUp, rounds));
        run(new ProcessBuilder("node", "peers.mjs")
                .redirectInput(question.toAbsolutePath().toFile())
                .redirectOutput(answer.toAbsolutePath().toFile()));
        var told = new TreeMap<String, NodeAnswers>();
        for (Map.Entry<String, JsonNode> peer : JSON.readTree(answer.toFile()).properties()) {
            var answers = new ArrayList<List<PeerMatch>>();
            peer.getValue().get("answers").forEach(matches -> answers.add(matches(matches)));
            told.put(
                    peer.getKey(),
                    new NodeAnswers(answers, JSON.convertValue(peer.getValue().get("micros"), double[].class)));
        }
        return told;
    }

    private static void prepare() throws IOException {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", "peers.mjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path installed = WORK.resolve("installed-lock.json");
        if (!Files.exists(installed) || Files.mismatch(installed, WORK.resolve("package-lock.json")) >= 0) {
            run(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
            Files.copy(WORK.resolve("package-lock.json"), installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void run(ProcessBuilder command) throws IOException {
        Path errors = WORK.resolve("errors.txt");
        Process process = command.directory(WORK.toFile())
                .redirectError(errors.toAbsolutePath().toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.command() + " failed: " + Files.readString(errors));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(command.command() + " was interrupted", e);
        }
    }

    private static ObjectNode question(PeerTable table, int warmUp, int rounds) {
        ObjectNode question = JSON.createObjectNode().put("warmUp", warmUp).put("rounds", rounds);
        question.set("table", JSON.valueToTree(table.rows()));
        ArrayNode clients = question.putArray("clients");
        for (Consultation consultation : table.clients()) {
            Client client = consultation.all(Client.class).get(0);
            ObjectNode asked = clients.addObject().put("age", client.age()).put("skinType", client.skinType());
            asked.set("concerns", JSON.valueToTree(consultation.all(Concern.class)));
        }
        return question;
    }

    private static List<PeerMatch> matches(JsonNode matches) {
        var read = new ArrayList<PeerMatch>();
        for (JsonNode match : matches) {
            var client = Client.UNKNOWN
                    .with("age", match.get("age").intValue())
                    .with("skinType", match.get("skinType").textValue());
            var concern = new Concern(
                    match.get("concern").textValue(), match.get("severity").textValue());
            read.add(new PeerMatch(match.get("row").textValue(), client, concern));
        }
        return read;
    }
}
