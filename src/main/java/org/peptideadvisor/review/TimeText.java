package org.peptideadvisor.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

/** Reads times as people write them. */
public final class TimeText {

    /** The accepted forms, for an error message. */
    public static final String EXPECTED =
            "Must be a time such as 2026-11-22T09:30:00Z, or a day such as 2026-11-22, which"
                    + " stands for its beginning in UTC; from the year 2000 on.";

    private static final int EARLIEST = 2000;
    private static final int LATEST = 9999;

    private TimeText() {}

    /** What a parameter says, an instant or the beginning of a day in UTC; null if it is not given or, with a fault, is neither. */
    static @Nullable Instant of(RequestQuery parameters, String name) {
        String value = parameters.one(name);
        Instant time = value == null ? null : read(value);
        if (value != null && time == null) {
            parameters.fault(name, FaultCode.BAD_TIME, EXPECTED);
        }
        return time;
    }

    /** The instant; null if it is none. */
    public static @Nullable Instant read(String text) {
        try {
            Instant time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            return year < EARLIEST || year > LATEST ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
