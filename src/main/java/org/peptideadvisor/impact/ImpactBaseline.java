package org.peptideadvisor.impact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.release.Release;

/**
 * What one release advises to clients. A client that is asked for again is not decided again, so that a release that is compared with one
 * draft after another decides most of them once. Thread-safe.
 */
public final class ImpactBaseline {

    private final Release release;
    private final Map<JsonNode, AdviceShape> shapes;

    public ImpactBaseline(Release release) {
        this(release, new ConcurrentHashMap<>());
    }

    private ImpactBaseline(Release release, Map<JsonNode, AdviceShape> shapes) {
        this.release = release;
        this.shapes = shapes;
    }

    /** The same of a release that has the same rules and tables under another name. */
    public ImpactBaseline renamed(Release other) {
        return new ImpactBaseline(other, shapes);
    }

    /** What is compared with. */
    public Release release() {
        return release;
    }

    /** Whether it tells of this very release. */
    public boolean isOf(Release other) {
        return release == other;
    }

    /** What is advised to a client, or null when the release cannot read the request. */
    @Nullable
    AdviceShape of(ImpactClient client) {
        if (client.origin() == ClientOrigin.DERIVED) {
            return decide(release, client.request()); // made for one draft, so nobody asks again
        }
        AdviceShape kept = shapes.get(client.request());
        if (kept == null) {
            kept = decide(release, client.request());
            if (kept != null) {
                shapes.put(client.request(), kept);
            }
        }
        return kept;
    }

    /** Keeps what was decided for a client elsewhere, so that it is not decided again. */
    public void keep(ImpactClient client, SettledDecision decided) {
        shapes.put(client.request(), AdviceShape.of(release, decided));
    }

    /** Keeps what is advised to a client who is told the same by another release. */
    void keep(ImpactClient client, AdviceShape same) {
        shapes.put(client.request(), same);
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
