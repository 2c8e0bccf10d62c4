package org.peptideadvisor.web.ask;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import org.peptideadvisor.web.wire.RequestBody;

/**
 * What asking for advice is measured against: reads the same body as JSON and answers with as many bytes, and nothing
 * between. Only in a build with the Maven profile {@code bench}.
 */
@Path("/bench/baseline")
public class BaselineResource {

    private static final int MOST = 1024 * 1024;

    private final ObjectMapper mapper = new ObjectMapper();
    private volatile byte[] answer = {};

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answer(@Context RoutingContext call, @QueryParam("bytes") int bytes) throws IOException {
        mapper.readTree(RequestBody.of(call));
        byte[] same = answer;
        if (same.length != bytes) {
            same = new byte[Math.min(bytes, MOST)];
            Arrays.fill(same, (byte) ' ');
            answer = same;
        }
        return Response.ok(same, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
