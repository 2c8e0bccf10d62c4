package org.peptideadvisor.web.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/**
 * Answers what the framework cuts or waits for: a request that does not come to its end in time (408), and one that is no HTTP (400, 414,
 * 431). Then the connection is closed. One for each connection, behind the codecs; used by its event loop only.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // a write that fails closes the connection, and nobody waits for a closing
final class RequestClock extends ChannelDuplexHandler {

    /** How long the other side may take to read the answer and close. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Duration patience;
    private final Predicate<HttpRequest> streamed;

    private @Nullable Future<?> clock;
    private boolean inBody;
    private boolean inStream;
    /** Whether anything whole came since the last pause. */
    private boolean heard;
    /** Requests whose answers are not out, and whether one is on its way. */
    private int unanswered;

    private boolean answering;
    private boolean refused;

    /**
     * A clock for one connection.
     *
     * @param patience how long a whole request may take
     * @param streamed which requests are answered while their bodies come, and hold them to a time themselves
     */
    RequestClock(Duration patience, Predicate<HttpRequest> streamed) {
        this.patience = patience;
        this.streamed = streamed;
    }

    @Override
    public void channelRead(ChannelHandlerContext here, Object message) {
        heard = true;
        if (refused || isRefused(here, message)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            unanswered++;
            inBody = true;
            inStream = streamed.test(request);
            if (inStream) {
                stop();
            } else {
                start(here);
            }
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
            inStream = false;
            stop();
        }
        here.fireChannelRead(message);
    }

    /** Bytes came, and nothing whole: the head of a request has begun. */
    @Override
    public void channelReadComplete(ChannelHandlerContext here) {
        if (!heard && !refused && !inStream) {
            start(here);
        }
        heard = false;
        here.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext here) {
        stop();
        here.fireChannelInactive();
    }

    @Override
    public void write(ChannelHandlerContext here, Object message, ChannelPromise written) {
        if (refused) {
            ReferenceCountUtil.release(message);
            written.tryFailure(new ClosedChannelException());
            return;
        }
        boolean interim =
                message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!interim) {
            answering |= message instanceof HttpResponse;
            if (message instanceof LastHttpContent) {
                answering = false;
                unanswered = Math.max(0, unanswered - 1);
            }
        }
        here.write(message, written);
    }

    private boolean isRefused(ChannelHandlerContext here, Object message) {
        if (!(message instanceof HttpObject part) || !mayAnswer()) {
            return false;
        }
        Throwable cause = part.decoderResult().cause();
        if (part.decoderResult().isSuccess() && !(part instanceof HttpRequest request && !isAddress(request.uri()))) {
            return false;
        }
        refuse(
                here,
                cause instanceof TooLongHttpLineException
                        ? ProblemType.ADDRESS_TOO_LONG
                        : cause instanceof TooLongHttpHeaderException
                                ? ProblemType.HEADERS_TOO_LARGE
                                : ProblemType.NOT_HTTP);
        return true;
    }

    /** The framework would answer what is none without a body. */
    private static boolean isAddress(String target) {
        try {
            return !new URI(target).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether no other answer stands between, so that a client cannot take this one for another's. */
    private boolean mayAnswer() {
        return !answering && unanswered == (inBody ? 1 : 0);
    }

    private void start(ChannelHandlerContext here) {
        if (clock == null) {
            clock = here.executor().schedule(() -> late(here), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (clock != null) {
            clock.cancel(false);
            clock = null;
        }
    }

    private void late(ChannelHandlerContext here) {
        if (mayAnswer()) {
            refuse(here, ProblemType.TOO_SLOW);
        } else {
            here.close();
        }
    }

    /** Answers, and hears nothing more: what still comes may be the end of a request as well as another. */
    private void refuse(ChannelHandlerContext here, ProblemType type) {
        stop();
        refused = true;
        here.writeAndFlush(answer(type)).addListener((ChannelFutureListener) written -> {
            if (written.isSuccess() && written.channel() instanceof DuplexChannel channel) {
                channel.shutdownOutput();
                here.executor().schedule(() -> here.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                here.close();
            }
        });
    }

    private static HttpResponse answer(ProblemType type) {
        byte[] body = ProblemDetails.of(type).json();
        var fields = HeadersMultiMap.httpHeaders();
        fields.set(HttpHeaderNames.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        fields.set(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
        fields.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        AnswerHeaders.guard(fields);
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(type.status()),
                Unpooled.wrappedBuffer(body),
                fields,
                HeadersMultiMap.httpHeaders());
    }
}
