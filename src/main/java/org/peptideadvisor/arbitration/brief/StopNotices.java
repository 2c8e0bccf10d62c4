package org.peptideadvisor.arbitration.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Says what the client uses now and must not. Where one reason stops several things, it is said once. */
final class StopNotices {

    private final Catalog catalog;
    private final AnswerPhrases phrases;
    private final SubjectNames names;

    StopNotices(Catalog catalog, AnswerPhrases phrases, SubjectNames names) {
        this.catalog = catalog;
        this.phrases = phrases;
        this.names = names;
    }

    /**
     * @param said the sentences that the answer holds already; those said here are added
     */
    List<StopNotice> of(DecidedParts parts, Set<String> said) {
        var firsts = new HashMap<String, String>();
        var notices = new ArrayList<StopNotice>();
        for (String id : parts.stopped()) {
            List<Reason> why = why(id, parts);
            String name = names.of(id);
            if (why.isEmpty()) {
                notices.add(new StopNotice(
                        names.kind(id).id(),
                        id,
                        name,
                        phrases.say(AnswerPhrase.STOP_HELD, Map.of("name", name)),
                        SubjectNames.rules(parts.held())));
                continue;
            }
            String because = why.get(0).because();
            String first = firsts.putIfAbsent(because, name);
            notices.add(new StopNotice(
                    names.kind(id).id(), id, name, how(id, name, because, first, said), SubjectNames.rules(why)));
        }
        return List.copyOf(notices);
    }

    private String how(String id, String name, String because, @Nullable String first, Set<String> said) {
        boolean prescribed = catalog.prescription(id);
        if (first != null && !prescribed) {
            return phrases.say(AnswerPhrase.STOP_LIKE, Map.of("name", name, "first", first));
        }
        String sentence = said.add(because) ? because : "";
        return phrases.say(
                        prescribed ? AnswerPhrase.STOP_PRESCRIBED : AnswerPhrase.STOP_USE,
                        Map.of("name", name, "because", sentence))
                .strip();
    }

    /** What keeps it out by itself; empty where it only waits while actives are held back, for which a caution gives the reason. */
    private List<Reason> why(String id, DecidedParts parts) {
        for (Exclusion exclusion : parts.exclusions()) {
            if (exclusion.subject().id().equals(id)) {
                return exclusion.reasons();
            }
        }
        for (Exclusion exclusion : parts.exclusions()) {
            SubjectKind kind =
                    ContractWord.of(SubjectKind.class, exclusion.subject().kind());
            if (kind != null && catalog.covered(kind, exclusion.subject().id()).contains(id)) {
                return exclusion.reasons();
            }
        }
        return List.of();
    }
}
