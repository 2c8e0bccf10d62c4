package org.peptideadvisor.contract.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.request.InterviewRequest;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.QuestionForm;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;

/** The form of each question: its wording, its possible answers, and where the answer goes in a request. Immutable. */
public final class QuestionForms {

    private static final String TOPICS = "topics";

    /** The delivery that everybody has who wants nothing special. */
    private static final String ON_THE_SKIN = "topical";

    private final Catalog catalog;
    private final Vocabulary vocabulary;

    QuestionForms(Catalog catalog) {
        this.catalog = catalog;
        this.vocabulary = catalog.vocabulary();
    }

    /**
     * A question to put.
     *
     * @param id its id
     * @param text its wording
     * @param help a further sentence, or null
     * @param couldChange as in {@code missing}
     * @param wouldAffect as in {@code missing}
     * @param answer what may be answered
     * @param topics what to tick, for the question that screens; else empty
     * @param merge what to merge into the next request whatever is answered (RFC 7396): that this was put
     */
    public record PutQuestion(
            String id,
            String text,
            @Nullable String help,
            String couldChange,
            List<String> wouldAffect,
            AnswerForm answer,
            List<ScreenedTopic> topics,
            Map<String, Object> merge) {}

    /**
     * What may be answered.
     *
     * @param kind {@code whole}, {@code one}, {@code many}, {@code flag}, or {@code topics} to tick
     * @param at where in the request the answer goes, a JSON pointer; null for topics
     * @param lowest the lowest whole number, else null
     * @param highest the highest, else null
     * @param kinds the kinds of {@code /v1/vocabulary} whose ids it may hold
     * @param options ids to offer, with labels
     * @param details what to ask about each entry with it; an entry is then an object with these fields beside {@code id}
     */
    public record AnswerForm(
            String kind,
            @Nullable String at,
            @Nullable Integer lowest,
            @Nullable Integer highest,
            List<String> kinds,
            List<AnswerOption> options,
            List<AnswerDetail> details) {}

    /**
     * An id to offer.
     *
     * @param help a further sentence, or null
     */
    public record AnswerOption(String id, String label, @Nullable String help) {}

    /**
     * A field of an entry: a whole number where there is a lowest, else an id.
     *
     * @param kinds the kinds of {@code /v1/vocabulary} whose ids it may hold
     * @param options ids to offer
     */
    public record AnswerDetail(
            String field,
            @Nullable Integer lowest,
            @Nullable Integer highest,
            List<String> kinds,
            List<AnswerOption> options) {}

    /**
     * A topic to tick.
     *
     * @param question the id of the question behind it, which is asked when it is ticked
     * @param label its wording
     * @param lists all that it is about
     * @param ifNot what to merge into the next request when it is not ticked: the answer none
     * @param ifSo what to merge when it is ticked; empty when its question is asked then
     */
    public record ScreenedTopic(
            String question,
            String label,
            List<AnswerOption> lists,
            Map<String, Object> ifNot,
            Map<String, Object> ifSo) {}

    PutQuestion of(InterviewStep.ScreenTopics screen, List<String> asked) {
        var affected = new TreeSet<String>();
        screen.known().missing().stream().map(MissingAnswer::wouldAffect).forEach(affected::addAll);
        return new PutQuestion(
                InterviewRequest.SCREENING,
                label("topic", InterviewRequest.SCREENING),
                null,
                "safety",
                List.copyOf(affected),
                new AnswerForm(TOPICS, null, null, null, List.of(), List.of(), List.of()),
                screen.topics().stream().map(this::topic).toList(),
                merge(asked, InterviewRequest.SCREENING));
    }

    PutQuestion of(InterviewStep.AskQuestion ask, List<String> asked) {
        return of(ask.question(), ask.couldChange(), ask.wouldAffect(), asked);
    }

    /** A question whatever is known; what it could change is not found out. */
    PutQuestion of(Question question) {
        return of(question, "advice", List.of(), List.of());
    }

