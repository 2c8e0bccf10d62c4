package org.peptideadvisor.web.plan;

import java.util.List;
import org.peptideadvisor.release.book.SourceLink;

/**
 * Why something is in a plan: one rule that fired.
 *
 * @param rule its id
 * @param reading the rule in plain words
 * @param told what the client told that it matched
 * @param derived what rules concluded that it matched
 * @param tables rows of the catalog that it matched
 * @param unasked what it rests on that nobody asked
 */
public record ReasonView(
        String rule,
        String title,
        String reading,
        List<String> told,
        List<DerivedView> derived,
        List<String> tables,
        List<String> unasked,
        List<SourceView> sources) {

    /** What rules concluded, by which of them, from what the client told. */
    record DerivedView(String text, List<String> rules, List<String> told) {}

    /** A source, where it is found, and how much of it was read. */
    record SourceView(String text, List<SourceLink> links, String read) {}
}
