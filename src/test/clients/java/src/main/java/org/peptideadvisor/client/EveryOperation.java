package org.peptideadvisor.client;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AskApi;
import org.openapitools.client.api.ChangeApi;
import org.openapitools.client.api.LookUpApi;
import org.openapitools.client.api.ReviewApi;
import org.openapitools.client.model.Active;
import org.openapitools.client.model.AdviceRequest;
import org.openapitools.client.model.ApproveRequest;
import org.openapitools.client.model.CheckFile;
import org.openapitools.client.model.CheckRequest;
import org.openapitools.client.model.Client;
import org.openapitools.client.model.Concern;
import org.openapitools.client.model.Decision;
import org.openapitools.client.model.Draft;
import org.openapitools.client.model.DraftState;
import org.openapitools.client.model.FeedbackRequest;
import org.openapitools.client.model.InterviewRequest;
import org.openapitools.client.model.LabelRequest;
import org.openapitools.client.model.NewDraft;
import org.openapitools.client.model.Peptide;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.PublishRequest;
import org.openapitools.client.model.RenameRequest;
import org.openapitools.client.model.RetireRequest;
import org.openapitools.client.model.RollbackRequest;
import org.openapitools.client.model.RuleWithdrawal;
import org.openapitools.client.model.SaveRequest;
import org.openapitools.client.model.UnsafeIfRequest;
import org.openapitools.client.model.WhatIfIngredient;
import org.openapitools.client.model.WhatIfRequest;
import org.openapitools.client.model.WhyNotClass;
import org.openapitools.client.model.WhyNotRequest;
import org.openapitools.client.model.WithdrawRequest;

/**
 * Calls every operation of a service through the generated client, and prints the method, the path and the status of each call. It ends with
 * an exception where an answer cannot be read, or is another than it must be.
 */
public final class EveryOperation {

    private static final Duration GATE = Duration.ofMinutes(5);
    private static final MediaType JSON = Objects.requireNonNull(MediaType.parse("application/json"));

    private final OkHttpClient http;
    private final String service;
    private final ApiClient client;
    private String lastBody = "";

    private EveryOperation(String service) {
        this.service = service;
        this.http = new OkHttpClient.Builder()
                .readTimeout(GATE) // the library waits for 10 s, and a gate can take longer
                .addInterceptor(this::note)
                .build();
        this.client = new ApiClient(http).setBasePath(service);
    }

    public static void main(String[] arguments) throws Exception {
        var all = new EveryOperation(arguments[0]);
        all.ask();
        all.lookUp();
        Decision made = all.notAskedIsNotNone();
        all.change(made.getRelease().getId());
        all.review(made);
        all.faults();
    }

    /** Prints a call. The slashes of a tile belong to its path; a generated client escapes them. */
    private Response note(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        if (request.body() != null) {
            var sent = new Buffer();
            request.body().writeTo(sent);
            lastBody = sent.readString(StandardCharsets.UTF_8);
        }
        String url = request.url().toString();
        if (url.contains("/log/tile/")) {
            request = request.newBuilder().url(url.replace("%2F", "/")).build();
        }
        Response response = chain.proceed(request);
        System.out.println(request.method() + " " + request.url().encodedPath() + " " + response.code());
        return response;
    }

    /** A client of whom nothing was told is asked about as such: not a question counts as answered with none. */
    private Decision notAskedIsNotNone() throws Exception {
        Decision generated = new AskApi(client).ask(new AdviceRequest().client(new Client()), null, null);
        check(lastBody.equals("{\"client\":{}}"), "sent " + lastBody);
        JsonObject plain = post("/v1/advice", "{\"client\":{}}");
        JsonObject read = JsonParser.parseString(generated.toJson()).getAsJsonObject();
        for (String changing : List.of("decisionId", "decidedAt")) {
            plain.remove(changing);
            read.remove(changing);
        }
        plain.entrySet().removeIf(field -> field.getValue().isJsonNull());
        for (String field : plain.keySet()) {
            if (!List.of("plan", "choices", "avoid", "products").contains(field)) { // those hold nulls, which the client leaves out
                check(plain.get(field).equals(read.get(field)), field + " is " + read.get(field));
            }
        }
        check(generated.getMissing().size() == plain.getAsJsonArray("missing").size(), "as much is missing");
        check(generated.getMissing().stream().anyMatch(one -> one.getFact().equals("conditions")), "conditions were not asked");
        return generated;
    }

