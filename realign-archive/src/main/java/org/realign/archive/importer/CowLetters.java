package org.realign.archive.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is meant by the three letters that the Correlates of War give a state. They look like ISO codes and are not: AUS is
 * Austria, BAH Bahrain, SLV Slovenia, SWZ Switzerland, MNG Montenegro.
 */
final class CowLetters {
    /** Letters that differ from the ISO code, each with it. */
    private static final String OTHER = """
            AAB ATG,ALG DZA,ANG AGO,AUL AUS,AUS AUT,BAH BHR,BAR BRB,BFO BFA,BHM BHS,BHU BTN,BNG BGD,BOS BIH,BOT BWA,BRU BRN,BUI BDI,
            BUL BGR,CAM KHM,CAO CMR,CAP CPV,CDI CIV,CEN CAF,CHA TCD,CON COG,COS CRI,CRO HRV,CZE CSK,CZR CZE,DEN DNK,DRC COD,DRV VNM,
            EQG GNQ,ETM TLS,FIJ FJI,FRN FRA,GAM GMB,GDR DDR,GFR DEU,GMY DEU,GRG GEO,GRN GRD,GUA GTM,GUI GIN,HAI HTI,HON HND,ICE ISL,
            INS IDN,IRE IRL,KOS XKX,KUW KWT,KYR KGZ,KZK KAZ,LAT LVA,LEB LBN,LES LSO,LIB LBY,LIT LTU,MAA MRT,MAC MKD,MAD MDV,MAG MDG,
            MAL MYS,MAS MUS,MAW MWI,MLD MDA,MNC MCO,MNG MNE,MON MNG,MOR MAR,MSI MHL,MYA MMR,MZM MOZ,NAU NRU,NEP NPL,NEW NZL,NIG NGA,
            NIR NER,NTH NLD,OMA OMN,PAL PLW,PAR PRY,PHI PHL,POR PRT,ROK KOR,ROM ROU,SAF ZAF,SAL SLV,SEY SYC,SIE SLE,SIN SGP,SKN KNA,
            SLO SVK,SLU LCA,SLV SVN,SNM SMR,SOL SLB,SPN ESP,SRI LKA,SUD SDN,SVG VCT,SWA SWZ,SWD SWE,SWZ CHE,TAJ TJK,TAW TWN,TAZ TZA,
            THI THA,TOG TGO,TRI TTO,UAE ARE,UKG GBR,URU URY,VAN VUT,YAR YEM,YPR YMD,ZAM ZMB,ZAN EAZ,ZIM ZWE""";

    /** The first year on whose first of January China is the one of Beijing. */
    private static final int FIRST_OF_BEIJING = 1950;

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String pair : OTHER.replace("\n", "").split(",", -1)) {
            List<String> two = List.of(pair.strip().split(" ", -1));
            CODES.put(two.get(0), two.get(1));
        }
    }

    private CowLetters() {}

    /** The state that letters denote in a year. */
    static String state(States states, String letters, int year) {
        States.since(year);
        if (letters.equals("CHN") && year < FIRST_OF_BEIJING) {
            // As its number 710, which passes from one to the other on 1 October 1949.
            return "TWN";
        }
        return states.lettered(CODES.getOrDefault(letters, letters), year).orElseThrow(States::unlisted);
    }
}
