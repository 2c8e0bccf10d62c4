package org.peptideadvisor.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the codecs of Netty around it and a clock that the test moves. */
class RequestClockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(
            new HttpRequestDecoder(), new HttpResponseEncoder(), new RequestClock(PATIENCE, request -> false));

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET / HTTP/1.1\r\nHost: a",
                POST,
                POST + "1234",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123"
            })
    void halfARequest_isAnsweredWhenItsTimeIsOver(String half) {
        send(half);
        pass(PATIENCE.minusSeconds(1));
        assertThat(answered()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(answered()).startsWith("HTTP/1.1 408 ").contains("connection: close", ":too-slow", "no-store");
    }

    @Test
    void aByteFromTimeToTime_winsNoTime() {
        for (int sent = 0; sent < 5; sent++) {
            send("G".repeat(1));
            pass(Duration.ofSeconds(5));
        }
        assertThat(answered()).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void wholeRequests_andPausesBetweenThem_mayTakeTheirTime() {
        for (int i = 0; i < 3; i++) {
            send(POST + "12345");
            pass(PATIENCE.multipliedBy(2)); // we take our time, too
            answer();
            assertThat(answered()).startsWith("HTTP/1.1 200 ");
            pass(PATIENCE.multipliedBy(2));
        }
        assertThat(channel.isOpen()).isTrue();
        assertThat(answered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|nonsense~~",
                "400|POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~xyz~",
                "400|POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~-1~",
                "400|POST / HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~~",
                "431|GET / HTTP/1.1~Host: a~X: %s~~",
                "414|GET /%s HTTP/1.1~Host: a~~"
            })
    void whatIsNoHttp_isAnsweredAndNothingAfterIt(int status, String sent) {
        send(sent.replace("~", "\r\n").replace("%s", "a".repeat(20_000)) + GET);

        assertThat(answered())
                .startsWith("HTTP/1.1 " + status + " ")
                .containsOnlyOnce("HTTP/1.1")
                .contains("connection: close");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whereAnotherAnswerStandsBetween_itIsOnlyClosed() {
        send(GET + POST);
        pass(PATIENCE);

        assertThat(answered()).isEmpty();
        assertThat(channel.isOpen()).isFalse();
    }

    private void send(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
        for (Object read = channel.readInbound(); read != null; read = channel.readInbound()) {
            assertThat(read).isInstanceOfAny(HttpRequest.class, HttpContent.class);
            ReferenceCountUtil.release(read);
        }
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    private void answer() {
        channel.write(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        channel.flush();
    }

    private String answered() {
        var text = new StringBuilder();
        for (Object read = channel.readOutbound(); read != null; read = channel.readOutbound()) {
            text.append(((ByteBuf) read).toString(StandardCharsets.UTF_8));
            ReferenceCountUtil.release(read);
        }
        return text.toString();
    }
}
