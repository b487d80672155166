package org.realign.similarity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.record.Party;

/**
 * The similarity of states' alliance portfolios in one year: valued, and as any pact or none.
 *
 * <p><b>Model.</b> Portfolios are those of {@link AlliancePortfolios} over all states of the system in the year. Valued ones
 * rank defence and offence above neutrality and consultation, and these above non-aggression alone.
 * <p><b>Missing.</b> Of a state that is not in the system that year nothing is known. Coefficients have no value where two
 * portfolios leave nothing to agree on beyond chance.
 * <p><b>Source.</b> Häge 2011, who prefers the binary scale and coefficients corrected for chance; Chiba, Johnson and Leeds 2015
 * for the ranks.
 */
public final class AllianceYear {
    private final int year;
    private final Map<Party, Integer> places = new HashMap<>();
    private final Map<Scale, AlliancePortfolios> portfolios = new EnumMap<>(Scale.class);

    /**
     * The portfolios of a year.
     *
     * @param states the system of states
     * @param ties all pacts between them: what is not among them does not exist
     * @throws IllegalArgumentException where a tie names a state that is not in the system
     */
    public AllianceYear(int year, List<Party> states, List<AlliancePortfolios.Tie> ties) {
        this.year = year;
        for (Scale scale : List.of(Scale.DEFENCE_CONSULTATION_NONAGGRESSION, Scale.BINARY)) {
            portfolios.put(scale, new AlliancePortfolios(scale, states, ties));
        }
        states.forEach(s -> places.put(s, places.size()));
    }

    public int year() {
        return year;
    }

    /** The states of the system, in the order given. */
    public List<Party> states() {
        return of(Scale.BINARY).states();
    }

    /**
     * Two states' portfolios crossed; empty where either is not in the system.
     *
     * @param scale with ranks, or binary
     * @throws IllegalArgumentException where the scale is another
     */
    public Optional<CrossTable> table(Scale scale, Party a, Party b) {
        Integer i = places.get(a);
        Integer j = places.get(b);
        return i == null || j == null ? Optional.empty() : Optional.of(of(scale).table(i, j));
    }

    private AlliancePortfolios of(Scale scale) {
        AlliancePortfolios chosen = portfolios.get(scale);
        if (chosen == null) {
            throw new IllegalArgumentException("alliances are not put on the scale " + scale);
        }
        return chosen;
    }
}
