package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineLabelsTest {
    private static double[] heights(LineLabels labels, double top) {
        StringBuilder out = new StringBuilder();
        labels.at(100, top).write(out, Tag.Form.XML);
        return Pattern.compile(" y=\"([0-9.]+)\"")
                .matcher(out)
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group(1)))
                .toArray();
    }

    @Test
    void eachStandsAtTheEndOfItsLineWhereThereIsRoom() {
        LineLabels labels = new LineLabels();
        labels.add(120, "lower", "c1");
        labels.add(40, "upper", "c2");
        // From top to bottom; a baseline lies 4 below the middle of the letters.
        assertThat(heights(labels, 10)).containsExactly(44, 124);
    }

    @Test
    void noneCoversAnotherOrStandsAboveTheTop() {
        LineLabels labels = new LineLabels();
        for (String name : new String[] {"a", "b", "c"}) {
            labels.add(2, name, "c1");
        }
        assertThat(heights(labels, 10)).containsExactly(10, 25, 40);
    }
}
