package org.peptideadvisor.arbitration;

import java.util.List;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.model.advice.Advice.Missing;

/** What every answer says about itself: that silence is not safety. The sentences are the vocabulary's. */
final class Notice {

    private final String cosmeticOnly;
    private final String nothingFound;
    private final String notAsked;

    Notice(Vocabulary vocabulary) {
        cosmeticOnly = sentence(vocabulary, "cosmetic-only");
        nothingFound = sentence(vocabulary, "nothing-found");
        notAsked = sentence(vocabulary, "not-asked");
    }

    String of(Told told, List<Missing> missing) {
        var notice = new StringBuilder(cosmeticOnly);
        if (told.exclusions().isEmpty() && told.referrals().isEmpty()) {
            notice.append(' ').append(nothingFound);
        }
        if (!missing.isEmpty()) {
            notice.append(' ').append(notAsked);
        }
        return notice.toString();
    }

    private static String sentence(Vocabulary vocabulary, String id) {
        Term term = vocabulary.term("notice", id);
        return term == null ? "" : term.label();
    }
}
