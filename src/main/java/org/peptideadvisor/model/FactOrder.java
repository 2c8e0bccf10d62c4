package org.peptideadvisor.model;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;

/**
 * The order of a consultation's facts: the client first, then by the name of their type, then by their id and further
 * fields, what was not asked before any answer.
 */
public enum FactOrder implements Comparator<ClientFact> {
    INSTANCE;

    private static final Comparator<@Nullable String> TEXT = nullsFirst(naturalOrder());
    private static final Comparator<@Nullable Integer> NUMBER = nullsFirst(naturalOrder());

    @Override
    public int compare(ClientFact one, ClientFact other) {
        int byType = Integer.compare(rank(one), rank(other));
        if (byType != 0) {
            return byType;
        }
        int byId = id(one).compareTo(id(other));
        if (byId != 0) {
            return byId;
        }
        int byText = TEXT.compare(text(one), text(other));
        return byText != 0 ? byText : NUMBER.compare(number(one), number(other));
    }

    private static int rank(ClientFact fact) {
        if (fact instanceof Client) {
            return 0;
        } else if (fact instanceof Allergy) {
            return 1;
        } else if (fact instanceof Concern) {
            return 2;
        } else if (fact instanceof Condition) {
            return 3;
        } else if (fact instanceof Medication) {
            return 4;
        } else if (fact instanceof Procedure) {
            return 5;
        } else if (fact instanceof Sign) {
            return 6;
        } else if (fact instanceof Unanswered) {
            return 7;
        } else if (fact instanceof Use) {
            return 8;
        }
        return 9;
    }

    private static String id(ClientFact fact) {
        if (fact instanceof Allergy allergy) {
            return allergy.id();
        } else if (fact instanceof Concern concern) {
            return concern.id();
        } else if (fact instanceof Condition condition) {
            return condition.id();
        } else if (fact instanceof Medication medication) {
            return medication.id();
        } else if (fact instanceof Procedure procedure) {
            return procedure.id();
        } else if (fact instanceof Sign sign) {
            return sign.id();
        } else if (fact instanceof Unanswered unanswered) {
            return unanswered.question();
        } else if (fact instanceof Use use) {
            return use.id();
        } else if (fact instanceof Wish wish) {
            return wish.kind() + " " + wish.id();
        }
        return "";
    }

    private static @Nullable String text(ClientFact fact) {
        if (fact instanceof Concern concern) {
            return concern.severity();
        }
        return fact instanceof Use use ? use.session() : null;
    }

    private static @Nullable Integer number(ClientFact fact) {
        if (fact instanceof Procedure procedure) {
            return procedure.daysAgo();
        }
        return fact instanceof Use use ? use.perWeek() : null;
    }
}
