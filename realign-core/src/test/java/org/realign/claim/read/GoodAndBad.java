package org.realign.claim.read;

import java.util.List;

/** Tests of claims on whose reading the reader and the schema must agree, unless it is said that the schema cannot. */
final class GoodAndBad {
    private GoodAndBad() {}

    /** A whole case with all good tests. */
    static String whole() {
        StringBuilder text = new StringBuilder(CaseText.HEAD);
        for (int i = 0; i < good().size(); i++) {
            text.append("  - id: C-").append(i).append("\n    says: A sentence.\n    ");
            text.append(good().get(i).strip().replace("\n", "\n    ")).append("\n");
        }
        return text.toString();
    }

    /** Both accept these. */
    static List<String> good() {
        return List.of(
                "test: fact\nacts: {kind: visit}",
                "test: fact\nacts: {between: [PRK, washington], during: 1992, tone: hostile, level: [head, host]}",
                "test: fact\nacts: {actor: [PRK, org:BRICS], target: oslo, mentions: [North Korea, 1994], on: 2025}",
                "test: fact\nacts: {with: PRK, not: {kind: [visit, letter]}, id: a.b}\nexpect: absent\nnote: 1994",
                "test: fact\nacts: {between: [cow:731, washington], kind: visit}",
                "test: level\nmeasure: engagement(cow:731, cow:2)\nduring: 2018\nabove: 0.5",
                "test: fact\nmembership: {state: [PRK, NOR], org: club, status: full, on: 2025-06-30}",
                "test: fact\npact: {between: [PRK, moscow], type: defence, during: 1961..1991}",
                "test: fact\ntransfer: {recipient: PRK, category: small_arms}",
                "test: count\nacts: {with: PRK}\nequals: 3\ndistinct: partner",
                "test: count\nmembership: {org: org:BRICS}\nat-least: 2\nat-most: 9\ndistinct: actor",
                "test: level\nmeasure: engagement(PRK, washington)\nkinds: [visit, summit]\nexcept: 2020\n"
                        + "during: after\nabove: 0.5",
                "test: level\nmeasure: tone( PRK,oslo )\nkinds: refusal\nduring: 2018 .. 2019\nbetween: [0.2, 0.8]",
                "test: level\nmeasure: trade(PRK, beijing)\nflow: exports\nduring: 2018\nbelow: 2500",
                "test: level\nmeasure: fracture([CHN, RUS, PRK])\nduring: 2018\nabove: -0.5",
                "test: rises\nmeasure: agreement(PRK, beijing)\nduring: after\nagainst: before\nby: 0.1",
                "test: falls\nmeasure: share(PRK, beijing)\nflow: dealings\nkinds: letter\nduring: after\nagainst: before",
                "test: stays\nmeasure: share(PRK, beijing)\nduring: after\nagainst: before\nwithin: 0.05",
                "test: exceeds\nmeasure: share(PRK, CHN)\nover: share(PRK, RUS)\nflow: arms\nduring: after\n"
                        + "over-during: before\nby: 0.1",
                "test: precedes\nearlier: {kind: visit, which: last}\nlater: {kind: letter}",
                "test: ranks\nmeasure: engagement(PRK, each)\namong: [beijing, washington, moscow]\nduring: after\n"
                        + "order: [beijing, moscow]",
                "test: ranks\nmeasure: recognition(each)\namong: [beijing, washington]\nduring: after\nlast: beijing",
                "test: break\nmeasure: alignment(PRK, washington)\nwithin: 2019-02..2019-04\ndirection: down",
                "test: no-break\nmeasure: tone(PRK, washington)\nwithin: 2019",
                "test: posture\nstate: PRK\nis: aligned\ntowards: moscow\nduring: after",
                "test: posture\nstate: PRK\nis: withdrawn\nduring: after",
                "test: explains-better\nshift: {measure: hedging(PRK), within: after}\nexplanation: a-b\nover: [c, d]",
                "test: counterfactual\nscenario: divide\nmeasure: cohesion([CHN, RUS])\nexpect: same",
                "test: forecast\nsaved: 2025-10-01\ndue: 2027\nprobability: 1\nthat: {test: fact, acts: {kind: visit}}",
                "test: interpretation\nbecause: A motive.",
                "all: [{says: x, test: fact, acts: {kind: visit}}, {test: interpretation, because: y}]",
                "any: [{test: interpretation, because: y}]\nnote: z");
    }

