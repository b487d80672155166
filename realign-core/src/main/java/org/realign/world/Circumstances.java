package org.realign.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.realign.kernel.Sums;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.effects.Beliefs;

/**
 * What bears on states' courses, year by year: {@link Circumstance}s of states with poles, sanctions among poles, clubs, and
 * pacts of states with one another.
 *
 * <p><b>Shapes.</b> Years from {@link #first}; states by place in the {@link Sphere}; poles by column. Clubs by place in
 * {@link #clubs}.
 * <p><b>Missing.</b> NaN where the record does not tell. Memberships and pacts that the record does not have are none: it
 * means to have those of clubs, and those with the great powers.
 */
public final class Circumstances {
    private final Sphere sphere;
    private final int first;
    private final int years;
    private final List<Party> clubs;
    /** By circumstance: years x states x poles. */
    private final Map<Circumstance, double[]> values = new EnumMap<>(Circumstance.class);
    /** Years x poles x poles: 1 where the column has sanctions on the row. */
    private final double[] among;
    /** Years x states x clubs. */
    private final boolean[] members;
    /** Years x poles x clubs. */
    private final boolean[] leaders;
    /** Years x states x states. */
    private final boolean[] allies;

    private List<Beliefs.Negotiation> negotiations = List.of();

    Circumstances(Sphere sphere, int first, int years, List<Party> clubs) {
        this.sphere = sphere;
        this.first = first;
        this.years = years;
        this.clubs = List.copyOf(clubs);
        int n = sphere.size();
        int poles = Sphere.POLES.size();
        for (Circumstance what : Circumstance.values()) {
            double[] unknown = new double[years * n * poles];
            Arrays.fill(unknown, Double.NaN);
            values.put(what, unknown);
        }
        among = new double[years * poles * poles];
        Arrays.fill(among, Double.NaN);
        members = new boolean[years * n * clubs.size()];
        leaders = new boolean[years * poles * clubs.size()];
        allies = new boolean[years * n * n];
    }

    /** The same up to {@code last}, to be changed: years beyond those given are as the last of them. */
    Circumstances until(int last) {
        Circumstances longer = new Circumstances(sphere, first, Math.max(years, last - first + 1), clubs);
        int n = sphere.size();
        int poles = Sphere.POLES.size();
        values.forEach((what, all) -> carry(all, Objects.requireNonNull(longer.values.get(what)), n * poles));
        carry(among, longer.among, poles * poles);
        for (int year = first; year <= longer.last(); year++) {
            copy(members, row(year), longer.members, year - first, n * clubs.size());
            copy(leaders, row(year), longer.leaders, year - first, poles * clubs.size());
            copy(allies, row(year), longer.allies, year - first, n * n);
        }
        longer.negotiations = negotiations;
        return longer;
    }

    private void carry(double[] from, double[] to, int width) {
        for (int row = 0; row * width < to.length; row++) {
            System.arraycopy(from, Math.min(row, years - 1) * width, to, row * width, width);
        }
    }

    private static void copy(boolean[] from, int fromRow, boolean[] to, int toRow, int width) {
        System.arraycopy(from, fromRow * width, to, toRow * width, width);
    }

    /** Takes beliefs to be learned from {@code some}, in all years. */
    void learn(List<Beliefs.Negotiation> some) {
        negotiations = List.copyOf(some);
        double[] ends = IntStream.rangeClosed(first, last())
                .mapToDouble(year -> year + 1)
                .toArray();
        DyadicCovariate beliefs = Beliefs.at(ends, sphere.size(), Sphere.POLES.size(), negotiations);
        for (int year = first; year <= last(); year++) {
            double[] now = beliefs.values(year - first);
            System.arraycopy(now, 0, of(Circumstance.BELIEF), cell(year, 0, 0), now.length);
        }
    }

    /** What beliefs were learned from. */
    List<Beliefs.Negotiation> negotiations() {
        return negotiations;
    }

    /** All that a record tells. */
    public static Circumstances of(PublicRecord record) {
        return CircumstanceReader.of(record);
    }

