package org.peptideadvisor.advice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer.UnrecordedCause;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.AppendResult.EntryLeftOut;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.AppendResult.QueueFull;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;
import org.peptideadvisor.record.ShownAnswer;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.ReleaseTranslations;

/**
 * Answers questions with the release that is live. The live release is read once for each question, so that reading the
 * request, deciding and naming the release always concern the same one. No decision is given before it is recorded.
 * Thread-safe.
 */
public final class AdviceService {

    private static final KeyClaim NO_CLAIM = new KeyClaim() {
        @Override
        public RowCondition of(MadeDecision decision) {
            return tables -> null;
        }

        @Override
        public AdviceAnswer taken() {
            throw new IllegalStateException("what is recorded in any case is never left out");
        }
    };

    private final LiveRelease live;
    private final InstantSource clock;
    private final DecisionLog log;
    private final DecisionIds ids = new DecisionIds();
    private final AdviceJson json = new AdviceJson();

    /** A claim of the key that a request was sent with. */
    interface KeyClaim {

        /** Holds if the key is free, and then makes it stand for this decision. */
        RowCondition of(MadeDecision decision);

        /** The answer if it was not free: from what it stands for. */
        AdviceAnswer taken();
    }

    /** A door to the release that is live at each moment, with the log without which nobody is answered. */
    public AdviceService(LiveRelease live, InstantSource clock, DecisionLog log) {
        this.live = live;
        this.clock = clock;
        this.log = log;
    }

    /** Reads the request of somebody who may {@link Permission#ADVISE} and decides it at once; answers in the view that is asked for, or in full with an explanation, when the decision is recorded. It does not wait. */
    CompletionStage<AdviceAnswer> ask(Caller caller, byte[] request, AnswerView view) {
        return ask(caller, request, view, null);
    }

    /** The same with an {@code Accept-Language} header, or null; what the request says of its language comes first. */
    public CompletionStage<AdviceAnswer> ask(
            Caller caller, byte[] request, AnswerView view, @Nullable String accepted) {
        return ask(caller, request, view, accepted, NO_CLAIM);
    }

    /** The same, if the decision may be recorded under the key that it claims. */
    CompletionStage<AdviceAnswer> ask(
            Caller caller, byte[] request, AnswerView view, @Nullable String accepted, KeyClaim claim) {
        caller.require(Permission.ADVISE);
        CompletionStage<AdviceAnswer> answer =
                live.use(release -> ask(caller, release, request, view, accepted, claim));
        return answer == null ? CompletableFuture.completedStage(new NoLiveRelease()) : answer;
    }

    private CompletionStage<AdviceAnswer> ask(
            Caller caller,
            Release release,
            byte[] request,
            AnswerView view,
            @Nullable String accepted,
            KeyClaim claim) {
        ReadResult<AdviceRequest> read = release.intake().read(request);
        if (!(read instanceof Accepted<AdviceRequest> asked)) {
            return CompletableFuture.completedStage(new FaultyRequest(((Rejected<AdviceRequest>) read).faults()));
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = ids.next(at);
        SettledDecision settled = settle(release, asked.value(), at);
        FullAnswer whole = whole(release, asked.value(), id, at, settled);
        var made = new MadeDecision(
                id,
                ReleaseRef.of(release),
                at,
                caller.pseudonym(),
                asked.value().consultation().subject(),
                request,
                settled.advice(),
                json.write(whole),
                settled.evaluation());
        boolean full = view == AnswerView.FULL || asked.value().explained();
        byte[] english = full ? made.answer() : json.brief(whole);
        ShownAnswer shown = full ? null : shown(release, english, asked.value().language(), accepted);
        MadeDecision decision = shown == null ? made : made.in(shown);
        byte[] answer = shown == null ? english : shown.answer();
        return log.record(decision, claim.of(decision)).thenApply(appended -> {
            if (appended instanceof EntryRecorded) {
                return new DecidedAnswer(decision, answer, asked.withdrawn());
            }
            return appended instanceof EntryLeftOut
                    ? claim.taken()
                    : new UnrecordedAnswer(
                            appended instanceof QueueFull ? UnrecordedCause.BUSY : UnrecordedCause.FAILED);
        });
    }

    /** How the live release reads a request; null while none is live. */
    @Nullable
    ReadResult<AdviceRequest> read(byte[] request) {
        return live.use(release -> release.intake().read(request));
    }

    /** Ids of a request that the live release accepts only for a while. */
    Set<WithdrawnId> withdrawn(byte[] request) {
        return read(request) instanceof Accepted<AdviceRequest> accepted ? accepted.withdrawn() : Set.of();
    }

    private static SettledDecision settle(Release release, AdviceRequest asked, Instant at) {
        return release.advisor().settle(asked.consultation().onDay(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    private FullAnswer whole(Release release, AdviceRequest asked, String id, Instant at, SettledDecision settled) {
        return json.fullAnswer(
                id,
                new ReleaseName(release.id(), release.name()),
                at,
                settled.advice(),
                asked.explained() ? release.questions().explain(settled) : null);
    }

    /** A brief answer in the language that was asked for; null for one that stays in English. */
    private static @Nullable ShownAnswer shown(
            Release release, byte[] english, @Nullable String language, @Nullable String accepted) {
        ReleaseTranslations all = release.translations();
        AnswerTranslator translator = all.in(language == null ? all.preferred(accepted) : language);
        byte[] answer = translator == null ? null : translator.brief(english);
        return translator == null || answer == null ? null : new ShownAnswer(translator.language(), answer);
    }
}
