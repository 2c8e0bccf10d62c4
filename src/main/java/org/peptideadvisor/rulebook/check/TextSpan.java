package org.peptideadvisor.rulebook.check;

/** First and last character of something in a file; all from 1. */
record TextSpan(int line, int column, int endLine, int endColumn) {}
