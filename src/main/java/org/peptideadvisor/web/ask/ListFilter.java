package org.peptideadvisor.web.ask;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.query.ListPage;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.web.http.ProblemDetails;

/** Leaves of a list what the parameters of an address ask for: all that is given must hold. Belongs to one call. */
final class ListFilter<T> {

    private static final Pattern SEARCHED = Pattern.compile("[^\\p{Cntrl}]{1,160}");

    private final RequestQuery query;
    private Predicate<T> wanted = one -> true;

    /**
     * @param values each parameter with all its values
     * @param own the names that there are beside {@code q}, {@code limit} and {@code cursor}
     */
    ListFilter(Map<String, List<String>> values, String... own) {
        this.query = new RequestQuery(
                values,
                Stream.concat(Stream.of(own), Stream.of("q", "limit", "cursor")).toList());
    }

    /** Keeps what fits a parameter that is one of some words. */
    ListFilter<T> word(String name, Collection<String> words, BiPredicate<T, String> fits) {
        return keep(query.word(name, words), fits);
    }

    /** Keeps what fits a parameter that is an id of a kind of the vocabulary. */
    ListFilter<T> term(String name, Catalog catalog, String kind, BiPredicate<T, String> fits) {
        return word(
                name,
                catalog.vocabulary().terms(kind).stream()
                        .map(VocabularyTerm::id)
                        .toList(),
                fits);
    }

    /** Keeps what fits the parameter {@code ingredient}, which is an id or another name of one. */
    ListFilter<T> ingredient(Catalog catalog, BiPredicate<T, String> fits) {
        String given = query.one("ingredient");
        String id = given == null ? null : catalog.resolve(given);
        if (given != null && id == null) {
            RequestFault unknown = RequestFault.unknownId(
                    "ingredient", "ingredient", given, SuggestedIds.of(catalog, List.of(FactList.INGREDIENT)), false);
            query.fault(unknown.pointer(), unknown.kind(), unknown.message());
        }
        return keep(id, fits);
    }

    /** Keeps that in which each word of the parameter {@code q} stands, capitals aside. */
    ListFilter<T> words(Function<T, String> text) {
        String given = query.matching(
                "q", SEARCHED, FaultCode.TOO_LONG, "Must have 1 to 160 characters, and no control characters.");
        return keep(given, (one, sought) -> {
            String where = text.apply(one).toLowerCase(Locale.ROOT);
            return Stream.of(sought.toLowerCase(Locale.ROOT).split(" ")).allMatch(where::contains);
        });
    }

    private ListFilter<T> keep(@Nullable String value, BiPredicate<T, String> fits) {
        if (value != null) {
            wanted = wanted.and(one -> fits.test(one, value));
        }
        return this;
    }

    /**
     * The page that is asked for, or the problem that keeps it from being read.
     *
     * @param answer makes the answer of a page
     */
    Object page(List<T> all, Function<T, String> id, Function<ListPage<T>, Object> answer) {
        ListPage<T> page = ListPage.of(query, all, all.stream().filter(wanted).toList(), id);
        List<RequestFault> faults = query.faults();
        return faults.isEmpty() ? answer.apply(page) : ProblemDetails.invalid(faults);
    }
}
