package org.peptideadvisor.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * Runs what it is given on the calling thread: on an event loop when all calls that had arrived are dealt with, which is before any of
 * their answers is sent; elsewhere at once.
 */
final class AfterTurn implements Executor {

    @Override
    public void execute(Runnable task) {
        Context context = Vertx.currentContext();
        if (context == null || !Context.isOnEventLoopThread()) {
            task.run();
        } else {
            context.runOnContext(turnIsOver -> task.run());
        }
    }
}
