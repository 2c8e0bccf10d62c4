package org.peptideadvisor.review;

import java.time.Instant;

/**
 * That a release went live.
 *
 * @param index the place of the entry in the ledger
 * @param at when
 * @param how {@code release-published}, or {@code release-rolled-back} if it had been live before, or {@code damaged} if the
 *     entry cannot be read, and then nothing else is known
 * @param release the id of the release
 * @param name its name for people; empty if its text cannot be read
 * @param engine the version of the program
 */
public record ReleasePublication(long index, Instant at, String how, String release, String name, String engine) {}
