package org.peptideadvisor.catalog.table;

/**
 * A cell that clients or apps are shown as it stands, and where it is.
 *
 * @param file path below the rules folder
 * @param line first line, from 1
 * @param column first character, from 1
 * @param endLine last line
 * @param endColumn last character
 * @param text what it says
 */
public record ShownText(String file, int line, int column, int endLine, int endColumn, String text) {}
