package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.model.advice.Advice.CitedSource;

/** The catalog's sources as an answer lists them. Immutable. */
final class SourceList {

    private final List<CitedSource> sources = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    SourceList(Catalog catalog) {
        for (Citation citation : catalog.citations()) {
            positions.put(citation.key(), sources.size());
            sources.add(new CitedSource(citation.key(), citation.citation(), citation.address(), citation.readLevel()));
        }
    }

    /** The sources of some lists of keys, each once, by key. */
    List<CitedSource> of(Collection<List<String>> cited) {
        var chosen = new BitSet(sources.size());
        for (List<String> keys : cited) {
            for (String key : keys) {
                Integer position = positions.get(key);
                if (position != null) {
                    chosen.set(position);
                }
            }
        }
        return chosen.stream().mapToObj(sources::get).toList();
    }
}
