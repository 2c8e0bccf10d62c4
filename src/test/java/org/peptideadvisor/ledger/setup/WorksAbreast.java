package org.peptideadvisor.ledger.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several works begin at one moment, each on a thread of its own. */
final class WorksAbreast {

    private WorksAbreast() {}

    /** What comes of each, in the order in which they are given; throws what the first of them throws. */
    @SafeVarargs
    static <T> List<T> together(Callable<T>... works) throws Exception {
        var barrier = new CyclicBarrier(works.length);
        var pool = Executors.newFixedThreadPool(works.length);
        try {
            var results = new ArrayList<Future<T>>();
            for (Callable<T> work : works) {
                results.add(pool.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            var done = new ArrayList<T>();
            for (Future<T> result : results) {
                done.add(result.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }
}
