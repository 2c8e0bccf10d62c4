package org.peptideadvisor.arbitration;

import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.catalog.VocabularyTerm;

/** The notice in every answer: silence is not safety, and who has not read the rules. Its sentences come from the vocabulary. */
final class AdviceNotice {

    private final String cosmeticOnly;
    private final String nothingFound;
    private final String notAsked;
    private final String unreviewed;

    AdviceNotice(Vocabulary vocabulary) {
        cosmeticOnly = sentence(vocabulary, "cosmetic-only");
        nothingFound = sentence(vocabulary, "nothing-found");
        notAsked = sentence(vocabulary, "not-asked");
        unreviewed = sentence(vocabulary, "unreviewed");
    }

    /**
     * The sentences of one answer.
     *
     * @param nothing whether nothing is excluded and nobody is referred
     * @param unasked whether something was not asked
     * @param unread whether no clinician has read a rule that fired
     */
    String of(boolean nothing, boolean unasked, boolean unread) {
        var notice = new StringBuilder(cosmeticOnly);
        if (nothing) {
            notice.append(' ').append(nothingFound);
        }
        if (unasked) {
            notice.append(' ').append(notAsked);
        }
        if (unread && !unreviewed.isEmpty()) {
            notice.append(' ').append(unreviewed);
        }
        return notice.toString();
    }

    private static String sentence(Vocabulary vocabulary, String id) {
        VocabularyTerm term = vocabulary.term("notice", id);
        return term == null ? "" : term.label();
    }
}
