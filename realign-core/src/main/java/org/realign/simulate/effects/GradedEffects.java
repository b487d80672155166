package org.realign.simulate.effects;

import java.util.List;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Effect;
import org.realign.simulate.Layer;
import org.realign.simulate.effects.EffectKind.On;

/** Effects on graded ties, as of states with poles, and on the memberships that go with them. */
final class GradedEffects {
    static final List<EffectKind> ALL = List.of(
            new EffectKind(
                    "level",
                    "sum_p L_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Level("level", g.place(), g.mean())),
            new EffectKind(
                    "shape",
                    "sum_p L_ip^2",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Shape("shape", g.place(), g.mean())),
            new EffectKind(
                    "popularity",
                    "sum_p L_ip mean_{j != i} L_jp",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Popularity(g.place(), g.mean())),
            new EffectKind(
                    "dependence",
                    "sum_p L_ip (d_ip - mean d)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("share"),
                    g -> new Dependence(g.place(), g.mean(), g.perCell(), g.shareMean())),
            new EffectKind(
                    "concentration",
                    "-sum_p (x_ip / sum_q x_iq)^2",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    GradedEffects::concentration),
            new EffectKind(
                    "fracture",
                    "sum_{p<q} R_pq min(x_ip, x_iq)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new Fracture(g.place(), rivalry(g))),
            new EffectKind(
                    "fractureSq",
                    "sum_{p<q} R_pq^2 min(x_ip, x_iq)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new FractureSquared(g.place(), rivalry(g))),
            new EffectKind(
                    "structBalance",
                    "-sum_{p<q} R_pq c_ip c_iq",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new StructuralBalance(g.place(), g.middle(), rivalry(g))),
            new EffectKind(
                    "adversary",
                    "sum_p c_ip sum_{a != p} h_ia h_pa",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("hostility to actors", "hostility among poles"),
                    g -> new CommonAdversary(g.place(), g.middle(), g.perCell(), between(g, 1))),
            new EffectKind(
                    "bridge",
                    "sum_p c_ip sum_{q != p} x_iq (1 - R_pq)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new Bridge(g.place(), g.middle(), rivalry(g))),
            new EffectKind(
                    "recognition",
                    "sum_p c_ip o_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("offers"),
                    g -> new Recognition(g.place(), g.middle(), g.perCell())),
            new EffectKind(
                    "status",
                    "sum_p c_ip S_p def_i",
                    On.ANY,
                    List.of(),
                    List.of("status deficit"),
                    List.of("status of poles"),
                    g -> new Status(g.place(), g.middle(), g.covariate(), ofPoles(g, 0))),
            new EffectKind(
                    "belief",
                    "sum_p c_ip (b_ip - 1/2)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("belief"),
                    g -> new LearnedBelief(g.place(), g.middle(), g.perCell(), 0.5)),
            new EffectKind(
                    "clubs",
                    "sum_p c_ip sum_k y_ik M_pk",
                    On.ANY,
                    List.of("memberships"),
                    List.of(),
                    List.of("leads"),
                    GradedEffects::clubs),
            new EffectKind(
                    "sponsor",
                    "sum_k y_ik sum_p x_ip M_pk",
                    On.TIES,
                    List.of("alignment"),
                    List.of(),
                    List.of("leads"),
                    GradedEffects::sponsor),
            new EffectKind(
                    "treaty",
                    "sum_p t_ip x_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("treaties"),
                    g -> new TreatyInertia(g.place(), g.perCell())),
            new EffectKind(
                    "homophily",
                    "sum_p c_ip (1 - |r_i - r_p| / range)",
                    On.ANY,
                    List.of(),
                    List.of("regime"),
                    List.of("regime of poles"),
                    GradedEffects::homophily),
            new EffectKind(
                    "peers",
                    "sum_p L_ip mean_{j in ties of i} L_jp",
                    On.ANY,
                    List.of("network"),
                    List.of(),
                    List.of(),
                    g -> new Peers(g.place(), g.network(), g.mean())),
            new EffectKind(
                    "threat",
                    "sum_p c_ip t_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("threat"),
                    g -> new Threat(g.place(), g.middle(), g.perCell())));

    private GradedEffects() {}

    private static DyadicCovariate between(Given given, int which) {
        int poles = given.own().columns();
        return given.shaped(which, poles, poles);
    }

    /** Rivalry is mutual: one rule for a pair, whichever of the two an actor steps towards. */
    private static DyadicCovariate rivalry(Given given) {
        DyadicCovariate rivalry = between(given, 0);
        int poles = rivalry.columns();
        for (int period = 0; period < rivalry.periods(); period++) {
            for (int cell = 0; cell < poles * poles; cell++) {
                double there = rivalry.values(period)[cell];
                double back = rivalry.values(period)[cell % poles * poles + cell / poles];
                if (there != back) {
                    throw new IllegalArgumentException(rivalry.name() + " of columns " + cell / poles + " and "
                            + cell % poles + " is " + there + " one way and " + back + " the other; it must be mutual");
                }
            }
        }
        return rivalry;
    }

    private static DyadicCovariate ofPoles(Given given, int which) {
        return given.shaped(which, 1, given.own().columns());
    }

    private static Effect concentration(Given given) {
        if (given.own().low() < 0) {
            throw new IllegalArgumentException("concentration needs levels of at least 0, not "
                    + given.own().low());
        }
        return new Concentration(given.place());
    }

    private static Effect clubs(Given given) {
        int memberships = given.binary(false);
        int clubs = given.panel().layer(memberships).columns();
        return new ClubTies(
                given.place(),
                given.middle(),
                memberships,
                given.shaped(0, given.own().columns(), clubs));
    }

    private static Effect sponsor(Given given) {
        int alignment = given.layers().get(0);
        Layer other = given.panel().layer(alignment);
        if (alignment == given.place()) {
            throw new IllegalArgumentException("sponsor needs another layer than " + other.name());
        }
        return new SponsorClosure(
                given.place(),
                alignment,
                given.shaped(0, other.columns(), given.own().columns()));
    }

    private static Effect homophily(Given given) {
        DyadicCovariate poles = ofPoles(given, 0);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int period = 0; period < poles.periods(); period++) {
            for (double[] some : List.of(poles.values(period), given.covariate().values(period))) {
                for (double value : some) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return new Homophily(given.place(), given.middle(), given.covariate(), poles, high - low);
    }
}
