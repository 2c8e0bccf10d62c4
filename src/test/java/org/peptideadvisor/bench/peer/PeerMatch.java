package org.peptideadvisor.bench.peer;

import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;

/** A row that holds, and the facts that it rests on. */
record PeerMatch(String row, Client client, Concern concern) implements Comparable<PeerMatch> {

    @Override
    public int compareTo(PeerMatch other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return row + " by " + concern.id() + " " + concern.severity() + ", " + client.skinType() + ", " + client.age();
    }
}
