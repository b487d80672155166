package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static String html(double[] values, int asked, double least) {
        List<String> at = List.of("1990", "1991", "1992", "1993").subList(0, values.length);
        DataTable table = new DataTable("Values", List.of("Year"));
        StringBuilder out = new StringBuilder();
        Bars.plate("b", "Title", "What is seen.", at, values, asked, least, table)
                .figure()
                .write(out, Tag.Form.XML);
        return out.toString();
    }

    /** Heights of the bars of a class, in the order drawn: of paths with M x,y h width v height. */
    private static double[] tall(String html, String css) {
        return Pattern.compile("class=\"date " + css + "\"[^>]*? d=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .flatMap(path ->
                        Pattern.compile("v(-?[0-9.]+)").matcher(path.group(1)).results())
                .mapToDouble(m -> Math.abs(Double.parseDouble(m.group(1))))
                .toArray();
    }

    @Test
    void theOneAskedAboutIsDarkAndTheOthersAreNot() {
        String html = html(new double[] {1, 2, -1, 0.5}, 1, 1);
        assertThat(tall(html, "half")).hasSize(1);
        assertThat(tall(html, "rest")).hasSize(3);
        // Twice as much is twice as tall, either way; coordinates are written to a tenth or finer.
        assertThat(tall(html, "half")[0]).isCloseTo(2 * tall(html, "rest")[0], within(0.2));
        assertThat(tall(html, "rest")[1]).isCloseTo(tall(html, "rest")[0], within(0.2));
        assertThat(html).contains("1990", "1993", "What is seen.", "id=\"b-picture");
    }

    /** However small all values are, the scale goes as far as it must: small bars stay small, and none is nothing. */
    @Test
    void smallValuesAreNotBlownUp() {
        double[] small = tall(html(new double[] {0.1, 0, -0.1}, 0, 1), "rest");
        assertThat(Arrays.stream(small).max().orElseThrow()).isLessThan(110 / 15.0);
        assertThat(Arrays.stream(small).min().orElseThrow()).isGreaterThanOrEqualTo(0.5);
    }
}
