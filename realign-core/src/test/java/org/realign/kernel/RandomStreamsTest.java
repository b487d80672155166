package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    private final RandomStreams streams = new RandomStreams(42);

    @Test
    void aStreamDependsOnSeedPurposeAndKeyAlone() {
        long first = streams.stream(Purpose.SOURCE_ERRORS, 1, 2).nextLong();
        streams.stream(Purpose.SIMULATED_RECORD, 9).nextLong();
        assertThat(new RandomStreams(42).stream(Purpose.SOURCE_ERRORS, 1, 2).nextLong())
                .isEqualTo(first);
        assertThat(new RandomStreams(43).stream(Purpose.SOURCE_ERRORS, 1, 2).nextLong())
                .isNotEqualTo(first);
        assertThat(streams.stream(Purpose.SIMULATED_RECORD, 1, 2).nextLong()).isNotEqualTo(first);
        assertThat(streams.stream(Purpose.SOURCE_ERRORS, 2, 1).nextLong()).isNotEqualTo(first);
        assertThat(streams.stream(Purpose.SOURCE_ERRORS, 1, 2, 0).nextLong()).isNotEqualTo(first);
    }

    @Test
    void theOrderOfAskingAndThreadsDoNotMatter() {
        List<Long> forward = LongStream.range(0, 500)
                .mapToObj(k -> streams.stream(Purpose.SOURCE_ERRORS, k).nextLong())
                .toList();
        List<Long> parallel = LongStream.range(0, 500)
                .parallel()
                .mapToObj(k -> streams.stream(Purpose.SOURCE_ERRORS, k).nextLong())
                .toList();
        assertThat(parallel).isEqualTo(forward);
        assertThat(forward).doesNotHaveDuplicates();
    }

    @Test
    void neighbouringStreamsAreUnrelated() {
        // Mean of 1000 first draws of neighbouring streams: 0.5 with sd 0.0091; 5 sd is a false alarm in 2 million.
        double mean = Sums.mean(LongStream.range(0, 1000)
                .mapToDouble(k -> streams.stream(Purpose.SIMULATED_RECORD, k).nextDouble())
                .toArray());
        assertThat(mean).isCloseTo(0.5, within(0.046));
        UniformRandomProvider a = streams.stream(Purpose.SIMULATED_RECORD, 1);
        UniformRandomProvider b = streams.stream(Purpose.SIMULATED_RECORD, 2);
        double product = 0;
        for (int i = 0; i < 1000; i++) {
            product += (a.nextDouble() - 0.5) * (b.nextDouble() - 0.5);
        }
        assertThat(product / 1000).isCloseTo(0, within(0.0132));
    }

    @Test
    void textKeysAreFnv1a() {
        // Published test vectors of 64-bit FNV-1a: the empty string and "a".
        assertThat(RandomStreams.key("")).isEqualTo(0xCBF29CE484222325L);
        assertThat(RandomStreams.key("a")).isEqualTo(0xAF63DC4C8601EC8CL);
    }
}