    /** Both refuse these. */
    static List<String> bad() {
        String level = "test: level\nmeasure: tone(PRK, CHN)\nduring: after\n";
        String live = "test: level\nduring: after\nabove: 0.5\nmeasure: ";
        String ranks = "test: ranks\nmeasure: tone(PRK, each)\nduring: after\n";
        return List.of(
                "note: no test",
                "test: fcat",
                "test: fact",
                "test: fact\nacts: {}",
                "test: fact\nacts: [visit]",
                "test: fact\nacts: {kind: visti}",
                "test: fact\nacts: {kind: []}",
                "test: fact\nacts: {kind: [visit, visit]}",
                "test: fact\nacts: {Kind: visit}",
                "test: fact\nacts: {actor: North Korea}",
                "test: fact\nacts: {between: [PRK]}",
                "test: fact\nacts: {between: [PRK, PRK]}",
                "test: fact\nacts: {between: [0.1, 0.5]}",
                "test: fact\nacts: {kind: visit, on: 2018, during: 2018}",
                "test: fact\nacts: {kind: visit, on: 2018..2019}",
                "test: fact\nacts: {kind: visit, on: after}",
                "test: fact\nacts: {kind: visit, during: 18}",
                "test: fact\nacts: {kind: visit, during: 2018...2019}",
                "test: fact\nacts: {kind: visit, during: 1492}",
                "test: fact\nacts: {kind: visit, not: {}}",
                "test: fact\nacts: {kind: visit, not: {not: {kind: visit}}}",
                "test: fact\nacts: {kind: visit, which: first}",
                "test: fact\nacts: {mentions: }",
                "test: fact\nacts: {tone: friendly}",
                "test: fact\nacts: {level: unstated}",
                "test: fact\nacts: {kind: visit}\nexpect: higher",
                "test: fact\nacts: {kind: visit}\npact: {between: [PRK, CHN]}",
                "test: fact\nacts: {kind: visit}\nat-least: 2",
                "test: fact\nmembership: {state: PRK}",
                "test: fact\nmembership: {org: club, status: honorary}",
                "test: fact\npact: {type: defence}",
                "test: fact\npact: {between: [PRK, CHN], type: defense}",
                "test: fact\ntransfer: {category: fuel}",
                "test: count\nacts: {kind: visit}",
                "test: count\nacts: {kind: visit}\nequals: 2\nat-most: 3",
                "test: count\nacts: {kind: visit}\nat-least: 0",
                "test: count\nacts: {kind: visit}\nat-most: -1",
                "test: count\nacts: {kind: visit}\nat-most: 2.5",
                "test: count\nacts: {kind: visit}\nat-most: '2'",
                "test: count\nacts: {kind: visit}\nat-most: 1_000",
                "test: count\nacts: {kind: visit}\nat-most: 0x10",
                "test: count\nacts: {kind: visit}\nat-most: 2\ndistinct: entry",
                "test: count\nacts: {kind: visit}\nat-most: 2\ndistinct: partner",
                "test: count\nmembership: {org: club}\nat-most: 2\ndistinct: partner",
                level,
                level + "above: 0.1\nbelow: 0.2",
                level + "above: 50",
                level + "between: [0.1, 0.2, 0.3]",
                level + "between: [0.1, 20]",
                level + "above: 0.1\nflow: trade",
                level + "above: 0.1\nkinds: votes",
                level + "above: 0.1\nagainst: before",
                live + "engagment(PRK, CHN)",
                live + "engagement",
                live + "engagement()",
                live + "engagement(PRK)",
                live + "engagement(PRK, CHN, USA)",
                live + "engagement([PRK, CHN])",
                live + "engagement(PRK, CHN",
                live + "engagement(PRK, each)",
                live + "hedging(PRK,)",
                live + "cohesion([PRK, CHN)",
                live + "engagement(PRK, CHN)\nkinds: refusal",
                live + "engagement(PRK, CHN)\nflow: trade",
                live + "agreement(PRK, CHN)\nkinds: vote",
                live + "agreement(PRK, CHN)\nexcept: 2019",
                live + "share(PRK, CHN)\nkinds: visit",
                live + "share(PRK, CHN)\nflow: oil",
                live + "share(PRK, CHN)\nexcept: 2019",
                live + "trade(PRK, CHN)\nflow: arms",
                live + "trade(PRK, CHN)\nkinds: visit",
                live.replace("0.5", "-1") + "trade(PRK, CHN)",
                "test: rises\nmeasure: tone(PRK, CHN)\nduring: after",
                "test: rises\nmeasure: tone(PRK, CHN)\nduring: after\nagainst: before\nby: -0.1",
                "test: rises\nmeasure: tone(PRK, CHN)\nduring: after\nagainst: before\nwithin: 0.1",
                "test: stays\nmeasure: tone(PRK, CHN)\nduring: after\nagainst: before",
                "test: stays\nmeasure: tone(PRK, CHN)\nduring: after\nagainst: before\nwithin: 0",
                "test: stays\nmeasure: tone(PRK, CHN)\nduring: after\nagainst: before\nwithin: after",
                "test: exceeds\nmeasure: tone(PRK, CHN)\nduring: after",
                "test: exceeds\nmeasure: tone(PRK, CHN)\nover: [tone(PRK, USA)]\nduring: after",
                "test: precedes\nearlier: {kind: visit}",
                "test: precedes\nearlier: {kind: visit}\nlater: {which: last}",
                "test: precedes\nearlier: {kind: visit}\nlater: {kind: letter, which: second}",
                ranks + "first: CHN",
                ranks + "among: [CHN]\nfirst: CHN",
                ranks + "among: [CHN, CHN]\nfirst: CHN",
                ranks + "among: [CHN, USA]",
                ranks + "among: [CHN, USA]\nfirst: CHN\nlast: USA",
                ranks + "among: [CHN, USA]\norder: [CHN]",
                ranks.replace("each", "CHN") + "among: [USA, NOR]\nfirst: NOR",
                "test: break\nmeasure: tone(PRK, CHN)",
                "test: break\nmeasure: tone(PRK, CHN)\nwithin: 0.5",
                "test: break\nmeasure: tone(PRK, CHN)\nwithin: after\ndirection: left",
                "test: posture\nstate: PRK\nis: aligned\nduring: after",
                "test: posture\nstate: PRK\nis: hedging\ntowards: CHN\nduring: after",
                "test: posture\nstate: PRK\nis: neutral\nduring: after",
                "test: explains-better\nshift: {measure: hedging(PRK), within: after}\nexplanation: a\nover: b",
                "test: explains-better\nshift: {measure: hedging(PRK)}\nexplanation: a\nover: [b]",
                "test: explains-better\nshift: {measure: tone(PRK), within: after}\nexplanation: a\nover: [b]",
                "test: explains-better\nshift: {measure: hedging(PRK), within: after}\nexplanation: A\nover: [b]",
                "test: counterfactual\nscenario: a\nmeasure: hedging(PRK)\nexpect: present",
                "test: counterfactual\nscenario: a\nmeasure: hedging(PRK)\nexpect: same\nduring: after",
                "test: forecast\nsaved: 2025\ndue: 2027\nprobability: 0.5",
                "test: forecast\nsaved: 2025\ndue: 2027\nprobability: 70\nthat: {test: fact, acts: {kind: visit}}",
                "test: forecast\nsaved: 2025\ndue: 2027\nprobability: 0.5\nthat: {test: interpretation, because: x}",
                "test: forecast\nsaved: 2025\ndue: 2027\nprobability: 0.5\nthat: {test: fact, says: x, acts: {id: y}}",
                "test: interpretation",
                "test: interpretation\nbecause:",
                "test: interpretation\nbecause: ' '",
                "test: interpretation\nbecause: x\nverdict: upheld",
                "all: []",
                "all: [{test: fact, acts: {kind: visit}, note: x}]",
                "all: [{all: [{test: interpretation, because: x}]}]",
                "all: [{test: interpretation, because: x}]\nany: [{test: interpretation, because: x}]",
                "all: [{test: interpretation, because: x}]\ntest: interpretation\nbecause: x",
                "all: [{test: interpretation, because: x}]\nbecause: x");
    }

