package org.peptideadvisor.bulk.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.peptideadvisor.bulk.row.LineDecider;
import org.peptideadvisor.bulk.row.RunTerms;
import scala.Tuple2;

/** Decides the lines of one part, one after the other, on whatever executor it is sent to. */
final class RowDeciding implements FlatMapFunction<Iterator<Tuple2<byte[], Long>>, Row> {

    private static final long serialVersionUID = 1L;

    private final RunTerms terms;
    private final Broadcast<byte[]> files;

    /** @param files those of the release that the terms name */
    RowDeciding(RunTerms terms, Broadcast<byte[]> files) {
        this.terms = terms;
        this.files = files;
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<byte[], Long>> lines) {
        var decider = new LineDecider(terms, SharedRelease.of(String.valueOf(terms.release()), files.value()));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Row next() {
                Tuple2<byte[], Long> line = lines.next();
                return RowSchema.row(decider.decide(line._2() + 1, line._1()));
            }
        };
    }
}
