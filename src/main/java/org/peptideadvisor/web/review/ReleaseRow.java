package org.peptideadvisor.web.review;

import org.peptideadvisor.review.ReleasePublication;

/** A release that went live, in the list of them. */
record ReleaseRow(long index, String at, String how, String name, String id, String engine) {

    static ReleaseRow of(ReleasePublication one) {
        return new ReleaseRow(
                one.index(),
                DecisionRow.time(one.at()),
                switch (one.how()) {
                    case "release-published" -> "Published";
                    case "release-rolled-back" -> "Live again";
                    default -> "The entry is damaged";
                },
                one.name(),
                one.release(),
                one.engine());
    }
}
