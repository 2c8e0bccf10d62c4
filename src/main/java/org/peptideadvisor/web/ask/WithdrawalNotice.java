package org.peptideadvisor.web.ask;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;

/** Tells who used an id that is withdrawn since when it is so (RFC 9745) and when it may be refused (RFC 8594). */
final class WithdrawalNotice {

    private WithdrawalNotice() {}

    /** The answer, with both headers if an id in its request is withdrawn; of several, those of the one that is refused first. */
    static Response on(Response.ResponseBuilder answer, Set<WithdrawnId> withdrawn) {
        withdrawn.stream()
                .min(Comparator.comparing(WithdrawnId::until).thenComparing(WithdrawnId::announced))
                .ifPresent(first -> answer.header(
                                "Deprecation", "@" + begin(first.announced()).toEpochSecond())
                        .header("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(begin(first.until()))));
        return answer.build();
    }

    private static ZonedDateTime begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }
}
