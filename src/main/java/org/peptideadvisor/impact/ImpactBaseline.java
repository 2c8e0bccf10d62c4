package org.peptideadvisor.impact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.release.Release;

/**
 * What one release advises to clients. Each is decided once, when first asked for, so that a release that is compared with one draft after
 * another decides them once. Thread-safe.
 */
public final class ImpactBaseline {

    private final Release release;
    private final Map<JsonNode, AdviceShape> shapes = new ConcurrentHashMap<>();

    public ImpactBaseline(Release release) {
        this.release = release;
    }

    /** Decides these clients now, on all processors, and keeps what came of it. */
    public void prepare(List<ImpactClient> clients) {
        clients.parallelStream().forEach(client -> {
            AdviceShape shape = decide(release, client.request());
            if (shape != null) {
                shapes.put(client.request(), shape);
            }
        });
    }

    /** What is compared with. */
    public Release release() {
        return release;
    }

    /** Whether it tells of this very release. */
    public boolean isOf(Release other) {
        return release == other;
    }

    /** What is advised, or null when the release cannot read the request. */
    @Nullable
    AdviceShape of(JsonNode request) {
        AdviceShape kept = shapes.get(request);
        return kept == null ? decide(release, request) : kept;
    }

    /** The shape of one release's advice, or null when it cannot read the request. */
    static @Nullable AdviceShape decide(Release release, JsonNode request) {
        if (!(release.intake().read(request) instanceof ReadResult.Accepted<AdviceRequest> accepted)) {
            return null;
        }
        Consultation consultation = accepted.value().consultation();
        return AdviceShape.of(release, release.advisor().settle(consultation));
    }
}
