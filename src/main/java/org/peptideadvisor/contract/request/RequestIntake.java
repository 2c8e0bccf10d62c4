package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.UnreadableDocument;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFields.FieldNames;
import org.peptideadvisor.label.LabelReader;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Checks requests against one catalog and makes consultations of them. Immutable and thread-safe. */
public final class RequestIntake {

    /** The most bytes that a request may have. */
    public static final int MAX_BYTES = IntakeReader.MAX_BYTES;

    private static final AcceptedIds EXPLANATIONS = AcceptedIds.only("explanation", Set.of("full"));

    private static final AcceptedIds PUT = AcceptedIds.only(
            "question",
            Stream.concat(
                            Stream.of(InterviewRequest.SCREENING),
                            Arrays.stream(Question.values()).map(Question::id))
                    .collect(Collectors.toUnmodifiableSet()));

    private static final byte[] LABELLED = ("\"" + ProductListReader.FIELD + "\"").getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper VALUES = JsonMapper.builder().build();
    private static final IntakeReader LABELS = new IntakeReader(MAX_BYTES, MAX_BYTES);
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final Catalog catalog;
    private final RequestIds known;
    private final ProductListReader products;
    private final WantedReader wantedReader;
    private final FeedbackIntake feedback;
    private final AcceptedIds languages;
    private final IntakeReader reader = new IntakeReader();

    /** An intake that knows the ids and names of this catalog, and no rules. */
    public RequestIntake(Catalog catalog) {
        this(catalog, Set.of(), Set.of());
    }

    /** An intake that knows the ids and names of this catalog, the ids of these rules and these languages beside English. */
    public RequestIntake(Catalog catalog, Set<String> rules, Set<String> languages) {
        this.catalog = catalog;
        this.known = new RequestIds(catalog);
        this.products = new ProductListReader(known);
        this.wantedReader = new WantedReader(catalog, rules);
        this.feedback = new FeedbackIntake(catalog);
        this.languages = languages(languages);
    }

    /** English and the others; a refusal names them all. */
    private static AcceptedIds languages(Set<String> others) {
        var all = new TreeSet<>(others);
        all.add(RuleReadings.ENGLISH);
        return AcceptedIds.only("language; there are " + String.join(", ", all), all);
    }

    /** The catalog whose ids and names it knows. */
    public Catalog catalog() {
        return catalog;
    }

    /** Reads what is said of decisions. */
    public FeedbackIntake feedback() {
        return feedback;
    }

