package org.peptideadvisor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;

/** One whole decision over 20,000 generated clients, each in turn: from checked facts to the answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"})
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 10)
public class DecisionBenchmark {

    private static final int CLIENTS = 20_000;

    private final List<byte[]> requests = new ArrayList<>();
    private final List<Consultation> consultations = new ArrayList<>();
    private final AdviceJson json = new AdviceJson();
    private Advisor advisor;
    private int next;

    @Setup
    public void prepare() {
        Logger.getLogger("").setLevel(Level.WARNING);
        advisor = ShippedRelease.get().advisor();
        var clients = new Clients();
        for (int seed = 0; seed < CLIENTS; seed++) {
            var request = clients.request(seed);
            requests.add(request.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            consultations.add(Clients.consultation(request));
        }
    }

    /** Facts to answer. */
    @Benchmark
    public Advice decide() {
        return advisor.advise(consultations.get(advance()));
    }

    /** Bytes to bytes: reading and checking the request, deciding, writing the answer. */
    @Benchmark
    public byte[] requestToResponse() {
        var read = ShippedRelease.get().intake().read(requests.get(advance()));
        var consultation = read.orElseThrow(faults -> new IllegalStateException(faults.toString()))
                .consultation();
        return json.write(advisor.advise(consultation));
    }

    private int advance() {
        next = next + 1 == CLIENTS ? 0 : next + 1;
        return next;
    }
}
