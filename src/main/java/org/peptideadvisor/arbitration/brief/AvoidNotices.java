package org.peptideadvisor.arbitration.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Device;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/**
 * Says what the client must not have, of what was asked for, is done by a device at home or would else be advised: what nobody asked about, uses or would
 * have recommended is not excluded aloud. Of what nobody asked about it tells the two that keep most from the client; the full view holds all.
 */
final class AvoidNotices {

    private static final String INGREDIENT_WISH = "ingredient";
    private static final int UNASKED = 2;
    private static final List<SubjectKind> LIKE_A_DEVICE = List.of(SubjectKind.PROCEDURE, SubjectKind.DELIVERY);

    private final Catalog catalog;
    private final AnswerPhrases phrases;
    private final SubjectNames names;

    AvoidNotices(Catalog catalog, AnswerPhrases phrases, SubjectNames names) {
        this.catalog = catalog;
        this.phrases = phrases;
        this.names = names;
    }

    /**
     * @param said the sentences that the answer holds already; those said here are added
     */
    List<AvoidNotice> of(DecidedParts parts, Set<String> said) {
        Set<String> asked = asked(parts);
        var concerned = new HashSet<>(parts.nearly());
        concerned.addAll(asked);
        concerned.removeAll(parts.stopped());
        var notices = new ArrayList<AvoidNotice>();
        var answered = new HashSet<String>();
        List<TouchingExclusion> touching = parts.exclusions().stream()
                .map(exclusion -> new TouchingExclusion(exclusion, touched(exclusion, concerned)))
                .filter(one -> !one.touched().isEmpty())
                .toList();
        Set<Exclusion> told = told(touching, asked);
        for (TouchingExclusion one : touching) {
            Exclusion exclusion = one.exclusion();
            answered.addAll(one.touched());
            if (told.contains(exclusion) && said.add(exclusion.because())) {
                String kind = exclusion.subject().kind();
                String id = exclusion.subject().id();
                notices.add(new AvoidNotice(
                        kind, id, names.of(kind, id), exclusion.because(), SubjectNames.rules(exclusion.reasons())));
            }
        }
        parts.recommendations().forEach(one -> answered.add(one.ingredient().id()));
        wanted(parts).stream()
                .filter(id -> !answered.contains(id) && !parts.solved().holds(id))
                .forEach(id -> notices.add(new AvoidNotice(
                        catalog.kind(id).id(),
                        id,
                        names.of(id),
                        phrases.say(AnswerPhrase.WANTED_NOT_FOR_THIS, Map.of("name", names.of(id))),
                        List.of())));
        return List.copyOf(notices);
    }

    /**
     * An exclusion that concerns the client.
     *
     * @param touched what it keeps out of that
     */
    private record TouchingExclusion(Exclusion exclusion, Set<String> touched) {}

    /** Those that keep out what was asked for, and the few of the others that keep out most. */
    private static Set<Exclusion> told(List<TouchingExclusion> exclusions, Set<String> asked) {
        Set<Exclusion> told = Collections.newSetFromMap(new IdentityHashMap<>());
        var unasked = new ArrayList<TouchingExclusion>();
        for (TouchingExclusion one : exclusions) {
            if (Collections.disjoint(one.touched(), asked)) {
                unasked.add(one);
            } else {
                told.add(one.exclusion());
            }
        }
        unasked.stream()
                .sorted(Comparator.comparingInt(one -> -one.touched().size()))
                .limit(UNASKED)
                .forEach(one -> told.add(one.exclusion()));
        return told;
    }

    private Set<String> asked(DecidedParts parts) {
        var asked = new HashSet<String>();
        parts.consultation().all(Wish.class).forEach(wish -> asked.add(wish.id()));
        parts.consultation().all(Appointment.class).forEach(appointment -> asked.add(appointment.id()));
        parts.consultation().all(Device.class).forEach(device -> asked.addAll(doneBy(device)));
        return asked;
    }

    /** The procedures and deliveries that a device at home is like: those that all of its safety rows are about, too. */
    private List<String> doneBy(Device device) {
        VocabularyTerm named = catalog.vocabulary().term("device", device.id());
        return named == null || named.safety().isEmpty()
                ? List.of()
                : LIKE_A_DEVICE.stream()
                        .flatMap(kind -> catalog.vocabulary().terms(kind.id()).stream())
                        .filter(term -> term.safety().containsAll(named.safety()))
                        .map(VocabularyTerm::id)
                        .toList();
    }

    private static List<String> wanted(DecidedParts parts) {
        return parts.consultation().all(Wish.class).stream()
                .filter(wish -> wish.kind().equals(INGREDIENT_WISH))
                .map(Wish::id)
                .toList();
    }

    /** What of that which concerns the client an exclusion keeps out. */
    private Set<String> touched(Exclusion exclusion, Set<String> concerned) {
        String id = exclusion.subject().id();
        SubjectKind kind =
                ContractWord.of(SubjectKind.class, exclusion.subject().kind());
        Set<String> covered = kind == null ? Set.of() : catalog.covered(kind, id);
        return concerned.stream()
                .filter(one -> one.equals(id) || covered.contains(one))
                .collect(Collectors.toUnmodifiableSet());
    }
}
