package org.peptideadvisor.release.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a source's address.
 *
 * @param text as the table has it
 * @param address where it leads, or null when it is only words
 */
public record SourceLink(String text, @Nullable String address) {

    private static final Pattern KNOWN = Pattern.compile(
            "(?:doi:(?<doi>10\\.[0-9]{4,9}/[A-Za-z0-9()._;/-]+)|PMID (?<pmid>[0-9]{1,9})|(?<pmc>PMC[0-9]{1,9})"
                    + "|(?:NCBI Bookshelf )?(?<nbk>NBK[0-9]{1,9})"
                    + "|(?<page>(?:[a-z0-9-]+\\.)+[a-z]{2,12}(?:/[A-Za-z0-9._~%+=?&/-]*)?))(?: .*)?");

    /** The parts of an address, which stand between semicolons. */
    public static List<SourceLink> of(String address) {
        var links = new ArrayList<SourceLink>();
        for (String part : address.split("; ", -1)) {
            if (!part.isBlank()) {
                links.add(new SourceLink(part.strip(), address(part.strip())));
            }
        }
        return List.copyOf(links);
    }

    private static @Nullable String address(String part) {
        Matcher matcher = KNOWN.matcher(part);
        if (!matcher.matches() || part.contains("...")) {
            return null;
        }
        if (matcher.group("doi") != null) {
            return "https://doi.org/" + matcher.group("doi");
        }
        if (matcher.group("pmid") != null) {
            return "https://pubmed.ncbi.nlm.nih.gov/" + matcher.group("pmid") + "/";
        }
        if (matcher.group("pmc") != null) {
            return "https://www.ncbi.nlm.nih.gov/pmc/articles/" + matcher.group("pmc") + "/";
        }
        return matcher.group("nbk") != null
                ? "https://www.ncbi.nlm.nih.gov/books/" + matcher.group("nbk") + "/"
                : "https://" + matcher.group("page");
    }
}
