package org.realign.archive.datasets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.realign.record.State;

/** What datasets call states besides the names of the bundled list. Exact, but for case: a near miss is no state. */
public final class Names {
    private static final String ALIASES = """
            Afghanistan (Interim Authority)=AFG
            Antigua=ATG
            Bosnia-Herzegovina=BIH
            Bosnia=BIH
            Brunei Darussalam=BRN
            Burma (Myanmar)=MMR
            Burma=MMR
            Byelorussia=BLR
            Cabo Verde=CPV
            Ceylon (Sri Lanka)=LKA
            Ceylon=LKA
            China, People’s Republic of=CHN
            China, Republic of=TWN
            Congo (Brazzaville)=COG
            Congo - Brazzaville=COG
            Congo - Kinshasa=COD
            Congo, Democratic Republic of the=COD
            Congo, Democratic Republic of=COD
            Congo, Republic of the=COG
            Congo, Republic of=COG
            Cote d’Ivoire=CIV
            Cuba (Provisional Government)=CUB
            Czech Republic=CZE
            Côte d'Ivoire=CIV
            Dahomey (Benin)=BEN
            Dahomey=BEN
            Democratic Republic of the Congo (Zaire)=COD
            Democratic Republic of the Congo=COD
            Denmark (Greenland)=DNK
            East Germany (GDR)=DDR
            East Timor=TLS
            Egypt, Arab Rep.=EGY
            Egypt, Arab Republic=EGY
            Ethiopia (excludes Eritrea)=ETH
            Gambia, The=GMB
            German Democratic Republic=DDR
            German Federal Republic=DEU
            Germany, East=DDR
            Germany, Federal Republic of=DEU
            Iran, Islamic Republic of=IRN
            Israel (Provisional Government)=ISR
            Ivory Coast=CIV
            Khmer Republic (Cambodia)=KHM
            Kirghizia=KGZ
            Korea, North=PRK
            Korea, Republic of=KOR
            Korea, South=KOR
            Kyrgyz Republic=KGZ
            Lao PDR=LAO
            Libya GNC=LBY
            Macedonia, Former Yugoslav Republic of=MKD
            Macedonia=MKD
            Malagasy Republic=MDG
            Malaya=MYS
            Micronesia, Federated States of=FSM
            North Vietnam=VNM
            North Yemen=YEM
            Palestinian Authority=PSE
            Republic of China=TWN
            Rhodesia=ZWE
            Russia=RUS,SUN
            Russian Federation=RUS,SUN
            Saint Vincent=VCT
            Serbia and Montenegro=SCG,YUG
            Serbia=SRB,SCG,YUG
            Slovak Republic=SVK
            Somali Republic=SOM
            Southern Rhodesia (Zimbabwe)=ZWE
            Soviet Union=SUN,RUS
            St. Christopher and Nevis=KNA
            St. Kitts and Nevis=KNA
            St. Lucia=LCA
            St. Vincent and the Grenadines=VCT
            Swaziland=SWZ
            Syrian Arab Republic=SYR
            Tanganyika=TZA
            The Gambia=GMB
            Timor Leste=TLS
            Transjordan=JOR
            Turkiye=TUR
            Türkiye=TUR
            U.S.S.R.=SUN,RUS
            UAE=ARE
            USSR=SUN,RUS
            Union of South Africa=ZAF
            United Kingdom (Northern Ireland)=GBR
            United Kingdom (Wales)=GBR
            United States of America=USA
            Upper Volta (Burkina Faso)=BFA
            Upper Volta=BFA
            Vatican City=VAT
            Viet Nam=VNM
            West Bank=PSE
            Western Samoa=WSM
            Yemen Arab Republic (North Yemen)=YEM
            Yemen Arab Republic=YEM
            Yemen, North=YEM
            Yemen, South=YMD
            Yugoslavia=YUG,SCG
            Zimbabwe Rhodesia=ZWE
            eSwatini=SWZ
            """;

    private final Map<String, List<String>> codes = new HashMap<>();

    /** The names of {@code states}, and all others. */
    public Names(List<State> states) {
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
    public List<String> codes(String name) {
        return codes.getOrDefault(key(name), List.of());
    }
}
