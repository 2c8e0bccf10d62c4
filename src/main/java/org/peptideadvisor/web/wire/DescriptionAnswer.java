package org.peptideadvisor.web.wire;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.ApiDescription;
import org.peptideadvisor.model.ProgramFile;
import org.peptideadvisor.web.http.AnswerTag;

/**
 * Answers with the API description: YAML, or JSON for who asks for it by {@code ?format=json} or {@code Accept}. It is made when somebody
 * asks first, since a start need not wait for it. Its tag is the same for both forms, as it is weak.
 */
@Singleton
final class DescriptionAnswer {

    private static final String PATH = "/q/openapi";
    /** After what refuses a call, before what the framework would serve. */
    private static final int ORDER = -5;

    private final AnswerTag tags;
    private final Supplier<String> tag = new MadeOnce<>(this::digest);
    private final Supplier<Buffer> json =
            new MadeOnce<>(() -> Buffer.buffer(ApiDescription.read().json()));
    private final Supplier<Buffer> yaml =
            new MadeOnce<>(() -> Buffer.buffer(ApiDescription.read().yaml()));

    DescriptionAnswer(AnswerTag tags) {
        this.tags = tags;
    }

    void install(@Observes Router router) {
        router.route(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(this::answer);
    }

    private void answer(RoutingContext call) {
        String made = tag.get();
        call.response()
                .putHeader(HttpHeaders.ETAG, made)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (AnswerTag.matches(made, call.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), false)) {
            call.response()
                    .setStatusCode(HttpResponseStatus.NOT_MODIFIED.code())
                    .end();
            return;
        }
        boolean asJson = asksForJson(call);
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/" + (asJson ? "json" : "yaml") + ";charset=UTF-8");
        Supplier<Buffer> body = asJson ? json : yaml;
        call.vertx()
                .executeBlocking(body::get, false)
                .onSuccess(text -> call.response().end(text))
                .onFailure(call::fail);
    }

    private static boolean asksForJson(RoutingContext call) {
        List<String> formats = call.queryParam("format");
        if (!formats.isEmpty()) {
            return formats.get(0).equalsIgnoreCase("json");
        }
        String accepted = call.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("application/json");
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(ProgramFile.bytes(DescriptionAnswer.class, ApiDescription.SOURCE));
            return tags.of(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is made when somebody wants it first, and kept. */
    private static final class MadeOnce<T> implements Supplier<T> {

        private final Supplier<T> making;
        private @Nullable T made;

        MadeOnce(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public synchronized T get() {
            T kept = made;
            if (kept == null) {
                kept = making.get();
                made = kept;
            }
            return kept;
        }
    }
}
