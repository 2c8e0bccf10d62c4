package org.peptideadvisor.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.peptideadvisor.ledger.ConsistencyProof;
import org.peptideadvisor.ledger.tree.Hash;

/** Submits a checkpoint to a witness, once. What comes back is bounded. Thread-safe. */
final class WitnessCall {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 100_000;
    private static final int SUCCESS = 200;
    private static final int CONFLICT = 409;

    /** Made with the first call: few services have witnesses, and all would start later. */
    private static final class WitnessConnections {
        static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** What the witness answers. */
    sealed interface WitnessAnswer {

        /** Lines that should hold its cosignature. */
        record CosignatureLines(String lines) implements WitnessAnswer {}

        /** It knows another size than the one that the proof begins with. */
        record KnownSize(long size) implements WitnessAnswer {}

        /** It does not sign; {@code status} says why. */
        record WitnessRefusal(int status) implements WitnessAnswer {}

        /** It does not answer, or not as a witness does. */
        record NoAnswer(String why) implements WitnessAnswer {}
    }

    /**
     * Submits.
     *
     * @param known the size that the witness saw last; 0 for none
     * @param proof that the ledger only grew since
     * @param note the checkpoint
     */
    WitnessAnswer submit(LedgerWitness witness, long known, List<Hash> proof, String note) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness.prefix() + "/add-checkpoint"))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(ConsistencyProof.text(known, proof, note)))
                .build();
        try {
            HttpResponse<InputStream> answer = WitnessConnections.HTTP.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(answer.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new WitnessAnswer.NoAnswer(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WitnessAnswer.NoAnswer("interrupted");
        }
    }

    private static WitnessAnswer read(int status, String body) {
        if (status == SUCCESS) {
            return new WitnessAnswer.CosignatureLines(body);
        }
        return status == CONFLICT && body.matches("(0|[1-9][0-9]{0,17})\n")
                ? new WitnessAnswer.KnownSize(Long.parseLong(body.strip()))
                : new WitnessAnswer.WitnessRefusal(status);
    }
}
