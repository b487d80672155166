package org.realign.archive;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** A record of a few rows, to change one thing of. Cells are written with | for the tab. */
final class SmallRecord {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    SmallRecord() {
        put("states.tsv", """
                # States.
                code|name|begin|end|before|after|note
                CHN|China|1949-10-01||||
                IND|India|1947-08-15||||
                PRK|North Korea|1948-09-09||||
                RUS|Russia|1991-12-26||SUN||
                SUN|Soviet Union||1991-12-25||RUS|
                TWN|Taiwan|||||
                UKR|Ukraine|1991-08-24||SUN||
                USA|United States|||||
                """);
        put("state_numbers.tsv", """
                system|number|code|begin|end
                cow|2|USA||
                cow|365|SUN||1991-12-25
                cow|365|RUS|1991-12-26|
                cow|369|UKR||
                cow|710|TWN||1949-09-30
                cow|710|CHN|1949-10-01|
                cow|713|TWN|1949-12-08|
                cow|731|PRK|1948-09-09|
                cow|750|IND||
                gw|365|RUS|1991-12-26|
                """);
        put("organisations.tsv", """
                code|name|founded|dissolved|note
                org:UN|United Nations|1945-10-24||
                org:SCO|Shanghai Cooperation Organisation|2001-06-15||
                """);
        put("acts/prk.tsv", """
                # Acts.
                # Two lines of comment.
                date|actor|target|kind|valence|level|fact|source|url|check
                1961-07-06|SUN|PRK|treaty|3|head|Treaty of friendship|Chronicle|https://example.org/a https://example.org/b|checked
                2019-06|CHN|PRK|visit|2|head|Visit to Pyongyang|Chronicle||memory
                2019-06|CHN|PRK|visit|2|lower|Another visit|Chronicle||memory
                1946|PRK|SUN|visit|1||A side that soon was a state|Chronicle||memory
                """);
        put("figures/trade.tsv", """
                period|state|partner|series|value|unit|basis|source|url|check
                1989..1990|PRK|WLD|trade_imports|2200|USD_m|estimate|Handbook||checked
                1990|PRK|CHN+SUN|trade_share|-0.5|pct_of_total||Handbook||checked
                """);
        put("transfers.tsv", """
                supplier|recipient|begin|end|category|detail|status|source|url|check
                SUN|PRK|1950|1953|aircraft|fighters|confirmed|Register||memory
                """);
        put("memberships.tsv", """
                state|org|status|begin|end|source|url|check
                UKR|org:UN|full|1945-10-24||List||checked
                IND|org:SCO|full|2017-06-09||List||checked
                """);
        put("pacts.tsv", """
                pact|name|type|member|begin|end|source|url|check
                SUN-PRK_1961|Soviet-DPRK treaty|defence|SUN|1961-07-06|1991-12-25|Texts||checked
                SUN-PRK_1961|Soviet-DPRK treaty|defence|PRK|1961-07-06|1996|Texts||checked
                """);
        put("closures.tsv", """
                state|begin|end|note|source|url|check
                PRK|2020-01-22|2023-08-26|To all travel|Chronicle|https://example.org/c|checked
                CHN|2020-03||To foreigners|Chronicle||memory
                """);
        put("negotiations.tsv", """
                state|partner|ended|outcome|weight|fact|source|url|check
                PRK|SUN|1985-05|0.5|2|Reactors promised|Chronicle||memory
                PRK|USA|2019-02-28|0|2|Summit ends early|Chronicle|https://example.org/n|checked
                PRK|USA|2019-02-28|1|1|Remains return|Chronicle||memory
                """);
        put("coverage.tsv", """
                table|state|partner|kind|begin|end|completeness|note|check
                acts|PRK|*|summit|1948-09-09|2025-10-31|complete||memory
                memberships|*|*|org:SCO||2025-10-31|complete||checked
                """);
        put("reliability.tsv", """
                check|agreed|compared|probability|basis
                checked|137|144|0.95|compared
                memory|380|461|0.82|compared
                reported|||0.50|convention
                seed|||0.50|convention
                computed|||1.00|convention
                """);
        put("agreement/usa.tsv", """
                # source: A dataset
                # url: https://example.org/votes
                year|state|pole|yy|ya|yn|ay|aa|an|ny|na|nn
                1991|PRK|USA|4|12|32|0|0|4|2|0|1
                1991|SUN|USA|1|0|0|0|0|0|0|0|0
                """);
    }

    /** Replaces a file; | stands for the tab. */
    SmallRecord put(String name, String text) {
        return put(name, text.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
    }

    SmallRecord put(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    SmallRecord remove(String name) {
        files.remove(name);
        return this;
    }

    /** Replaces a piece of text that must be there; | stands for the tab. */
    SmallRecord change(String name, String old, String replacement) {
        String text = text(name);
        String from = old.replace('|', '\t');
        if (!text.contains(from)) {
            throw new IllegalArgumentException("'" + old + "' is not in " + name);
        }
        return put(name, text.replace(from, replacement));
    }

    String text(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(name);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    RecordFiles files() {
        return new RecordFiles("record", files);
    }

    LoadedRecord load() {
        return AuthoredRecord.of(files());
    }
}
