package org.peptideadvisor.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.QuotedText;

/**
 * A source.
 *
 * @param key what tables and rules name it by, such as {@code RES21}
 * @param citation the citation as a reader sees it
 * @param address where it can be found: a DOI, a PMID or an address; empty when there is none
 * @param readLevel how much of it was read, such as {@code abstract}
 */
public record Citation(String key, String citation, String address, String readLevel) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+\\s*:(?=\\S)|(?<![:/\\w])//");
    private static final Set<String> WEB = Set.of("http:", "https:", "doi:");

    static Citation from(TableRow row) {
        return new Citation(
                row.text("key"),
                row.required("citation"),
                address(row),
                row.choice("read_level", TableLayout.READ_LEVELS));
    }

    /** The address, which must not lead into another program than a browser. */
    private static String address(TableRow row) {
        String address = row.text("address");
        Matcher scheme = SCHEME.matcher(address);
        while (scheme.find()) {
            if (!WEB.contains(scheme.group().toLowerCase(Locale.ROOT))) {
                row.fault(
                        "address",
                        TableCode.BAD_ADDRESS,
                        "\"" + QuotedText.of(scheme.group()) + "\" begins no address of a page",
                        "write https://, doi:, PMID or PMC, or the page's name alone");
            }
        }
        return address;
    }

    /** Whether somebody read the source itself, not only what others say of it. */
    public boolean wasRead() {
        return !readLevel.equals("secondary") && !readLevel.equals("recalled");
    }
}
