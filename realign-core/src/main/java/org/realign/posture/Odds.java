package org.realign.posture;

/**
 * The probabilities of the postures, and of each towards each pole.
 *
 * <p><b>Model.</b> Shares of draws, or of periods and draws. The postures' probabilities sum to 1; those of one posture
 * towards several poles may sum to more, since a bloc has several members.
 */
public final class Odds {
    private final double[] postures;
    private final double[] towards;
    private final int poles;

    private Odds(Tally tally) {
        poles = tally.poles;
        postures = new double[tally.postures.length];
        for (int i = 0; i < postures.length; i++) {
            postures[i] = tally.postures[i] / (double) tally.total;
        }
        towards = new double[tally.towards.length];
        for (int i = 0; i < towards.length; i++) {
            towards[i] = tally.towards[i] / (double) tally.total;
        }
    }

    /** The probability of {@code posture}, towards whichever poles. */
    public double of(Posture posture) {
        return postures[posture.row];
    }

    /** The probability of {@code posture} towards {@code pole}, alone or with others. */
    public double of(Posture posture, int pole) {
        return towards[posture.row * poles + pole];
    }

    /** The probability that {@code word} is true. */
    public double of(Word word) {
        double sum = 0;
        for (Posture posture : word.postures()) {
            sum += of(posture);
        }
        return sum;
    }

    /** The probability that {@code word} is true of {@code pole}. */
    public double of(Word word, int pole) {
        double sum = 0;
        for (Posture posture : word.postures()) {
            sum += of(posture, pole);
        }
        return sum;
    }

    /** Counts postures. */
    static final class Tally {
        private final int poles;
        private final long[] postures = new long[Posture.values().length];
        private final long[] towards;
        private long total;

        Tally(int poles) {
            this.poles = poles;
            towards = new long[postures.length * poles];
        }

        /** Counts {@code posture} towards the poles that are set in {@code mask}. */
        void add(Posture posture, int mask) {
            postures[posture.row]++;
            for (int p = 0; p < poles; p++) {
                towards[posture.row * poles + p] += mask >> p & 1;
            }
            total++;
        }

        void add(Tally other) {
            for (int i = 0; i < postures.length; i++) {
                postures[i] += other.postures[i];
            }
            for (int i = 0; i < towards.length; i++) {
                towards[i] += other.towards[i];
            }
            total += other.total;
        }

        /** At least one posture must have been counted. */
        Odds odds() {
            return new Odds(this);
        }
    }
}
