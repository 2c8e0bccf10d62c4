package org.peptideadvisor.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.RecordedFiring;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.Release;

/** Ledgers with decisions in them: real answers of real releases to generated clients. */
public final class Recordings {

    /** When the first of them was made; each further one a minute later. */
    public static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

    private static final String ENGINE = "0.1.0";
    private static final Clients CLIENTS = new Clients();

    private Recordings() {}

    /** The shipped rule base with one sentence said otherwise in the recommendations. */
    public static Map<String, String> reworded() {
        return edited(
                text -> text.replace("Skin that reacts easily does best", "Skin that reacts easily often does best"));
    }

    /** The shipped rule base without its last recommendation. */
    public static Map<String, String> shortened() {
        return edited(
                text -> text.contains("rule \"REC-012 ") ? text.substring(0, text.lastIndexOf("\nrule ") + 1) : text);
    }

    private static Map<String, String> edited(java.util.function.UnaryOperator<String> edit) {
        var files = new TreeMap<>(ShippedRelease.files());
        files.replaceAll((path, text) -> path.startsWith("recommend/") ? edit.apply(text) : text);
        if (files.equals(ShippedRelease.files())) {
            throw new AssertionError("nothing was edited");
        }
        return files;
    }

    /** Records that a release went live. */
    public static void publish(Release release, Ledger ledger) {
        publish(release.id(), ReleaseText.bytes(release.files()), ledger);
    }

    /** Records this as the text of a release, whatever it is. */
    public static void publish(String id, byte[] text, Ledger ledger) {
        recorded(ledger.append(EntryDraft.release(
                EntryKind.RELEASE_PUBLISHED, UUID.randomUUID().toString(), FIRST, id, ENGINE, text)));
    }

    /** Answers and records so many clients, by several releases in turn; the ids. */
    public static List<String> decide(int count, List<Release> releases, Ledger ledger) {
        var ids = new ArrayList<String>();
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        for (int i = 0; i < count; i++) {
            ObjectNode request = CLIENTS.request(i);
            request.withObject("client").put("subject", "c-" + i % 50);
            if (i % 40 == 0) {
                request.put("explain", "full");
            }
            EntryDraft draft =
                    decision(request.toString(), releases.get(i % releases.size()), FIRST.plusSeconds(60L * i));
            ids.add(draft.id());
            answers.add(ledger.submit(draft));
        }
        answers.forEach(answer -> recorded(answer.join()));
        return ids;
    }

    /** What is recorded of one answer. */
    public static EntryDraft decision(String request, Release release, Instant at) {
        String id = UUID.randomUUID().toString();
        byte[] input = request.getBytes(UTF_8);
        var accepted = release.intake().read(input).orElseThrow(faults -> new IllegalStateException(faults.toString()));
        var settled = release.advisor().settle(accepted.consultation());
        AdviceExplanation explanation =
                accepted.explained() ? release.questions().explain(settled) : null;
        byte[] answer = new AdviceJson()
                .write(id, new ReleaseName(release.id(), release.name()), at, settled.advice(), explanation);
        List<RecordedFiring> fired = settled.evaluation().findings().stream()
                .map(finding -> new RecordedFiring(finding.firing().rule(), List.of()))
                .distinct()
                .toList();
        Set<String> rules = new java.util.TreeSet<>();
        fired.forEach(one -> rules.add(one.rule()));
        return decision(
                id,
                new DecisionRecord(input, answer, fired).bytes(),
                accepted.consultation().subject(),
                release.id(),
                at,
                settled.advice().outcome(),
                rules,
                spokenOf(answer));
    }

    /** A record of this, true or not. */
    public static EntryDraft decision(
            String id,
            DecisionRecord record,
            String subject,
            String release,
            Instant at,
            String outcome,
            Set<String> rules) {
        return decision(id, record.bytes(), subject, release, at, outcome, rules, Set.of("retinol"));
    }

    private static Set<String> spokenOf(byte[] answer) {
        try {
            return SearchTerms.spokenOf(new ObjectMapper().readTree(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntryDraft decision(
            String id,
            byte[] record,
            String subject,
            String release,
            Instant at,
            String outcome,
            Set<String> rules,
            Set<String> ingredients) {
        return EntryDraft.decision(
                id,
                at,
                release,
                ENGINE,
                "key-test",
                new EntryDraft.DraftContents(record, subject, outcome, rules, ingredients));
    }

    private static void recorded(AppendResult appended) {
        if (!(appended instanceof AppendResult.EntryRecorded)) {
            throw new AssertionError(appended);
        }
    }
}
