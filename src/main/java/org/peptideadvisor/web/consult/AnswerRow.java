package org.peptideadvisor.web.consult;

import java.util.List;

/**
 * A question and what was answered to it, to check.
 *
 * @param id the id of the question
 * @param answers in words; empty if the client was not sure
 */
record AnswerRow(String id, String question, List<String> answers) {}
