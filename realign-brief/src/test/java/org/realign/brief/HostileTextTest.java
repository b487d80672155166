package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realign.claim.Run;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a case or a record says, it stays text. */
class HostileTextTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Stream<String> texts() {
        return Stream.of(
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)//https://example.org",
                "data:text/html,<script>alert(1)</script>",
                "https://user:pass@example.org/\"onclick=\"x",
                "https://example.org/a b",
                "</title></style></desc><a href=javascript:alert(1)>x</a>",
                "]]></failure><!ENTITY x>",
                "\u202Eright to left\u202C and \u05D0\u05D1\u05D2",
                "nul \u0000 bell \u0007 escape \u001B half \uD83D pair \uFFFE end",
                "&amp;lt; &#60;",
                "a".repeat(10_000),
                "\\u003c \\n \\\" {{}} ${x}",
                "=HYPERLINK(\"http://evil.test\")");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysTextInThePage(String text) {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.saying(text)));
        Document harmless = Jsoup.parse(HtmlBrief.write(Samples.saying("harmless")));
        assertThat(elements(page)).isEqualTo(elements(harmless));
        assertThat(page.select("script")).hasSizeLessThanOrEqualTo(1).allMatch(s -> s.id().equals(Sources.JSON_ID));
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style"));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(?s)#.*|https?://.*|data:text/csv;.*");
            }
        }
        assertThat(page.select("a[href]").eachAttr("href")).noneMatch(h -> h.contains("@"));
        assertThat(page.text())
                .contains(Jsoup.parse("<p></p>").body().text(Prose.clean(text)).text());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void leavesTheJsonInThePageWhole(String text) {
        Run run = Samples.saying(text);
        Document page = Jsoup.parse(HtmlBrief.write(run));
        List<Element> blocks = page.select("script#" + Sources.JSON_ID);
        if (!blocks.isEmpty()) {
            JsonNode read = MAPPER.readTree(blocks.get(0).data());
            assertThat(read).isEqualTo(MAPPER.readTree(JsonReport.write(run)));
            assertThat(read.at("/cases/0/title").stringValue()).isEqualTo(Prose.clean(text));
        } else {
            assertThat(text).hasSize(10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void leavesTheXmlWellFormed(String text) throws Exception {
        String xml = JUnitReport.write(Samples.saying(text));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList tests = document.getElementsByTagName("testcase");
        assertThat(tests.getLength()).isEqualTo(12);
        String name = tests.item(0).getAttributes().getNamedItem("classname").getNodeValue();
        assertThat(name).isEqualTo(Prose.clean(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isNoFormulaInTheCsv(String text) {
        assertThatCode(() -> CsvVerdicts.write(Samples.saying(text))).doesNotThrowAnyException();
        assertThat(CsvVerdicts.cell(text)).doesNotStartWith("=");
    }

    /**
     * How many elements of each sort. Links to sources are left out, since bad addresses become plain text, and so is
     * what depends on whether the JSON fits in.
     */
    private static String elements(Document page) {
        return page.getAllElements().stream()
                .filter(e -> !Set.of("a", "bdi", "script", "code").contains(e.normalName()))
                // a long label beside bars is wrapped, so that its text may take several of these
                .filter(e -> !e.is("text.row"))
                .collect(Collectors.groupingBy(Element::normalName, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
