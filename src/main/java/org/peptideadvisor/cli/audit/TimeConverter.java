package org.peptideadvisor.cli.audit;

import java.time.Instant;
import org.peptideadvisor.review.TimeText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day or a time, as the service does. */
final class TimeConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        Instant time = TimeText.read(text);
        if (time == null) {
            throw new TypeConversionException(TimeText.EXPECTED);
        }
        return time;
    }
}
