package org.peptideadvisor.cli.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ServiceClient;

/**
 * Some lines of a batch, which are sent until each is answered: a service that stops or is busy is waited for.
 *
 * @param first the number of the first line
 */
public record BatchPart(long first, List<byte[]> lines) {

    private static final JsonMapper JSON = new JsonMapper();
    /** How a line begins that is a problem. */
    static final String PROBLEM = "{\"type\":\"urn:";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long to go on without a single answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public BatchPart {
        lines = List.copyOf(lines);
    }

    /**
     * The answers to a part.
     *
     * @param text whole lines
     * @param count how many
     * @param faulty how many of them are problems
     */
    public record PartAnswers(String text, int count, int faulty) {}

    /**
     * Sends it.
     *
     * @throws CommandFailure when the service refuses it, or does not answer for a long while
     */
    public PartAnswers send(ServiceClient service, String run, String view) {
        var text = new StringBuilder();
        int answered = 0;
        int faulty = 0;
        long heard = System.nanoTime();
        while (answered < lines.size()) {
            String answer = service.lines(
                    "/v1/advice/batch?view=" + view + "&firstLine=" + (first + answered), body(answered), run);
            int before = answered;
            for (String line :
                    answer == null ? List.<String>of() : answer.lines().toList()) {
                boolean problem = line.startsWith(PROBLEM);
                if (problem && isEnd(line)) {
                    break;
                }
                text.append(line).append('\n');
                answered++;
                faulty += problem ? 1 : 0;
            }
            if (answered > before) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw CommandFailure.found("The service has answered nothing for " + PATIENCE.toMinutes()
                        + " minutes. Run the command again when it does; it goes on where it was.");
            }
            if (answered < lines.size()) {
                pause();
            }
        }
        if (answered > lines.size()) {
            throw CommandFailure.found(
                    "What answers there is not this service: it gave more answers than there were lines.");
        }
        return new PartAnswers(text.toString(), answered, faulty);
    }

    private byte[] body(int from) {
        var body = new ByteArrayOutputStream();
        lines.subList(from, lines.size()).forEach(line -> {
            body.writeBytes(line);
            body.write('\n');
        });
        return body.toByteArray();
    }

    private static boolean isEnd(String problem) {
        try {
            JsonNode read = JSON.readTree(problem);
            return read.path("ended").asBoolean();
        } catch (JsonProcessingException e) {
            throw CommandFailure.found("What answers there is not this service: it gave a line that is no JSON.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.usage("The call was interrupted.");
        }
    }
}
