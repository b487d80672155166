package org.realign.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.record.Act;
import org.realign.record.Membership;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.StateNumber;
import org.realign.record.Window;

/**
 * The measured course of one state's dealings with some poles, year by year, for drawing and for tables.
 *
 * @param state whose course
 * @param name of the state, for people
 * @param numbers its Correlates of War and Gleditsch-Ward numbers at the end of the span, where it has any
 * @param span the years drawn, as a window of whole years
 * @param courses one for each pole, in the order given
 * @param memberships its spells in organisations, by date
 * @param pacts its spells in security pacts, by date
 * @param series imported series of the state alone, by year
 * @param alignment what the model makes of all indicators together, or why there is nothing
 */
public record Portrait(
        Party state,
        String name,
        Map<StateNumber.Numbering, Integer> numbers,
        Window span,
        List<Course> courses,
        List<Membership> memberships,
        List<PactMember> pacts,
        List<Series> series,
        Observed<AlignmentPortrait> alignment) {
    /**
     * Dealings with one pole.
     *
     * @param pole towards whom
     * @param label how to call the pole, for people
     * @param tone by year
     * @param engagement by year
     * @param agreement by year
     * @param acts every recorded act between the two, by date
     */
    public record Course(Pole pole, String label, Series tone, Series engagement, Series agreement, List<Act> acts) {
        public Course {
            acts = List.copyOf(acts);
        }

        /**
         * True where the record looks at the dealings between the two in some year. Where it does not, acts between them
         * stand in it by chance, for another state's sake, and say nothing of their course.
         */
        public boolean dealingsCovered() {
            return !engagement.points().isEmpty();
        }
    }

    /**
     * One measure by year.
     *
     * @param measure its name; of an imported series the series' own
     * @param unit its unit
     * @param points years with a value, ascending
     * @param gaps years without one, ascending, with the reason
     */
    public record Series(String measure, String unit, List<Point> points, List<Gap> gaps) {
        public Series {
            points = List.copyOf(points);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A yearly value with its 90% interval.
     *
     * @param year calendar year
     * @param lower lower end
     * @param middle median
     * @param upper upper end
     * @param observations what it rests on
     */
    public record Point(int year, double lower, double middle, double upper, double observations) {}

    /**
     * A year without a value.
     *
     * @param year calendar year
     * @param kind why not
     */
    public record Gap(int year, Missing kind) {}

    public Portrait {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        courses = List.copyOf(courses);
        memberships = List.copyOf(memberships);
        pacts = List.copyOf(pacts);
        series = List.copyOf(series);
    }

    /** A portrait to which no series was imported, and for which alignment was not measured. */
    public Portrait(
            Party state,
            String name,
            Map<StateNumber.Numbering, Integer> numbers,
            Window span,
            List<Course> courses,
            List<Membership> memberships,
            List<PactMember> pacts) {
        this(
                state,
                name,
                numbers,
                span,
                courses,
                memberships,
                pacts,
                List.of(),
                Observed.missing(Missing.NOT_CODED, "Alignment was not measured in this run."));
    }

    /** The same with imported series. */
    Portrait showing(List<Series> imported) {
        return new Portrait(state, name, numbers, span, courses, memberships, pacts, imported, alignment);
    }

    /** The same with {@code measured} alignment. */
    public Portrait with(Observed<AlignmentPortrait> measured) {
        return new Portrait(state, name, numbers, span, courses, memberships, pacts, series, measured);
    }
}
