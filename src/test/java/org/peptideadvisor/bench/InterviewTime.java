package org.peptideadvisor.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.peptideadvisor.Clients;
import org.peptideadvisor.Interviewed;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.UsualClients;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.InterviewJson.InterviewAnswer;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.QuestionBudget;

/** How many questions interviews take, and what a step costs in processor time. Run {@link #main}. */
public final class InterviewTime {

    private static final int CLIENTS = 200;
    private static final Set<String> ABOUT_THE_CLIENT =
            Question.aboutTheClient().stream().map(Question::id).collect(Collectors.toSet());

    private final InterviewJson json = new InterviewJson(ShippedRelease.get().catalog());

    private InterviewTime() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        var bench = new InterviewTime();
        bench.run("usual", new UsualClients()::request);
        bench.run("hostile", new Clients()::full);
        bench.run("usual, again", new UsualClients()::request);
    }

    private void run(String name, LongFunction<ObjectNode> clients) {
        List<Interviewed> interviews = LongStream.range(0, CLIENTS)
                .mapToObj(seed -> Interviewed.of(clients.apply(seed * 7_919)))
                .toList();
        double all =
                interviews.stream().mapToInt(Interviewed::questions).average().orElseThrow();
        double eleven = interviews.stream()
                .mapToLong(one -> one.put().stream()
                        .filter(id -> ABOUT_THE_CLIENT.contains(id) || id.equals("screening"))
                        .count())
                .average()
                .orElseThrow();
        int[] evaluations = interviews.stream()
                .flatMap(one -> one.evaluations().stream())
                .mapToInt(each -> each + 1)
                .sorted()
                .toArray();
        System.out.printf(
                "%s: %.2f of %d questions; %.2f of the %d about the client; evaluations a step %d at the median, %d at most%n",
                name,
                all,
                EnumSet.allOf(Question.class).size(),
                eleven,
                ABOUT_THE_CLIENT.size(),
                evaluations[evaluations.length / 2],
                evaluations[evaluations.length - 1]);
        long[] nanos = interviews.stream()
                .flatMap(one -> one.steps().stream()
                        .map(step -> time(one.requests().get(one.steps().indexOf(step)))))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        System.out.printf(
                "  a step: %.2f ms at the median, %.2f ms at the 99th percentile, %.2f ms at most, of %d%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
        System.out.println("  lengths "
                + Arrays.toString(interviews.stream()
                        .collect(Collectors.groupingBy(
                                Interviewed::questions, java.util.TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .toArray()));
    }

    /** Bytes to bytes, in nanoseconds of this thread's processor time. */
    private long time(ObjectNode request) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var release = ShippedRelease.get();
        var read = release.intake()
                .readInterview(body)
                .orElseThrow(faults -> new IllegalStateException(faults.toString()));
        var budget = new QuestionBudget(2_000, Duration.ofSeconds(60));
        var next = release.questions().inquire(read.consultation(), read.open(), read.screened(), budget);
        InterviewAnswer step = json.document(new ReleaseName("r", "r"), next, read.asked(), !budget.wasCut());
        int size = InterviewJson.write(step).length;
        long took = threads.getCurrentThreadCpuTime() - start;
        return size == 0 ? 0 : took;
    }
}