    /**
     * Whether anything is known of a circumstance, of anybody from {@code from} to {@code to}. Beliefs, which are 1/2 until
     * something is learned, are known where there are negotiations.
     */
    public boolean tells(Circumstance what, int from, int to) {
        if (what == Circumstance.BELIEF) {
            return !negotiations.isEmpty();
        }
        return IntStream.rangeClosed(row(from) * width(), (row(to) + 1) * width() - 1)
                .anyMatch(cell -> !Double.isNaN(of(what)[cell]));
    }

    /** Whom they are about. */
    public Sphere sphere() {
        return sphere;
    }

    /** The first year. */
    public int first() {
        return first;
    }

    /** The last year; what was so then is taken to go on. */
    public int last() {
        return first + years - 1;
    }

    /** The clubs, by code. */
    public List<Party> clubs() {
        return clubs;
    }

    private int row(int year) {
        return Math.max(0, Math.min(years - 1, year - first));
    }

    private int width() {
        return sphere.size() * Sphere.POLES.size();
    }

    private int cell(int year, int state, int pole) {
        return (row(year) * sphere.size() + state) * Sphere.POLES.size() + pole;
    }

    private double[] of(Circumstance what) {
        return Objects.requireNonNull(values.get(what));
    }

    /** A circumstance of a state with a pole in a year; NaN where it is not known. Years beyond the last are as the last. */
    public double at(Circumstance what, int year, int state, int pole) {
        return of(what)[cell(year, state, pole)];
    }

    /** 1 where pole {@code by} has sanctions on pole {@code on} in a year, else 0; NaN where it is not known. */
    public double among(int year, int on, int by) {
        int poles = Sphere.POLES.size();
        return among[(row(year) * poles + on) * poles + by];
    }

    /** Whether a state is a member of a club at the end of a year. */
    public boolean member(int year, int state, int club) {
        return members[(row(year) * sphere.size() + state) * clubs.size() + club];
    }

    /** Whether a pole is a member of a club at the end of a year. */
    public boolean leads(int year, int pole, int club) {
        return leaders[(row(year) * Sphere.POLES.size() + pole) * clubs.size() + club];
    }

    /** Whether two states are in one pact at the end of a year. */
    public boolean allied(int year, int one, int other) {
        return allies[(row(year) * sphere.size() + one) * sphere.size() + other];
    }

    void set(Circumstance what, int year, int state, int pole, double value) {
        of(what)[cell(year, state, pole)] = value;
    }

    void setAmong(int year, int on, int by, double value) {
        int poles = Sphere.POLES.size();
        among[(row(year) * poles + on) * poles + by] = value;
    }

    void join(int year, int state, int club) {
        members[(row(year) * sphere.size() + state) * clubs.size() + club] = true;
    }

    void lead(int year, int pole, int club) {
        leaders[(row(year) * Sphere.POLES.size() + pole) * clubs.size() + club] = true;
    }

    void ally(int year, int one, int other) {
        allies[(row(year) * sphere.size() + one) * sphere.size() + other] = true;
        allies[(row(year) * sphere.size() + other) * sphere.size() + one] = true;
    }

    /** The mean of what is known of a circumstance from {@code from} to {@code to}; 0 where nothing is. */
    double usual(Circumstance what, int from, int to) {
        List<Double> known = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            for (int i = 0; i < sphere.size() * Sphere.POLES.size(); i++) {
                double value = at(what, year, i / Sphere.POLES.size(), i % Sphere.POLES.size());
                if (!Double.isNaN(value)) {
                    known.add(value);
                }
            }
        }
        return known.isEmpty()
                ? 0
                : Sums.mean(known.stream().mapToDouble(d -> d).toArray());
    }

    /** A row of numbers for a year: {@code of} each value, which is NaN where it is not known. */
    double[] row(Circumstance what, int year, DoubleUnaryOperator of) {
        double[] row = new double[sphere.size() * Sphere.POLES.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = of.applyAsDouble(at(what, year, i / Sphere.POLES.size(), i % Sphere.POLES.size()));
        }
        return row;
    }
}
