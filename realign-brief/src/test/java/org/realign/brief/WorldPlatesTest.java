package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.realign.record.Party;
import org.realign.world.Mechanism;
import org.realign.world.Reasons;

class WorldPlatesTest {
    private static final Mechanism VISITS = Mechanism.named("recognition").orElseThrow();
    private static final Mechanism LEVEL = Mechanism.named("level").orElseThrow();

    private static Reasons reasons(List<Reasons.Turn> turns) {
        Reasons.Step closer = step(2, 1, 0.6, -0.2, 0.4);
        Reasons.Step away = step(0, -1, -0.3, 0.2, 0.2);
        return new Reasons(new Party("PRK"), 2024, List.of(closer, away), 0.4, List.of(VISITS), turns);
    }

    private static Reasons.Step step(int pole, int by, double visits, double level, double probability) {
        return new Reasons.Step(
                pole,
                by,
                List.of(new Reasons.Part(VISITS, visits), new Reasons.Part(LEVEL, level)),
                visits + level,
                0.75,
                probability);
    }

    private static Document page(Reasons reasons) {
        StringBuilder out = new StringBuilder();
        new ReasonsPlate(reasons, "North Korea").tags("x").forEach(t -> t.write(out, Tag.Form.HTML));
        return Jsoup.parse(out.toString());
    }

    @Test
    void stepsAreNamedWithTheirProbabilityAndWhatPulls() {
        Document page = page(reasons(List.of()));
        assertThat(page.text())
                .contains("would stay with probability 40%", "closer to China 40% 75% +0.40 visits of leaders +0.60")
                .contains("away from the United States 20%")
                .contains("those of visits of leaders are more than two standard errors from nothing");
    }

    @Test
    void barsAndNumbersSayTheSame() {
        Document page = page(reasons(List.of()));
        assertThat(page.select("details table").text()).contains("visits of leaders +0.600", "together +0.400");
        assertThat(page.select("svg path")).isNotEmpty();
    }

    @Test
    void signpostsAreSaidOrThatThereIsNone() {
        assertThat(page(reasons(List.of())).text()).contains("no signpost");
        Reasons.Turn turn =
                new Reasons.Turn(org.realign.world.Circumstance.VISITS, 2, 0.5, 0.125, step(0, -1, 0, 0, 0.1), false);
        assertThat(page(reasons(List.of(turn))).text())
                .contains("Visits of leaders (China) 0.50 below 0.13 away from the United States");
    }
}