    private PutQuestion of(Question question, String couldChange, List<String> wouldAffect, List<String> asked) {
        String wording = question.isWish() ? "wish" : "question";
        return new PutQuestion(
                question.id(),
                label(wording, question.id()),
                help(vocabulary.term(wording, question.id())),
                couldChange,
                wouldAffect,
                form(question),
                List.of(),
                merge(asked, question.id()));
    }

    private static Map<String, Object> merge(List<String> asked, String id) {
        var all = new ArrayList<>(asked);
        all.add(id);
        return Map.of("asked", all);
    }

    private ScreenedTopic topic(Question question) {
        boolean flag = question.form() == QuestionForm.FLAG;
        return new ScreenedTopic(
                question.id(),
                label("topic", question.id()),
                options(question).stream()
                        .filter(option -> !option.id().equals(ON_THE_SKIN))
                        .toList(),
                patch(question, none(question)),
                flag ? patch(question, true) : Map.of());
    }

    /** The answer "nothing of that". */
    private static Object none(Question question) {
        return switch (question.form()) {
            case FLAG -> false;
            case ONE -> ON_THE_SKIN;
            default -> List.of();
        };
    }

    private static Map<String, Object> patch(Question question, Object answer) {
        Map<String, Object> field = Map.of(question.field(), answer);
        return Map.of("client", question.isWish() ? Map.of("wants", field) : field);
    }

    private AnswerForm form(Question question) {
        boolean whole = question.form() == QuestionForm.WHOLE;
        return new AnswerForm(
                question.form().name().toLowerCase(Locale.ROOT),
                (question.isWish() ? "/client/wants/" : "/client/") + question.field(),
                whole ? question.lowest() : null,
                whole ? question.highest() : null,
                kinds(question),
                options(question),
                details(question));
    }

    private static List<String> kinds(Question question) {
        return question.kinds().stream().flatMap(QuestionForms::shown).toList();
    }

    /** What {@code /v1/vocabulary} calls a kind: it has two for what the catalog resolves. */
    private static Stream<String> shown(String kind) {
        return kind.equals(FactList.INGREDIENT) ? Stream.of("active", kind) : Stream.of(kind);
    }

    private List<AnswerOption> options(Question question) {
        return switch (question) {
            case USES -> options(FactList.INGREDIENT); // groups and peptides may be named as well
            case WANTED_INGREDIENTS -> // what this advice is about; other actives may be named as well
                catalog.peptides().stream()
                        .map(peptide -> new AnswerOption(peptide.id(), peptide.name(), null))
                        .toList();
            default -> question.kind() == null ? List.of() : options(question.kind());
        };
    }

    /** The terms of a kind of vocabulary; of ingredients, what people know by name. */
    private List<AnswerOption> options(String kind) {
        return kind.equals(FactList.INGREDIENT)
                ? catalog.actives().stream()
                        .map(active -> new AnswerOption(active.id(), active.name(), null))
                        .toList()
                : vocabulary.terms(kind).stream()
                        .map(term -> new AnswerOption(term.id(), term.label(), help(term)))
                        .toList();
    }

    private List<AnswerDetail> details(Question question) {
        return question.details().stream().map(this::detail).toList();
    }

    private AnswerDetail detail(EntryDetail detail) {
        return detail.isNumber()
                ? new AnswerDetail(detail.field(), detail.lowest(), detail.highest(), List.of(), List.of())
                : new AnswerDetail(
                        detail.field(),
                        null,
                        null,
                        detail.kinds().stream().flatMap(QuestionForms::shown).toList(),
                        options(detail.kinds().get(0)));
    }

    private static @Nullable String help(@Nullable VocabularyTerm term) {
        return term == null || term.help().isEmpty() ? null : term.help();
    }

    private String label(String kind, String id) {
        VocabularyTerm term = vocabulary.term(kind, id);
        return term == null ? id : term.label();
    }
}
