package org.peptideadvisor.cli.audit;

import java.time.Instant;
import org.peptideadvisor.review.Times;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day or a time, as the service does. */
final class TimeConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        Instant time = Times.read(text);
        if (time == null) {
            throw new TypeConversionException(Times.EXPECTED);
        }
        return time;
    }
}
