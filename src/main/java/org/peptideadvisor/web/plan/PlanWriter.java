package org.peptideadvisor.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefChoice;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefExpectation;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.model.advice.Advice.EvidenceSummary;
import org.peptideadvisor.web.plan.PlanView.AlertView;
import org.peptideadvisor.web.plan.PlanView.ChoiceCard;
import org.peptideadvisor.web.plan.PlanView.StatementView;
import org.peptideadvisor.web.plan.PlanView.WeekNews;

/** Makes of a recorded answer what its page shows. Belongs to one answer. */
public final class PlanWriter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);

    /** Cautions that are read before they tire. */
    private static final int CAUTIONS = 4;

    private final FullAnswer answer;
    private final ReasonFinder reasons;
    private final TypedNames names;

    public PlanWriter(FullAnswer answer, Catalog catalog) {
        this.answer = answer;
        this.reasons = new ReasonFinder(answer.explanation(), catalog);
        this.names = new TypedNames(catalog);
    }

    public PlanView view(JsonNode client) {
        List<StatementView> cautions =
                each("/cautions/", answer.cautions(), (one, why) -> new StatementView("", one.because(), "", why));
        return new PlanView(
                text(answer.decisionId()),
                answer.release() == null ? "" : answer.release().name(),
                answer.decidedAt() == null ? "" : DAY.format(Instant.parse(answer.decidedAt())),
                told(client),
                answer.summary(),
                AlertView.of(each(
                        "/referrals/",
                        answer.referrals(),
                        (one, why) -> new StatementView(
                                names.name(one.urgency(), List.of("urgency")), one.because(), "", why))),
                each(
                        "/stop/",
                        answer.stop(),
                        (one, why) -> new StatementView(
                                one.product() == null ? one.name() : one.product() + ", with " + one.name(),
                                one.how(),
                                "",
                                why)),
                answer.products().stream()
                        .filter(one -> one.note() != null)
                        .map(one -> new StatementView(text(one.name()), text(one.note()), "", List.of()))
                        .toList(),
                WeekPicture.of(answer.plan().phases(), reasons),
                each(
                        "/plan/doesNotFit/",
                        answer.plan().doesNotFit(),
                        (one, why) -> new StatementView(one.name(), one.because(), one.id(), why)),
                cards(true),
                cards(false),
                OutlookPicture.of(answer),
                expectations(),
                each(
                        "/avoid/",
                        answer.avoid(),
                        (one, why) -> new StatementView(one.name(), one.because(), one.id(), why)),
                cautions.stream().limit(CAUTIONS).toList(),
                cautions.stream().skip(CAUTIONS).toList(),
                answer.missing().stream()
                        .filter(one -> !one.couldChange().equals("nothing"))
                        .map(one -> one.question())
                        .toList(),
                answer.notice());
    }

    /** What is to be expected, week by week. */
    private List<WeekNews> expectations() {
        var weeks = new TreeMap<Integer, List<StatementView>>();
        for (int i = 0; i < answer.expectations().size(); i++) {
            BriefExpectation one = answer.expectations().get(i);
            weeks.computeIfAbsent(one.week(), week -> new ArrayList<>())
                    .add(new StatementView("", one.text(), "", reasons.of("/expectations/" + i)));
        }
        if (answer.followUp() != null) {
            weeks.computeIfAbsent(answer.followUp().week(), week -> new ArrayList<>())
                    .add(new StatementView("Look again", answer.followUp().because(), "", reasons.of("/followUp")));
        }
        return weeks.entrySet().stream()
                .map(week -> new WeekNews(week.getKey(), week.getValue()))
                .toList();
    }

    private <T> List<StatementView> each(
            String pointer, List<T> parts, BiFunction<T, List<ReasonView>, StatementView> view) {
        var views = new ArrayList<StatementView>();
        for (int i = 0; i < parts.size(); i++) {
            views.add(view.apply(parts.get(i), reasons.of(pointer + i)));
        }
        return views;
    }

    private List<ChoiceCard> cards(boolean inPlan) {
        var cards = new ArrayList<ChoiceCard>();
        for (int i = 0; i < answer.choices().size(); i++) {
            BriefChoice choice = answer.choices().get(i);
            if (choice.inPlan() == inPlan) {
                cards.add(card(choice, i));
            }
        }
        return cards;
    }

    private ChoiceCard card(BriefChoice choice, int place) {
        String instead = choice.insteadOf();
        return new ChoiceCard(
                choice.ingredient().name(),
                choice.form() == null ? null : names.name(choice.form(), List.of("form")),
                choice.targets().stream()
                        .map(id -> names.name(id, List.of("concern")))
                        .toList(),
                FactWords.capital(choice.evidence()),
                evidence(choice.ingredient().id()),
                choice.fromWeek() == null ? "" : "Begins in week " + choice.fromWeek(),
                "An effect may show " + choice.weeks().from() + " to "
                        + choice.weeks().to() + " weeks after that",
                instead == null ? "" : names.name(instead, List.of()),
                reasons.of("/choices/" + place));
    }

    /** What the table says of how it was tested. */
    private List<String> evidence(String id) {
        return answer.recommendations().stream()
                .filter(one -> one.ingredient().id().equals(id))
                .findFirst()
                .map(one -> said(one.evidence()))
                .orElse(List.of());
    }

    private static List<String> said(EvidenceSummary evidence) {
        return List.of(
                "Grade " + evidence.grade(),
                evidence.certainty().replace('-', ' ') + " certainty",
                evidence.verified() ? "source read by us" : "source not read by us");
    }

    /** What the client is, in a few words each. */
    private List<String> told(JsonNode client) {
        var told = new ArrayList<String>();
        if (client.has("age")) {
            told.add(client.path("age").asInt() + " years old");
        }
        if (client.has("skinType")) {
            told.add(names.name(client.path("skinType").asText(), List.of("skin-type")) + " skin");
        }
        if (client.has("sensitivity")) {
            told.add(names.name(client.path("sensitivity").asText(), List.of("sensitivity")));
        }
        for (JsonNode concern : client.path("concerns")) {
            told.add(names.name(concern.path("id").asText(), List.of("concern")));
        }
        return told;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
