package org.peptideadvisor.rulebook.check.report;

/** First and last character of something in a file; all from 1. */
public record TextSpan(int line, int column, int endLine, int endColumn) {}
