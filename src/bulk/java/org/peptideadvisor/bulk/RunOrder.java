package org.peptideadvisor.bulk;

import java.time.Instant;
import org.apache.hadoop.fs.Path;
import org.peptideadvisor.contract.answer.AnswerView;

/**
 * What somebody wants of a run.
 *
 * @param in where the requests are
 * @param out the folder that it makes
 * @param view how much is answered
 * @param decidedAt the time that every answer bears
 */
record RunOrder(String in, Path out, AnswerView view, Instant decidedAt) {}
