package org.peptideadvisor.web.consult;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerDetail;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerForm;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerOption;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.contract.answer.QuestionForms.ScreenedTopic;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.consult.QuestionView.AnswerLook;
import org.peptideadvisor.web.consult.QuestionView.ChoiceView;
import org.peptideadvisor.web.consult.QuestionView.DetailView;
import org.peptideadvisor.web.plan.TypedNames;

/** Makes of a question what a page shows. Immutable. */
final class QuestionViews {

    /** Of more than these, a name is typed rather than chosen. */
    static final int MOST_CHOICES = 12;

    private static final int MOST_AFFECTED = 6;
    private static final int MOST_EXAMPLES = 4;

    /** Numbers of up to this many are chosen rather than typed. */
    private static final int FEW_NUMBERS = 10;

    /** What each number stands for that is no amount. */
    private static final List<String> PHOTOTYPES = List.of(
            "It always burns and never tans",
            "It burns easily and tans a little",
            "It burns at first, then tans",
            "It burns little and tans well",
            "It rarely burns and tans deeply",
            "It almost never burns");

    private final TypedNames names;

    QuestionViews(Release release) {
        this.names = new TypedNames(release);
    }

    TypedNames names() {
        return names;
    }

    /** What a page shows of a question, with what was answered before. */
    QuestionView of(PutQuestion put, GivenAnswer given) {
        AnswerForm form = put.answer();
        AnswerLook look = look(put);
        boolean further = look == AnswerLook.NAMES || look == AnswerLook.PRODUCTS || takesMore(form);
        return new QuestionView(
                put.id(),
                put.text(),
                put.help(),
                look,
                choices(put, look, given),
                given.typed(),
                number(form.lowest()),
                number(form.highest()),
                given.rows(),
                given.further(),
                takesMore(form),
                further || hasTypedDetail(form) ? names.offered(kinds(put, form)) : List.of(),
                given.isNone(),
                why(put),
                put.wouldAffect().stream()
                        .limit(MOST_AFFECTED)
                        .map(id -> names.name(id, List.of("group", "peptide-class")))
                        .toList());
    }

    private static List<String> kinds(PutQuestion put, AnswerForm form) {
        if (hasTypedDetail(form)) {
            return ProductRows.KINDS;
        }
        return Question.of(put.id()) == Question.USES ? ProductRows.KINDS : List.of("ingredient");
    }

    private static boolean takesMore(AnswerForm form) {
        return form.kinds().contains("ingredient") && form.options().size() > MOST_CHOICES;
    }

    private static boolean hasTypedDetail(AnswerForm form) {
        return form.details().stream().anyMatch(QuestionViews::isTyped);
    }

    private static boolean isTyped(AnswerDetail detail) {
        return detail.lowest() == null && detail.options().size() > MOST_CHOICES;
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static AnswerLook look(PutQuestion put) {
        AnswerForm form = put.answer();
        if (put.id().equals(Question.USES.id())) {
            return AnswerLook.PRODUCTS;
        }
        if (put.id().equals(Question.WANTED_INGREDIENTS.id())) {
            return AnswerLook.NAMES;
        }
        return switch (form.kind()) {
            case "whole" ->
                number(form.highest()) - number(form.lowest()) < FEW_NUMBERS ? AnswerLook.ONE : AnswerLook.NUMBER;
            case "one", "flag" -> AnswerLook.ONE;
            default -> AnswerLook.MANY;
        };
    }

    private List<ChoiceView> choices(PutQuestion put, AnswerLook look, GivenAnswer given) {
        AnswerForm form = put.answer();
        if (!put.topics().isEmpty()) {
            return put.topics().stream().map(topic -> topic(topic, given)).toList();
        }
        if (look != AnswerLook.ONE && look != AnswerLook.MANY) {
            return List.of();
        }
        return switch (form.kind()) {
            case "flag" -> List.of(plain("yes", "Yes", null, given), plain("no", "No", null, given));
            case "whole" ->
                IntStream.rangeClosed(number(form.lowest()), number(form.highest()))
                        .mapToObj(number -> plain(Integer.toString(number), meaning(put.id(), number), null, given))
                        .toList();
            default ->
                form.options().stream().map(one -> option(one, form, given)).toList();
        };
    }

    /** What a number stands for as an answer to a question. */
    static String meaning(String question, int number) {
        return question.equals(Question.PHOTOTYPE.id()) ? PHOTOTYPES.get(number - 1) : Integer.toString(number);
    }

    private static ChoiceView plain(String value, String label, @Nullable String help, GivenAnswer given) {
        return new ChoiceView(value, label, help, List.of(), given.chosen().contains(value), List.of());
    }

    private static ChoiceView topic(ScreenedTopic topic, GivenAnswer given) {
        // of ingredients there are too many for a few to say anything
        boolean named = !topic.question().equals(Question.WANTED_INGREDIENTS.id());
        List<String> examples = topic.lists().stream()
                .filter(one -> named)
                .limit(MOST_EXAMPLES)
                .map(AnswerOption::label)
                .toList();
        return new ChoiceView(
                topic.question(), topic.label(), null, examples, given.chosen().contains(topic.question()), List.of());
    }

    private static ChoiceView option(AnswerOption option, AnswerForm form, GivenAnswer given) {
        var details = new ArrayList<DetailView>();
        form.details().forEach(detail -> details.add(detail(option.id(), detail, given)));
        return new ChoiceView(
                option.id(),
                option.label(),
                option.help(),
                List.of(),
                given.chosen().contains(option.id()),
                details);
    }

    private static DetailView detail(String id, AnswerDetail detail, GivenAnswer given) {
        String field = AnswerReader.detailField(id, detail.field());
        String value = given.detail(field);
        List<ChoiceView> choices = isTyped(detail) || detail.lowest() != null
                ? List.of()
                : detail.options().stream()
                        .map(one -> new ChoiceView(
                                one.id(), one.label(), null, List.of(), one.id().equals(value), List.of()))
                        .toList();
        return new DetailView(
                field,
                label(detail.field()),
                choices,
                detail.lowest() != null,
                number(detail.lowest()),
                number(detail.highest()),
                value);
    }

    private static String label(String field) {
        return switch (field) {
            case "severity" -> "How much?";
            case "daysAgo" -> "How many days ago?";
            case "inDays" -> "In how many days?";
            case "to" -> "To which product or ingredient?";
            default -> field;
        };
    }

    private static String why(PutQuestion put) {
        if (!put.topics().isEmpty()) {
            return "This looks at many topics at once. What does not apply is never asked about again.";
        }
        return put.couldChange().equals("safety")
                ? "An answer could keep something off your skin, hold strong products back, or mean that a clinician should see you."
                : "An answer could change what is advised, or where it stands in your week.";
    }
}
