package org.realign.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.realign.claim.Run;

/**
 * A finished run as one HTML file that needs nothing else: no script, no font, no image, no request. It is read on a
 * screen, on a telephone, on paper and by a screen reader.
 *
 * <p><b>Determinism.</b> A function of the run: the same bytes under every locale, in every time zone, on every day.
 */
public final class HtmlBrief {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /** A page that would have more characters with the JSON goes without it, so that it can be sent by mail. */
    private static final int MOST = 1_900_000;

    private HtmlBrief() {}

    /** The brief as a whole HTML document. */
    public static String write(Run run) {
        Dossier dossier = new Dossier(run);
        String json = JsonReport.compact(dossier.run()).replace("<", "\\u003c");
        String page = page(dossier, json);
        return page.length() <= MOST ? page : page(dossier, "");
    }

    private static String page(Dossier dossier, String json) {
        Run.Provenance made = dossier.run().provenance();
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        Tag.of("html")
                .set("lang", "en")
                .add(head(new Masthead(dossier).title(), made.version()), body(dossier, json))
                .write(out, Tag.Form.HTML);
        return out.append('\n').toString();
    }

    /** What every page of Realign has in its head. */
    static Tag head(String title, String version) {
        return Tag.of("head")
                .add(
                        Tag.of("meta").set("charset", "utf-8"),
                        Tag.of("meta")
                                .set("http-equiv", "Content-Security-Policy")
                                .set("content", POLICY),
                        Tag.of("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"),
                        Tag.of("meta").set("name", "color-scheme").set("content", "light dark"),
                        Tag.of("meta").set("name", "referrer").set("content", "no-referrer"),
                        Tag.of("meta").set("name", "generator").set("content", "Realign " + version),
                        Tag.of("title").say(title + " \u2013 Realign brief"),
                        Tag.of("style").raw(style()));
    }

    private static Tag body(Dossier dossier, String json) {
        List<Tag> contents = new ArrayList<>();
        List<Tag> sections = new ArrayList<>();
        sections.add(new Answer(dossier).section());
        if (!dossier.run().results().isEmpty()) {
            contents.add(Links.within("verdicts", "Verdicts"));
            sections.add(new Verdicts(dossier).section());
        }
        for (int i = 0; i < dossier.run().portraits().size(); i++) {
            Standing standing = new Standing(
                    dossier.run().portraits().get(i), i + 1, dossier.run().reasons());
            contents.add(Links.within(standing.id(), standing.title()));
            sections.add(standing.section());
        }
        contents.add(Links.within("record", "The record"));
        sections.add(new TheRecord(dossier).section());
        contents.add(Links.within("sources", "Sources and how to cite"));
        sections.add(new Sources(dossier).section(!json.isEmpty()));
        Tag body = Tag.of("body")
                .add(
                        Tag.of("a").set("class", "skip").set("href", "#answer").say("Skip to the answer"),
                        Svg.definitions(),
                        new Masthead(dossier).header(contents),
                        Tag.of("main").addAll(sections));
        return json.isEmpty()
                ? body
                : body.add(Tag.of("script")
                        .set("type", "application/json")
                        .set("id", Sources.JSON_ID)
                        .raw(json));
    }

    /** The style sheet, from beside this class, without the blanks that only its readers need. */
    private static String style() {
        try (InputStream in = Objects.requireNonNull(
                HtmlBrief.class.getResourceAsStream("brief.css"), "brief.css is missing from the jar")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("brief.css cannot be read from the jar", e);
        }
    }
}