    private void ask() throws ApiException {
        var api = new AskApi(client);
        var someone = new Client().age(45).addConcernsItem(new Concern().id("wrinkles"));
        Decision full = api.ask(new AdviceRequest().client(someone), "full", null);
        check(full.getRecommendations() != null && full.getRules() != null, "in full");
        Decision brief = api.ask(new AdviceRequest().client(someone), "brief", null);
        check(brief.getRecommendations() == null && !brief.getSummary().isEmpty(), "in brief");
        check(brief.getPlan().getPhases().get(0).getMorning().stream().anyMatch(step -> step.getDays() == null), "every day is absent");
        Decision asked = api.ask(new AdviceRequest().client(someone), null, full.getDecisionId());
        Decision again = api.ask(new AdviceRequest().client(someone), null, full.getDecisionId());
        check(again.getDecisionId().equals(asked.getDecisionId()), "the same advice again");
        String lines = "{\"client\":{\"age\":40}}\n{\"client\":{\"age\":-1}}\n";
        String answers = api.askBatch(lines, "brief", 1L, null);
        check(answers.lines().count() == 2 && answers.contains("\"line\":2"), "a batch");
        var said = new FeedbackRequest()
                .decisionId(asked.getDecisionId())
                .kind(FeedbackRequest.KindEnum.OVERRIDDEN)
                .reason(FeedbackRequest.ReasonEnum.COST);
        check(!api.giveFeedback(said, null).getSerious(), "feedback");
        var question = new WhyNotClass().client(someone).propertyClass("signal");
        check(api.whyNot(new WhyNotRequest(question)).getOutcome() != null, "why not");
        var wish = new WhatIfIngredient().client(someone).ingredient("retinol");
        check(api.whatIf(new WhatIfRequest(wish)).getOutcome() != null, "what if");
        check(api.unsafeIf(new UnsafeIfRequest().client(someone)).getHazards() != null, "unsafe if");
        check(api.nextQuestion(new InterviewRequest().client(someone)).getQuestion() != null, "next question");
        check(!api.readLabel(new LabelRequest().text("Ingredients: Aqua, Retinol")).getActives().isEmpty(), "label");
    }

    private void lookUp() throws ApiException {
        var api = new LookUpApi(client);
        check(!api.vocabulary(null, null).getTerms().isEmpty(), "vocabulary");
        check(!api.sources(null, null).getSources().isEmpty(), "sources");
        check(!api.session().getRoles().isEmpty(), "session");
        var page = api.ingredients(null, null, null, null, null, 2, null, null, null);
        check(page.getIngredients().size() == 2 && page.getNext() != null, "a page of ingredients");
        check(api.ingredient("Argireline", null, null).getActualInstance() instanceof Peptide, "a peptide");
        check(api.ingredient("retinol", null, null).getActualInstance() instanceof Active, "an active");
        var rules = api.rules("recommend", "recommend", null, null, false, null, 2, null, null, null);
        check(rules.getRules().size() == 2, "a page of rules");
        check(api.rule("REC-012", null, null).getReading() != null, "a rule");
    }

