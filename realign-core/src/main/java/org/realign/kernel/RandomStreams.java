package org.realign.kernel;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The only source of randomness: one independent stream for each purpose and key.
 *
 * <p><b>Model.</b> The 128-bit state of a XoRoShiRo128++ generator is filled by SplitMix64 from a hash of the seed, the
 * purpose and the key.
 * <p><b>Determinism.</b> A stream is a function of (seed, purpose, key) alone: neither the order in which streams are
 * asked for, nor threads, nor the machine matter.
 * <p><b>Source.</b> Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47(4); Steele, Lea and Flood 2014
 * (SplitMix64).
 */
public final class RandomStreams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    /** Streams of the run with this seed. */
    public RandomStreams(long seed) {
        this.seed = seed;
    }

    /** The seed that all streams here depend on. */
    public long seed() {
        return seed;
    }

    /** A fresh generator at the start of the stream for {@code purpose} and {@code key}. */
    public UniformRandomProvider stream(Purpose purpose, long... key) {
        long state = mix(seed + GOLDEN);
        state = mix(state ^ (purpose.tag() * GOLDEN));
        for (long part : key) {
            state = mix((state + GOLDEN) ^ part);
        }
        state = mix(state ^ key.length);
        return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {mix(state + GOLDEN), mix(state - GOLDEN)});
    }

    /** A key made from text, the same on every machine (64-bit FNV-1a of the UTF-8 bytes). */
    public static long key(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
