package org.peptideadvisor.web.load;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.web.load.TokenBuckets.QuotaAnswer;

/**
 * Holds each caller to its calls in a minute, and each address to its tries to sign in. Answers say what is left, as
 * draft-ietf-httpapi-ratelimit-headers-10 has it. This process counts for itself, so with several nodes a caller has as many quotas. Thread-safe.
 */
@Singleton
public final class CallRates {

    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");

    /** The part of an address of IPv6 that one network has; the rest is as many addresses as its owner likes. */
    private static final int NETWORK_BYTES = 8;

    private static final int V6_BYTES = 16;

    /** The part of a quota that batches leave to other calls: a quarter. */
    private static final int BESIDE_BATCHES = 4;

    private final CallQuotas quotas;
    private final int signIns;
    private final int publicPages;
    private final TokenBuckets callers = new TokenBuckets(System::nanoTime);
    private final TokenBuckets addresses = new TokenBuckets(System::nanoTime);
    private final TokenBuckets visitors = new TokenBuckets(System::nanoTime);

    CallRates(AdvisorConfig config) {
        AdvisorConfig.RateSettings settings = config.rate();
        this.quotas = CallQuotas.of(settings.calls(), settings.own().orElse(List.of()));
        this.signIns = settings.signIns();
        this.publicPages = settings.publicPages();
    }

    /** Counts a call of somebody who is known, and whether it may be answered. The answer says what is left, and when to come again. */
    public boolean mayCall(RoutingContext call, Caller caller) {
        int quota = quota(caller);
        if (quota == 0) {
            return true;
        }
        QuotaAnswer answer = callers.take(caller.pseudonym(), quota);
        MultiMap fields = call.response().headers();
        fields.set(POLICY, "\"caller\";q=" + quota + ";w=60");
        fields.set(LIMIT, "\"caller\";r=" + answer.left() + ";t=" + answer.seconds());
        if (!answer.taken()) {
            fields.set(HttpHeaders.RETRY_AFTER, Long.toString(answer.seconds()));
        }
        return answer.taken();
    }

    /**
     * Counts one line of a batch as a call, if there is enough left for that and for calls beside the batch; after how many milliseconds to ask
     * again, 0 if it was counted.
     */
    public long millisToLine(Caller caller) {
        int quota = quota(caller);
        boolean taken = quota == 0
                || callers.take(caller.pseudonym(), quota, quota / BESIDE_BATCHES)
                        .taken();
        return taken ? 0 : Math.max(1, TimeUnit.MINUTES.toMillis(1) / quota);
    }

    private int quota(Caller caller) {
        return caller.kind() == CallerKind.LOCAL ? 0 : quotas.of(caller.pseudonym());
    }

    /** Counts a try to sign in; after how many seconds the address of the call may try, 0 for now. */
    public long secondsToSignIn(RoutingContext call) {
        if (signIns <= 0) {
            return 0;
        }
        QuotaAnswer answer = addresses.take(network(call.request().remoteAddress()), signIns);
        return answer.taken() ? 0 : answer.seconds();
    }

    /** Counts a page that is asked for without signing in, and whether it may be answered. */
    public boolean mayConsult(RoutingContext call) {
        if (publicPages <= 0) {
            return true;
        }
        QuotaAnswer answer = visitors.take(network(call.request().remoteAddress()), publicPages);
        if (!answer.taken()) {
            call.response().headers().set(HttpHeaders.RETRY_AFTER, Long.toString(answer.seconds()));
        }
        return answer.taken();
    }

    /** An address of IPv4, or the network that one of IPv6 is in. */
    static String network(SocketAddress address) {
        String told = String.valueOf(address.hostAddress());
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(told);
        return bytes != null && bytes.length == V6_BYTES
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : told;
    }
}
