package org.realign.measure;

import org.realign.record.Observed;
import org.realign.record.PublicRecord;

/** A pure function from the evidence to an estimate. A new measure is one class and one line in {@link Measures}. */
public interface Measure {
    /** Its name in the claims language, for example {@code engagement}. */
    String name();

    /** Unit of its values, for example {@code dealings a year}. */
    String unit();

    /** Unit of the answer to {@code question}, where that hangs on what is asked. */
    default String unit(PublicRecord record, Question question) {
        return unit();
    }

    /** What it measures, in one sentence for the reader of a brief. */
    String meaning();

    /** What is asked, as the beginning of a sentence: {@code Dealings between North Korea and Washington}. */
    String phrase(Question question);

    /** Of how many parties it is asked at least: 1 where it measures one state among the poles. */
    default int parties() {
        return 2;
    }

    /** Of how many parties it is asked at most. */
    default int mostParties() {
        return parties();
    }

    /** True where it is asked of all its parties as a group, written in brackets. */
    default boolean isOfGroup() {
        return false;
    }

    /** The lowest value that it can take. */
    default double lowest() {
        return 0;
    }

    /** The highest value that it can take. */
    default double highest() {
        return unit().startsWith("share") ? 1 : Double.MAX_VALUE;
    }

    /** True where it reads the joint draws of alignment, so that it hangs on the choices a {@code Specification} makes. */
    default boolean isLatent() {
        return false;
    }

    /** True where it reads only what was imported, so that no entry of the record pulls it either way. */
    default boolean isImported() {
        return false;
    }

    /** The estimate, or why there is none. */
    Observed<Estimate> estimate(Evidence evidence, Question question);
}
