package org.realign.claim;

import java.util.Optional;

/**
 * One checkable sentence of a case.
 *
 * @param id unique in its case
 * @param says the sentence in the analyst's words
 * @param test what would make it true
 * @param note what the reader should know, if anything
 * @param line where it begins in the file
 */
public record Claim(String id, String says, Test test, Optional<String> note, int line) {}