    /**
     * Only the reader refuses these. The schema sees one place at a time, and no calendar; and what {@code ~} or {@code
     * 1e-1} is, is settled before it sees them.
     */
    static List<String> badToTheReaderAlone() {
        String change = "test: falls\nmeasure: tone(PRK, CHN)\nduring: after\nagainst: ";
        return List.of(
                "test: fact\nacts: {actor: XYZ}",
                "test: fact\nacts: {actor: seoul}",
                "test: fact\nacts: {between: [moscow, RUS]}",
                "test: fact\nacts: {during: soon}",
                "test: fact\nacts: {on: 2023-02-30}",
                "test: fact\nacts: {on: 1492-10-12}",
                "test: fact\nacts: {during: 2019..2018}",
                "test: fact\nmembership: {org: PRK}",
                "test: count\nacts: {kind: visit}\nat-least: 3\nat-most: 2",
                "test: level\nmeasure: tone(PRK, CHN)\nduring: after\nbetween: [0.8, 0.2]",
                "test: level\nmeasure: tone(PRK, CHN)\nduring: after\nabove: 1e-1",
                "test: level\nmeasure: agreement(PRK, NOR)\nduring: after\nabove: 0.5",
                "test: level\nmeasure: tone(PRK, PRK)\nduring: after\nabove: 0.5",
                change + "after",
                "test: exceeds\nmeasure: tone(PRK, CHN)\nover: share(PRK, CHN)\nkinds: visit\nduring: after",
                "test: exceeds\nmeasure: tone(PRK, CHN)\nover: agreement(PRK, CHN)\nduring: after",
                "test: exceeds\nmeasure: tone(PRK, CHN)\nover: tone(PRK, CHN)\nduring: after",
                "test: precedes\nearlier: {kind: visit}\nlater: {kind: visit}",
                "test: interpretation\nbecause: ~",
                "test: ranks\nmeasure: tone(PRK, each)\nduring: after\namong: [CHN, USA]\nfirst: NOR",
                "test: ranks\nmeasure: tone(PRK, each)\nduring: after\namong: [CHN, PRK]\nfirst: CHN",
                "test: posture\nstate: PRK\nis: aligned\ntowards: PRK\nduring: after",
                "test: posture\nstate: club\nis: hedging\nduring: after",
                "test: explains-better\nshift: {measure: hedging(PRK), within: after}\nexplanation: b\nover: [b]",
                "test: forecast\nsaved: 2027\ndue: 2025\nprobability: 0.5\nthat: {test: fact, acts: {kind: visit}}");
    }
}