    /**
     * Whether a request may hold labels, which take longer to read than a decision takes. It never says no to one that does:
     * a name that is spelt with escapes counts as well.
     */
    public static boolean mayHoldLabels(byte[] json) {
        for (int at = 0; at < json.length; at++) {
            if (json[at] == '\\'
                    || Arrays.equals(
                            json, at, Math.min(json.length, at + LABELLED.length), LABELLED, 0, LABELLED.length)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a request in JSON. */
    public ReadResult<AdviceRequest> read(byte[] json) {
        ParsedRequest document = reader.read(json);
        if (document instanceof ParsedDocument parsed) {
            return read(parsed.body(), parsed.faults());
        }
        return new Rejected<>(((UnreadableDocument) document).faults());
    }

    /** Reads a request that is already a tree, whatever it was written in. */
    public ReadResult<AdviceRequest> read(JsonNode body) {
        return read(body, new FaultList());
    }

    /** Reads the question why something is not in an advice: a request with what is wanted beside it. */
    public ReadResult<WantingRequest> readWanting(byte[] json) {
        return readWanting(json, Map.of());
    }

    /**
     * The same for a request that does not say itself what is wanted.
     *
     * @param wanted what is wanted, by the name of its field: one subject, and where in the plan
     */
    public ReadResult<WantingRequest> readWanting(byte[] json, Map<String, ?> wanted) {
        return readWanting(json, wanted, RequestFields.WHY_NOT, WantedReader.WHY_NOT);
    }

    /** Reads the question what a client could do otherwise: a request with what is to come about beside it. */
    public ReadResult<WantingRequest> readWhatIf(byte[] json) {
        return readWhatIf(json, Map.of());
    }

    /**
     * The same for a request that does not say itself what is to come about.
     *
     * @param wanted what is to come about, by the name of its field: one thing, and where in the plan
     */
    public ReadResult<WantingRequest> readWhatIf(byte[] json, Map<String, ?> wanted) {
        return readWanting(json, wanted, RequestFields.WHAT_IF, WantedReader.WHAT_IF);
    }

    /** Reads the question what would make an advice unsafe: a request without anything beside it. */
    public ReadResult<AdviceRequest> readUnsafeIf(byte[] json) {
        ParsedRequest document = reader.read(json);
        if (!(document instanceof ParsedDocument parsed)) {
            return new Rejected<>(((UnreadableDocument) document).faults());
        }
        RequestSection request =
                RequestSection.open(parsed.body(), JsonPointer.ROOT, RequestFields.UNSAFE_IF, parsed.faults());
        return request == null ? new Rejected<>(parsed.faults().sorted()) : read(request, parsed.faults());
    }

    private ReadResult<WantingRequest> readWanting(
            byte[] json, Map<String, ?> wanted, FieldNames shape, Map<String, WantedSubject.WantedKind> fields) {
        ParsedRequest document = reader.read(json);
        if (!(document instanceof ParsedDocument parsed)) {
            return new Rejected<>(((UnreadableDocument) document).faults());
        }
        if (parsed.body() instanceof ObjectNode object) {
            wanted.forEach((field, value) -> object.set(field, VALUES.valueToTree(value)));
        }
        FaultList faults = parsed.faults();
        RequestSection request = RequestSection.open(parsed.body(), JsonPointer.ROOT, shape, faults);
        if (request == null) {
            return new Rejected<>(faults.sorted());
        }
        WantedSubject one = wantedReader.read(request, fields, faults);
        ReadResult<AdviceRequest> read = read(request, faults);
        return read instanceof Accepted<AdviceRequest> accepted && one != null
                ? new Accepted<>(new WantingRequest(accepted.value().consultation(), one), accepted.withdrawn())
                : new Rejected<>(faults.sorted());
    }

    /** Reads the text of a label. No fault quotes it. */
    public ReadResult<String> readLabel(byte[] json) {
        ParsedRequest document = LABELS.read(json);
        if (!(document instanceof ParsedDocument parsed)) {
            return new Rejected<>(((UnreadableDocument) document).faults());
        }
        FaultList faults = parsed.faults();
        RequestSection request = RequestSection.open(parsed.body(), JsonPointer.ROOT, RequestFields.LABEL, faults);
        String text = request == null ? null : request.requiredLines("text", LabelReader.MAX_CHARACTERS);
        return text == null || !faults.isEmpty() ? new Rejected<>(faults.sorted()) : new Accepted<>(text);
    }

    /** Reads what is known in an interview: a request with the ids of what was put already beside it. */
    public ReadResult<InterviewRequest> readInterview(byte[] json) {
        ParsedRequest document = reader.read(json);
        if (!(document instanceof ParsedDocument parsed)) {
            return new Rejected<>(((UnreadableDocument) document).faults());
        }
        FaultList faults = parsed.faults();
        RequestSection request = RequestSection.open(parsed.body(), JsonPointer.ROOT, RequestFields.INTERVIEW, faults);
        if (request == null) {
            return new Rejected<>(faults.sorted());
        }
        List<String> asked = request.ids("asked", PUT);
        ReadResult<AdviceRequest> read = read(request, faults);
        return read instanceof Accepted<AdviceRequest> accepted
                ? new Accepted<>(
                        new InterviewRequest(
                                accepted.value().consultation(),
                                open(
                                        parsed.body().path("client"),
                                        accepted.value().consultation().facts(),
                                        asked),
                                asked,
                                accepted.value().language()),
                        accepted.withdrawn())
                : new Rejected<>(faults.sorted());
    }

    private static Set<Question> open(JsonNode client, List<ClientFact> facts, List<String> asked) {
        Set<Question> open = EnumSet.noneOf(Question.class);
        for (Question question : Question.values()) {
            JsonNode answers = question.isWish() ? client.path("wants") : client;
            boolean answered = answers.has(question.field())
                    || (question == Question.USES && !facts.contains(new Unanswered(Question.USES.id())));
            if (!answered && !asked.contains(question.id())) {
                open.add(question);
            }
        }
        return open;
    }

    private ReadResult<AdviceRequest> read(JsonNode body, FaultList faults) {
        RequestSection request = RequestSection.open(body, JsonPointer.ROOT, RequestFields.REQUEST, faults);
        return request == null ? new Rejected<>(faults.sorted()) : read(request, faults);
    }

    private ReadResult<AdviceRequest> read(RequestSection request, FaultList faults) {
        boolean explained = request.id("explain", EXPLANATIONS) != null;
        String language = request.id("language", languages);
        LocalDate on = request.day("on", FIRST_DAY, LAST_DAY);
        RequestSection client = request.requiredSection("client", RequestFields.CLIENT);
        if (client == null) {
            return new Rejected<>(faults.sorted());
        }
        String subject = client.subject("subject");
        var answers = new ClientReader(known, products, client, faults);
        List<ClientFact> facts = answers.facts();
        return faults.isEmpty()
                ? new Accepted<>(
                        new AdviceRequest(
                                new Consultation(subject, facts, answers.products(), on), explained, language),
                        faults.withdrawn())
                : new Rejected<>(faults.sorted());
    }
}
