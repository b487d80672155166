package org.realign.archive.datasets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.realign.record.State;

/** What datasets call states besides the names of the bundled list. Exact, but for case: a near miss is no state. */
final class Names {
    private static final String ALIASES = """
            Antigua=ATG
            Bosnia-Herzegovina=BIH
            Burma=MMR
            Cabo Verde=CPV
            Ceylon=LKA
            Congo (Brazzaville)=COG
            Congo, Republic of the=COG
            Congo, Democratic Republic of the=COD
            Cote d’Ivoire=CIV
            Côte d'Ivoire=CIV
            Czech Republic=CZE
            Democratic Republic of the Congo=COD
            Dahomey=BEN
            East Germany (GDR)=DDR
            Egypt, Arab Rep.=EGY
            Egypt, Arab Republic=EGY
            Ethiopia (excludes Eritrea)=ETH
            Gambia, The=GMB
            German Democratic Republic=DDR
            German Federal Republic=DEU
            Iran, Islamic Republic of=IRN
            Ivory Coast=CIV
            Korea, North=PRK
            Korea, South=KOR
            Lao PDR=LAO
            Libya GNC=LBY
            Macedonia=MKD
            Malagasy Republic=MDG
            Malaya=MYS
            North Vietnam=VNM
            North Yemen=YEM
            Rhodesia=ZWE
            Russia=RUS,SUN
            Russian Federation=RUS,SUN
            Saint Vincent=VCT
            Serbia=SRB,SCG,YUG
            Serbia and Montenegro=SCG,YUG
            Soviet Union=SUN,RUS
            Swaziland=SWZ
            Syrian Arab Republic=SYR
            Transjordan=JOR
            Turkiye=TUR
            UAE=ARE
            USSR=SUN,RUS
            United States of America=USA
            Viet Nam=VNM
            Yemen Arab Republic (North Yemen)=YEM
            Yemen, North=YEM
            Yemen, South=YMD
            Yugoslavia=YUG,SCG
            eSwatini=SWZ
            """;

    private final Map<String, List<String>> codes = new HashMap<>();

    Names(List<State> states) {
        for (State state : states) {
            codes.put(key(state.name()), List.of(state.party().code()));
        }
        ALIASES.lines().forEach(line -> {
            int at = line.indexOf('=');
            codes.put(key(line.substring(0, at)), List.of(line.substring(at + 1).split(",", -1)));
        });
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The codes that {@code name} may denote, the first that existed being meant. */
    List<String> codes(String name) {
        return codes.getOrDefault(key(name), List.of());
    }
}
