package org.realign.record;

/**
 * Where an entry comes from.
 *
 * @param text title, author, date, as one would cite it; entries with the same text stand or fall together
 * @param url where it can be read, or blank
 * @param check how the entry was checked against it
 */
public record Source(String text, String url, Check check) {}
