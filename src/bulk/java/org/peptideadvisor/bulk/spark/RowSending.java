package org.peptideadvisor.bulk.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.peptideadvisor.bulk.row.RowDigest;
import org.peptideadvisor.bulk.row.RunRow;
import org.peptideadvisor.bulk.row.RunTerms;
import org.peptideadvisor.cli.ask.BatchPart;
import org.peptideadvisor.cli.terminal.ServiceClient;
import org.peptideadvisor.cli.terminal.ServiceOptions;
import org.peptideadvisor.contract.batch.BatchLines;
import picocli.CommandLine;
import scala.Tuple2;

/**
 * Has a service decide and record the lines of one part, some at a time. The run is the key that they are sent with, so that a part that is sent again is
 * answered from the record. The key of the app is read where the part is worked on, from {@code ADVISOR_KEY}; it does not travel with the job.
 */
final class RowSending implements FlatMapFunction<Iterator<Tuple2<byte[], Long>>, Row> {

    private static final long serialVersionUID = 1L;

    private final RunTerms terms;
    private final String service;

    /** @param service its address */
    RowSending(RunTerms terms, String service) {
        this.terms = terms;
        this.service = service;
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<byte[], Long>> lines) {
        var options = new ServiceOptions();
        CommandLine.populateCommand(options, "--service", service, "--user", "");
        ServiceClient client = options.open(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return new SentRows(lines, client);
    }

    /** Rows in the order of their lines, answered as far as somebody asks for them. */
    private final class SentRows implements Iterator<Row> {

        private final Iterator<Tuple2<byte[], Long>> lines;
        private final ServiceClient client;
        private final Queue<Row> answered = new ArrayDeque<>();

        SentRows(Iterator<Tuple2<byte[], Long>> lines, ServiceClient client) {
            this.lines = lines;
            this.client = client;
        }

        @Override
        public boolean hasNext() {
            return !answered.isEmpty() || lines.hasNext();
        }

        @Override
        public Row next() {
            if (answered.isEmpty()) {
                send();
            }
            Row row = answered.poll();
            if (row == null) {
                throw new NoSuchElementException("no line is left");
            }
            return row;
        }

        private void send() {
            List<byte[]> part = new ArrayList<>();
            long first = 0;
            while (part.size() < BatchLines.WINDOW && lines.hasNext()) {
                Tuple2<byte[], Long> line = lines.next();
                first = part.isEmpty() ? line._2() + 1 : first;
                part.add(line._1());
            }
            if (part.isEmpty()) {
                return;
            }
            String view = terms.view().id();
            String answers =
                    new BatchPart(first, part).send(client, terms.run(), view).text();
            long line = first;
            for (String answer : answers.lines().toList()) {
                String digest = RowDigest.hex(part.get((int) (line - first)));
                answered.add(RowSchema.row(RunRow.of(line, digest, answer.getBytes(StandardCharsets.UTF_8))));
                line++;
            }
        }
    }
}
