package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.archive.datasets.LatentSupport;

class LatentSupportTest {
    @Test
    void thePublishedMediansAreReadByState() {
        var folder = SharedData.file("signals").getParent();
        List<LatentSupport> rows =
                LatentSupport.read(AuthoredRecord.bundled().record().states(), folder);
        LatentSupport first = rows.get(0);
        assertThat(first.state()).isEqualTo("CAN");
        assertThat(first.year()).isEqualTo(1950);
        assertThat(first.washington()).isEqualTo(1.2249470949173);
        assertThat(first.beijing()).isEqualTo(-0.618800401687622);
        assertThat(rows).allMatch(r -> r.year() >= 1950 && r.year() <= 2012);
    }
}
