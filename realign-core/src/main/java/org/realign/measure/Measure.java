package org.realign.measure;

import org.realign.record.Observed;
import org.realign.record.PublicRecord;

/** A pure function from the record to an estimate. A new measure is one class and one line in {@link Measures}. */
public interface Measure {
    /** Its name in the claims language, for example {@code engagement}. */
    String name();

    /** Unit of its values, for example {@code dealings a year}. */
    String unit();

    /** What it measures, in one sentence for the reader of a brief. */
    String meaning();

    /** What is asked, as the beginning of a sentence: {@code Dealings between North Korea and Washington}. */
    String phrase(Question question);

    /** The estimate, or why there is none. */
    Observed<Estimate> estimate(PublicRecord record, Question question);
}
