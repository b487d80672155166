package org.realign.brief;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.realign.record.Source;

/** Links: to places on the page, to sources on the web, and to files that the page holds. */
final class Links {
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://[a-z0-9.-]+(:\\d+)?([/?#][^\\s\\p{Cntrl}\\\\\"<>]*)?");

    private Links() {}

    /** A link to a place on this page. */
    static Tag within(String anchor, String text) {
        return Tag.of("a").set("href", "#" + anchor).say(text);
    }

    /**
     * A link to a source; plain text where the address is not one of the web. The page as a whole sends no referrer, and
     * the link opens no window that could reach back.
     */
    static Tag outside(String url, String text) {
        if (!isWeb(url)) {
            return Tag.of("bdi").say(text);
        }
        return Tag.of("a").set("href", url).add(Tag.of("bdi").say(text));
    }

    static Tag source(Source source) {
        return outside(source.url(), source.text());
    }

    /** A link that saves {@code csv} under {@code name}; the page holds the file. */
    static Tag csv(String name, String csv, String text) {
        String bytes = Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
        return Tag.of("a")
                .set("download", name)
                .set("href", "data:text/csv;charset=utf-8;base64," + bytes)
                .say(text);
    }

    /** True for an absolute http or https address with a host, and without blanks or a user's name in it. */
    static boolean isWeb(String url) {
        return WEB.matcher(url).matches();
    }
}
