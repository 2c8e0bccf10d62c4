package org.peptideadvisor.web.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of a call say of how its body is written. */
final class MediaHeaders {

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    private MediaHeaders() {}

    /** Whether the body, if there is one, is in UTF-8 as far as the headers say, and not packed. */
    static boolean arePlain(MultiMap headers) {
        List<String> encodings = headers.getAll(HttpHeaders.CONTENT_ENCODING);
        if (!encodings.stream().map(String::strip).allMatch(one -> one.isEmpty() || one.equalsIgnoreCase("identity"))) {
            return false;
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        Matcher charset = CHARSET.matcher(type == null ? "" : type.toLowerCase(Locale.ROOT));
        while (charset.find()) {
            if (!charset.group(1).equals("utf-8")) {
                return false;
            }
        }
        return true;
    }
}
