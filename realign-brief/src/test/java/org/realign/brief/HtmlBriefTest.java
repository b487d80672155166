package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.api.util.DefaultTimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;

class HtmlBriefTest {
    private static final int MAX_BYTES = 2_000_000;

    static Stream<Run> runs() {
        return Stream.of(
                Samples.one(),
                Samples.two(),
                Samples.full(),
                Samples.sparse(),
                Samples.measured(),
                Samples.empty(),
                Samples.saying("x"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void asksForNothingFromOutside(Run run) {
        Document page = Jsoup.parse(HtmlBrief.write(run));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                boolean web = value.toLowerCase(Locale.ROOT).matches("(?s)\\s*(https?:)?//.*");
                boolean source = element.normalName().equals("a")
                        && attribute.getKey().equals("href")
                        && element.attr("target").isEmpty();
                assertThat(web && !source)
                        .as("%s %s=%s", element.normalName(), attribute.getKey(), value)
                        .isFalse();
            }
        }
        assertThat(page.select("[src], link, iframe, object, embed, img, form, base, [style]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(h");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "img-src data:");
        assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
        assertThat(page.select("script")).allMatch(s -> s.attr("type").equals("application/json"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isBuiltForReadersAndScreenReaders(Run run) {
        Document page = Jsoup.parse(HtmlBrief.write(run));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int now = heading.normalName().charAt(1) - '0';
            assertThat(now).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = now;
        }
        for (Element picture : page.select("svg[role=img]")) {
            for (String id : picture.attr("aria-labelledby").split(" ", -1)) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
            assertThat(picture.selectFirst("title").text()).isNotBlank();
            assertThat(picture.selectFirst("desc").text()).isNotBlank();
            assertThat(picture.closest("figure").select("table")).isNotEmpty();
        }
        assertThat(page.select("svg:not([role=img])"))
                .allMatch(s -> s.attr("aria-hidden").equals("true"));
        assertThat(page.select("table")).allMatch(t -> !t.select("caption").isEmpty());
        assertThat(page.select("th")).allMatch(t -> t.hasAttr("scope"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyPlaceIsNamedOnceAndEveryLinkFindsIts(Run run) {
        Document page = Jsoup.parse(HtmlBrief.write(run));
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> distinct = new HashSet<>(ids);
        assertThat(distinct).hasSameSizeAs(ids);
        for (String link : page.select("a[href^=#], use").eachAttr("href")) {
            assertThat(distinct).contains(link.substring(1));
        }
    }

    @Test
    void showsEveryClaimWithItsVerdictInTheOrderOfTheArgument() {
        Run run = Samples.one();
        Document page = Jsoup.parse(HtmlBrief.write(run));
        List<Verdict> verdicts = run.results().get(0).verdicts();
        List<Element> articles = page.select("article.claim");
        assertThat(articles).hasSameSizeAs(verdicts);
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict v = verdicts.get(i);
            assertThat(articles.get(i).select("h3").text())
                    .contains(v.claim().id(), v.claim().says());
            assertThat(articles.get(i).select(".verdict .badge").text())
                    .isEqualTo(v.outcome().words());
        }
        assertThat(run.results().get(0).counts().values())
                .as("the sample has every outcome")
                .allMatch(n -> n > 0);
        Element index = page.selectFirst("table.index");
        for (Outcome outcome : Outcome.values()) {
            String row = index.select("tr.is-" + outcome.code()).text();
            assertThat(row).contains(String.valueOf(Dossier.count(run.results().get(0), outcome)));
        }
    }

    @Test
    void listsEveryEntryOnceWithItsSourceAndCheck() {
        Run run = Samples.one();
        Document page = Jsoup.parse(HtmlBrief.write(run));
        Dossier dossier = new Dossier(run);
        List<Element> rows = page.select("table.record tbody tr");
        assertThat(rows).hasSameSizeAs(dossier.entries());
        dossier.entries().forEach(e -> {
            String row = page.getElementById(dossier.anchor(e)).text();
            assertThat(row)
                    .contains(e.id())
                    .contains(Prose.clean(e.source().text()).replaceAll("\\s+", " "));
        });
        long memory = dossier.entries().stream().filter(e -> e.fromMemory()).count();
        assertThat(page.select("section[aria-labelledby=record] > p").text()).contains(memory + " written from memory");
    }

    @Test
    void aYearWithoutValueIsHatchedAndSaysWhy() {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.one()));
        assertThat(page.select("rect.gap title").eachText()).anyMatch(t -> t.contains("no value"));
        assertThat(page.select("table.data td").eachText()).anyMatch(t -> t.startsWith("no value: "));
    }

    @Test
    void aStateWithFewDataGetsWordsInsteadOfEmptyPictures() {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.sparse()));
        assertThat(page.select("h1").text()).isEqualTo("Tuvalu among the great powers");
        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select("p.nothing")).isNotEmpty().allMatch(p -> p.text().startsWith("The record "));
        assertThat(page.select("p.nothing").text()).contains("does not cover dealings");
    }

    @Test
    void twoArgumentsStandSideBySide() {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.two()));
        assertThat(page.select("h1").text()).isEqualTo("Two arguments about North Korea");
        assertThat(page.select("table.side tbody tr")).hasSize(2);
        assertThat(page.select("table.meet").text()).contains("engagement, North Korea and Washington", "A-02");
    }

    @Test
    void aLongRunStaysUnderTwoMegabytes() {
        String page = HtmlBrief.write(Samples.full());
        assertThat(Jsoup.parse(page).select("article.claim")).hasSize(101);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MAX_BYTES);
    }

    @Test
    @DefaultLocale("en")
    @DefaultTimeZone("UTC")
    void isTheSameUnderEveryLocaleAndTimeZone() {
        String here = everything(Samples.one());
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(everything(Samples.one())).isEqualTo(here);
    }

    private static String everything(Run run) {
        return HtmlBrief.write(run) + JsonReport.write(run) + JUnitReport.write(run);
    }
}
