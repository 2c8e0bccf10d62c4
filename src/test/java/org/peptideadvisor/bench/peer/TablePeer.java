package org.peptideadvisor.bench.peer;

import java.util.List;
import org.peptideadvisor.model.Consultation;

/** A rule engine that was built once with the rows of a {@link PeerTable}. Used by one thread. */
interface TablePeer extends AutoCloseable {

    /** Its name and version. */
    String name();

    /** What one question takes of it, so that a reader knows what was timed. */
    String measured();

    /** All rows that hold for a client, each with the facts that it rests on, in no particular order. */
    List<PeerMatch> answer(Consultation client);

    @Override
    default void close() {}
}
