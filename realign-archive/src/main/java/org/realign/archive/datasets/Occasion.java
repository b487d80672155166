package org.realign.archive.datasets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the remarks of the United States' lists of journeys and receptions say that one was for: whether it was a visit of
 * one state to another, or something else that happened to be there.
 *
 * <p><b>Model.</b> Remarks are cut into clauses, at full stops, semicolons and before a further verb ({@code and met},
 * {@code , signed}). No clause counts that mentions a gathering (NATO, the United Nations, a summit, a conference, foreign
 * ministers ...), a funeral, ceremony or commemoration, soldiers or embassies of one's own, or the company of a President,
 * whose own row tells. Two leaders alone at a summit are no gathering. The first clause, which says what it was for, counts
 * unless it tells of a stop on the way or of a private matter without saying that anybody met; a later one counts if it
 * says that they met. It was a visit if any clause counts. So a private visit with a talk is one, and a gathering is one
 * only if a clause of its own tells of a talk besides.
 *
 * <p>Talks with Soviet and Russian leaders outside their country, mostly in Geneva, are no visit to the host. Talks with
 * other third parties are not told from those with the host.
 */
final class Occasion {
    private static final Pattern CLAUSES =
            Pattern.compile("[.;](?=\\s|$)|,? and (?:also )?(?=(?:[a-z]+ed|met) )|, (?=(?:[a-z]+ed|met) )");

    private static final Pattern ELSEWHERE =
            words("nato|north atlantic|atlantic alliance|conferences?|forum|ministerials?"
                    + "|summits?(?! meeting with (?:president|general secretary|premier|prime minister)\\b)"
                    + "|foreign ministers|heads of (?:state|government)|united nations|un|general assembly|security council"
                    + "|cooperation council|g.?\\d+|eu|eec|european (?:union|council|economic community|communit\\w+)"
                    + "|oas|oau|african union|osce|csce|oecd|apec|asean|seato|cento|caricom|contact group|quartet"
                    + "|multilateral|trilateral"
                    + "|funerals?|memorial services?|anniversary|commemorat\\w+|ceremon\\w+|signing|dedication"
                    + "|troops|military personnel|embassy|cemetery|accompanied (?:the )?president");

    private static final Pattern PASSING = words("stop|stopped|stopover|refuel\\w*|transit|overnight|en route|returning"
            + "|rested|vacation\\w*|private|privately|unofficial|medical");

    private static final Pattern DEALING =
            words("met|meetings? with|discuss\\w*|talks|consult\\w*|conferred|negotiat\\w*"
                    + "|briefed|signed|audience|with president|(?:state|official|working|informal) visit");

    private static final Pattern RUSSIANS =
            words("(?:soviet|russian) (?:president|prime minister|premier|foreign minister"
                    + "|general secretary|chairman|leader)");

    private Occasion() {}

    private static Pattern words(String choices) {
        return Pattern.compile("(?<![\\w-])(?:" + choices + ")(?!\\w)");
    }

    /**
     * True where the remarks tell of a visit.
     *
     * @param withRussians true where Soviet and Russian leaders are one of the two sides
     */
    static boolean isVisit(String remarks, boolean withRussians) {
        String text = remarks.toLowerCase(Locale.ROOT).replace("u.s.", "us").replace("u.n.", "un");
        boolean first = true;
        for (String clause : CLAUSES.split(text, -1)) {
            if (clause.isBlank()) {
                continue;
            }
            boolean dealing = DEALING.matcher(clause).find();
            boolean besides = ELSEWHERE.matcher(clause).find()
                    || (!withRussians && RUSSIANS.matcher(clause).find());
            boolean passing = PASSING.matcher(clause).find();
            if (!besides && (dealing || (first && !passing))) {
                return true;
            }
            first = false;
        }
        return false;
    }
}
