package org.peptideadvisor.web.access;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.web.wire.RequestBody;

/**
 * The fields of a form that a browser sent.
 *
 * @param values each field's values
 */
record SignInFields(Map<String, List<String>> values) {

    private static final int MOST = 8;

    /** Those of a call; none where the body is no form. */
    static SignInFields of(RoutingContext call) {
        String body = new String(RequestBody.of(call), StandardCharsets.UTF_8);
        try {
            return new SignInFields(
                    new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST, true).parameters());
        } catch (IllegalArgumentException e) {
            return new SignInFields(Map.of());
        }
    }

    /** What a field says; empty where it is not there. */
    String text(String field) {
        List<String> given = values.getOrDefault(field, List.of());
        return given.isEmpty() ? "" : given.get(0);
    }
}
