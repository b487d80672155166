package org.realign.claim;

import java.util.Optional;

/**
 * One of several tests of a claim.
 *
 * @param says what this part checks, in the analyst's words, if given
 * @param test the test
 * @param line where it stands in the file
 */
public record Part(Optional<String> says, Test test, int line) {}
