package org.peptideadvisor.web.wire;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.peptideadvisor.model.ProgramFile;
import org.peptideadvisor.web.http.AnswerTag;

/** Gives the API description an entity tag, which the framework does not. The same for JSON and YAML, as it is weak. */
@Singleton
final class DescriptionTag {

    private static final String PATH = "/q/openapi";
    private static final String SOURCE = "/META-INF/openapi.yaml";
    /** After what refuses a call, before what serves it. */
    private static final int ORDER = -5;

    private final String tag;

    DescriptionTag(AnswerTag tags) {
        this.tag = tags.of(digest());
    }

    void install(@Observes Router router) {
        router.get(PATH).order(ORDER).handler(this::tag);
    }

    private void tag(RoutingContext call) {
        call.response()
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (AnswerTag.matches(tag, call.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), false)) {
            call.response()
                    .setStatusCode(HttpResponseStatus.NOT_MODIFIED.code())
                    .end();
        } else {
            call.next();
        }
    }

    private static String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(ProgramFile.bytes(DescriptionTag.class, SOURCE));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
