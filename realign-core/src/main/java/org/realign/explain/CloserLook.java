package org.realign.explain;

import java.util.List;

/**
 * What is looked at more closely once explanations were weighed.
 *
 * @param unfolding when the evidence came
 * @param discriminators what would tell each pair apart, in order of the pairs
 * @param abroad the same changes in other states, of explanations for which the record can say it
 */
public record CloserLook(Unfolding unfolding, List<Discriminator> discriminators, List<SpacePlacebo> abroad) {
    public CloserLook {
        discriminators = List.copyOf(discriminators);
        abroad = List.copyOf(abroad);
    }
}