    private void change(String release) throws ApiException {
        var api = new ChangeApi(client);
        var file = new CheckFile().path("exclude/example.drl").text("rule");
        check(!api.checkRules(new CheckRequest().addFilesItem(file)).getOk(), "no rule");
        String reason = "To call every operation";
        try {
            api.withdrawRule("REC-052", new RuleWithdrawal().hours(1).reason(reason));
            throw new IllegalStateException("somebody is less protected without a word");
        } catch (ApiException e) {
            check("gate".equals(read(e.getResponseBody()).getReason()), "who would lose something is told first");
        }
        Draft begun = api.beginDraft(new NewDraft().title("Another name"));
        String id = begun.getId();
        var name = new CheckFile().path("RELEASE").text("java " + id);
        api.saveDraft(id, '"' + begun.getHead() + '"', new SaveRequest().reason(reason).addFilesItem(name));
        check(api.draft(id).getChanged().equals(List.of("RELEASE")), "saved");
        check(!api.draftFiles(id).getFiles().isEmpty(), "the files of a draft");
        check(!api.draftDiff(id).getFiles().isEmpty(), "the difference");
        check(api.drafts(null).getDrafts().stream().anyMatch(one -> one.getId().equals(id)), "drafts");
        check(api.submitDraftInSteps(id).contains("event:draft"), "the gate step by step");
        check(api.draftImpactPage(id).startsWith("# Another name"), "its report as a page");
        Draft submitted = api.submitDraft(id);
        check(submitted.getReport().getPasses(), "the gate lets it pass");
        try {
            api.approveDraft(id, new ApproveRequest().commit(submitted.getHead()).meaning("It is my own work"));
            throw new IllegalStateException("somebody approved what is their own");
        } catch (ApiException e) {
            check("own-work".equals(read(e.getResponseBody()).getReason()), "nobody approves what is their own");
        }
        check(api.publishDraft(id, new PublishRequest()).getState() == DraftState.PUBLISHED, "published");
        String other = api.beginDraft(new NewDraft().title("Names")).getId();
        api.renameInDraft(other, new RenameRequest().from("SAF-1807").to("SAF-9807").reason(reason));
        api.retireInDraft(other, new RetireRequest().id("SAF-9807").reason(reason));
        check(api.withdrawDraft(other, new WithdrawRequest().reason(reason)).getState() == DraftState.WITHDRAWN, "withdrawn");
        check(api.rollBack(release, new RollbackRequest().reason(reason)).getRelease().equals(release), "live again");
    }

    private void review(Decision made) throws ApiException {
        var api = new ReviewApi(client);
        String id = made.getDecisionId();
        String release = made.getRelease().getId();
        check(!api.findDecisions(null, null, null, release, null, null, null, 2, null).getDecisions().isEmpty(), "found");
        check(api.decision(id, null).getRecommendations() != null, "as recorded");
        check(api.decisionRecord(id).getAnswer().getDecisionId().equals(id), "the record");
        check(api.receipt(id).startsWith("c2sp.org/tlog-proof"), "the receipt");
        check(api.replay(id).getOutcome().getValue().equals("identical"), "replayed");
        var said = api.findFeedback(null, null, "overridden", null, null, null, 2, null).getFeedback();
        check(said.get(0).getReason().equals("cost"), "what was said");
        check(api.countFeedback().getRules() != null, "counts of rules");
        check(api.ruleFeedback("REC-012").getSerious() == 0, "counts of a rule");
        check(!api.releases(null, null).getReleases().isEmpty(), "releases");
        check(api.release(release).getRules().contains("REC-012"), "the release");
        check(!api.releaseFiles(release).getFiles().isEmpty(), "its files");
        check(api.ruleOfRelease(release, "REC-012").getId().equals("REC-012"), "a rule of it");
        check(api.releaseDiff(release, release).getChanged().isEmpty(), "nothing differs");
        check(api.releaseDiffPage(release, release).contains("Nothing changed"), "nothing differs on the page");
        check(!api.checkpoint().isEmpty(), "checkpoint");
        check(api.tile("0/000.p/1").length() == 32, "a tile");
    }

    /** A problem is read as one. */
    private void faults() {
        try {
            new AskApi(client).ask(new AdviceRequest().client(new Client().age(-1)), null, null);
            throw new IllegalStateException("an age of -1 was taken");
        } catch (ApiException e) {
            Problem problem = read(e.getResponseBody());
            check(problem.getFaults().get(0).getCode().equals("out-of-range"), "the fault");
        }
    }

    private static Problem read(String json) {
        try {
            return Problem.fromJson(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject post(String path, String body) throws IOException {
        Request request = new Request.Builder().url(service + path).post(RequestBody.create(body, JSON)).build();
        try (Response response = http.newCall(request).execute()) {
            return JsonParser.parseString(response.body().string()).getAsJsonObject();
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
