package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.InterviewJson.InterviewAnswer;
import org.peptideadvisor.contract.answer.QuestionForms.ScreenedTopic;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.release.Release;

/**
 * An interview with a client who answers truly: as an app would lead it, knowing nothing but the answers of the service.
 *
 * @param steps every step, the last of them done
 * @param inquiries the same before they were written
 * @param requests what was known before each step
 * @param evaluations what each step spent
 */
public record Interviewed(
        List<InterviewAnswer> steps,
        List<InterviewStep> inquiries,
        List<ObjectNode> requests,
        List<Integer> evaluations) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int NEVER_SO_MANY = 40;

    /** Interviews a client of whom every question's answer is known. */
    public static Interviewed of(ObjectNode truth) {
        return of(truth, nothing(), Integer.MAX_VALUE);
    }

    /** A request in which nothing is known. */
    public static ObjectNode nothing() {
        ObjectNode request = MAPPER.createObjectNode();
        request.putObject("client");
        return request;
    }

    /** The same when something is known already, with a budget of so many evaluations a step. */
    public static Interviewed of(ObjectNode truth, ObjectNode known, int evaluations) {
        Release release = ShippedRelease.get();
        var json = new InterviewJson(release.catalog());
        ObjectNode request = known.deepCopy();
        var steps = new ArrayList<InterviewAnswer>();
        var inquiries = new ArrayList<InterviewStep>();
        var requests = new ArrayList<ObjectNode>();
        var spent = new ArrayList<Integer>();
        while (steps.isEmpty() || !steps.get(steps.size() - 1).done()) {
            assertThat(steps).hasSizeLessThan(NEVER_SO_MANY);
            var read = release.intake()
                    .readInterview(request.toString().getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(faults -> new IllegalStateException(faults.toString()));
            var budget = new QuestionBudget(evaluations, Duration.ofMinutes(10));
            var next = release.questions().inquire(read.consultation(), read.open(), read.screened(), budget);
            InterviewAnswer step = json.document(new ReleaseName("r", "r"), next, read.asked(), !budget.wasCut());
            steps.add(step);
            inquiries.add(next);
            requests.add(request.deepCopy());
            spent.add(budget.spent());
            if (step.question() != null) {
                answer(step, truth, request);
            }
        }
        return new Interviewed(steps, inquiries, requests, spent);
    }

    /** How many questions were put. */
    public int questions() {
        return steps.size() - 1;
    }

    /** The ids of what was put, in order. */
    public List<String> put() {
        var put = new ArrayList<String>();
        for (InterviewAnswer step : steps) {
            if (step.question() != null) {
                put.add(step.question().id());
            }
        }
        return put;
    }

    /** The advice on what was known in the end. */
    public Advice advice() {
        return inquiries.get(inquiries.size() - 1).known();
    }

    private static void answer(InterviewAnswer step, ObjectNode truth, ObjectNode request) {
        var question = Objects.requireNonNull(step.question());
        merge(question.merge(), request);
        for (ScreenedTopic topic : question.topics()) {
            boolean applies = !holds(topic.ifNot(), truth);
            merge(applies ? topic.ifSo() : topic.ifNot(), request);
        }
        String at = question.answer().at();
        if (at != null) {
            JsonPointer pointer = JsonPointer.compile(at);
            assertThat(request.at(pointer).isMissingNode())
                    .as(at + " was answered already")
                    .isTrue();
            JsonNode answer = truth.at(pointer);
            assertThat(answer.isMissingNode()).as(at + " has no true answer").isFalse();
            ObjectNode object = request;
            for (JsonPointer left = pointer; !left.tail().matches(); left = left.tail()) {
                object = object.withObjectProperty(left.getMatchingProperty());
            }
            object.set(pointer.last().getMatchingProperty(), answer);
        }
    }

    /** Whether merging the answer would leave the truth as it is. */
    private static boolean holds(Map<String, Object> answer, ObjectNode truth) {
        ObjectNode merged = truth.deepCopy();
        merge(answer, merged);
        return merged.equals(truth);
    }

    /** RFC 7396, but for null, which no answer holds. */
    private static void merge(Map<String, Object> patch, ObjectNode target) {
        JsonNode tree = MAPPER.valueToTree(patch);
        merge((ObjectNode) tree, target);
    }

    private static void merge(ObjectNode patch, ObjectNode target) {
        for (var field : patch.properties()) {
            if (field.getValue() instanceof ObjectNode object) {
                merge(object, target.withObjectProperty(field.getKey()));
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
