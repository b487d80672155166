package org.realign.simulate.effects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.realign.kernel.Spelling;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Effect;
import org.realign.simulate.Layer;
import org.realign.simulate.effects.EffectKind.On;

/** All effects there are, by name: to add one is to write its class and its line here. */
public final class Effects {
    private static final List<EffectKind> ALL = List.of(
            kind("density", "sum_j x_ij", On.TIES, List.of(), List.of(), List.of(), g -> new Density(g.place())),
            kind(
                    "recip",
                    "sum_j x_ij x_ji",
                    On.NETWORK,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Reciprocity(g.place())),
            kind(
                    "transTrip",
                    "sum_jh x_ij x_ih x_hj",
                    On.NETWORK,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new TransitiveTriplets(g.place())),
            kind(
                    "cycle3",
                    "sum_jh x_ij x_jh x_hi",
                    On.NETWORK,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Cycles(g.place())),
            kind(
                    "balance",
                    "sum_j x_ij sum_{h != i,j} (b0 - |x_ih - x_jh|)",
                    On.NETWORK,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Balance(g.place(), g.panel().dissimilarity(g.place()))),
            kind(
                    "inPop",
                    "sum_j x_ij x_+j",
                    On.TIES,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new IndegreePopularity(g.place())),
            kind(
                    "inPopSqrt",
                    "sum_j x_ij sqrt(x_+j)",
                    On.TIES,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new IndegreePopularitySqrt(g.place())),
            kind("outAct", "x_i+^2", On.TIES, List.of(), List.of(), List.of(), g -> new OutdegreeActivity(g.place())),
            kind(
                    "outActSqrt",
                    "x_i+ sqrt(x_i+)",
                    On.TIES,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new OutdegreeActivitySqrt(g.place())),
            kind(
                    "egoX",
                    "v_i x_i+",
                    On.TIES,
                    List.of(),
                    List.of("value"),
                    List.of(),
                    g -> new Ego(g.place(), g.value())),
            kind(
                    "altX",
                    "sum_j x_ij v_j",
                    On.NETWORK,
                    List.of(),
                    List.of("value"),
                    List.of(),
                    g -> new Alter(g.place(), g.value())),
            kind(
                    "simX",
                    "sum_j x_ij (sim_ij - mean sim)",
                    On.NETWORK,
                    List.of(),
                    List.of("value"),
                    List.of(),
                    g -> new Similarity(g.place(), g.value())),
            kind(
                    "X",
                    "sum_j x_ij (w_ij - mean w)",
                    On.TIES,
                    List.of(),
                    List.of(),
                    List.of("pair"),
                    g -> new Dyadic(
                            g.place(), g.perCell(), g.perCell().mean(g.own().oneMode()))),
            kind(
                    "crprod",
                    "sum_j x_ij w_ij",
                    On.TIES,
                    List.of("other network"),
                    List.of(),
                    List.of(),
                    g -> new CrossProduct(g.place(), g.parallel())),
            kind(
                    "crprodRecip",
                    "sum_j x_ij w_ji",
                    On.NETWORK,
                    List.of("other network"),
                    List.of(),
                    List.of(),
                    g -> new CrossProductReciprocal(g.place(), g.network())),
            kind(
                    "from",
                    "sum_{j != h} x_ij w_ih w_jh",
                    On.NETWORK,
                    List.of("other network"),
                    List.of(),
                    List.of(),
                    g -> new Agreement(g.place(), g.network())),
            kind(
                    "to",
                    "sum_{j != h} x_ij w_ih x_hj",
                    On.TIES,
                    List.of("other network"),
                    List.of(),
                    List.of(),
                    g -> new MixedTwoPaths(g.place(), g.network())),
            kind(
                    "closure",
                    "sum_{j != h} x_ij w_ih w_hj",
                    On.NETWORK,
                    List.of("other network"),
                    List.of(),
                    List.of(),
                    g -> new Closure(g.place(), g.network())),
            kind(
                    "cl.XWX",
                    "sum_{j != h} x_ij x_ih w_hj",
                    On.NETWORK,
                    List.of("other network"),
                    List.of(),
                    List.of(),
                    g -> new TransitiveOther(g.place(), g.network())),
            kind(
                    "linear",
                    "z_i - mean z",
                    On.BEHAVIOUR,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Level("linear", g.place(), g.mean())),
            kind(
                    "quad",
                    "(z_i - mean z)^2",
                    On.BEHAVIOUR,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Shape("quad", g.place(), g.mean())),
            kind(
                    "avAlt",
                    "z_i mean_j z_j",
                    On.BEHAVIOUR,
                    List.of("network"),
                    List.of(),
                    List.of(),
                    g -> new AverageAlter(g.place(), g.network(), g.mean())),
            kind(
                    "avSim",
                    "mean_j (sim_ij - mean sim)",
                    On.BEHAVIOUR,
                    List.of("network"),
                    List.of(),
                    List.of(),
                    g -> new AverageSimilarity(g.network(), g.behaviour())),
            kind(
                    "level",
                    "sum_p L_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Level("level", g.place(), g.mean())),
            kind(
                    "shape",
                    "sum_p L_ip^2",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Shape("shape", g.place(), g.mean())),
            kind(
                    "popularity",
                    "sum_p L_ip mean_{j != i} L_jp",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    g -> new Popularity(g.place(), g.mean())),
            kind(
                    "dependence",
                    "sum_p L_ip (d_ip - mean d)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("share"),
                    g -> new Dependence(
                            g.place(), g.mean(), g.perCell(), g.perCell().mean(false))),
            kind(
                    "concentration",
                    "-sum_p (x_ip / sum_q x_iq)^2",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of(),
                    Effects::concentration),
            kind(
                    "fracture",
                    "sum_{p<q} R_pq min(x_ip, x_iq)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new Fracture(g.place(), between(g, 0))),
            kind(
                    "fractureSq",
                    "sum_{p<q} R_pq^2 min(x_ip, x_iq)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new FractureSquared(g.place(), between(g, 0))),
            kind(
                    "structBalance",
                    "-sum_{p<q} R_pq c_ip c_iq",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new StructuralBalance(g.place(), g.middle(), between(g, 0))),
            kind(
                    "adversary",
                    "sum_p c_ip sum_{a != p} h_ia h_pa",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("hostility to actors", "hostility among poles"),
                    g -> new CommonAdversary(g.place(), g.middle(), g.perCell(), between(g, 1))),
            kind(
                    "bridge",
                    "sum_p c_ip sum_{q != p} x_iq (1 - R_pq)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("rivalry"),
                    g -> new Bridge(g.place(), g.middle(), between(g, 0))),
            kind(
                    "recognition",
                    "sum_p c_ip o_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("offers"),
                    g -> new Recognition(g.place(), g.middle(), g.perCell())),
            kind(
                    "status",
                    "sum_p c_ip S_p def_i",
                    On.ANY,
                    List.of(),
                    List.of("status deficit"),
                    List.of("status of poles"),
                    g -> new Status(g.place(), g.middle(), g.covariate(), ofPoles(g, 0))),
            kind(
                    "belief",
                    "sum_p c_ip (b_ip - 1/2)",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("belief"),
                    g -> new LearnedBelief(g.place(), g.middle(), g.perCell(), 0.5)),
            kind(
                    "clubs",
                    "sum_p c_ip sum_k y_ik M_pk",
                    On.ANY,
                    List.of("memberships"),
                    List.of(),
                    List.of("leads"),
                    Effects::clubs),
            kind(
                    "sponsor",
                    "sum_k y_ik sum_p x_ip M_pk",
                    On.TIES,
                    List.of("alignment"),
                    List.of(),
                    List.of("leads"),
                    Effects::sponsor),
            kind(
                    "treaty",
                    "sum_p t_ip x_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("treaties"),
                    g -> new TreatyInertia(g.place(), g.perCell())),
            kind(
                    "homophily",
                    "sum_p c_ip (1 - |r_i - r_p| / range)",
                    On.ANY,
                    List.of(),
                    List.of("regime"),
                    List.of("regime of poles"),
                    Effects::homophily),
            kind(
                    "peers",
                    "sum_p L_ip mean_{j in ties of i} L_jp",
                    On.ANY,
                    List.of("network"),
                    List.of(),
                    List.of(),
                    g -> new Peers(g.place(), g.network(), g.mean())),
            kind(
                    "threat",
                    "sum_p c_ip t_ip",
                    On.ANY,
                    List.of(),
                    List.of(),
                    List.of("threat"),
                    g -> new Threat(g.place(), g.middle(), g.perCell())));

    private static final Map<String, EffectKind> BY_NAME = new LinkedHashMap<>();

    static {
        ALL.forEach(kind -> BY_NAME.put(kind.name(), kind));
    }

    private Effects() {}

    /** All of them, networks first, then behaviours, then graded ties. */
    public static List<EffectKind> all() {
        return ALL;
    }

    /** The effect of this name; an error that names the nearest where there is none. */
    public static EffectKind named(String name) {
        EffectKind kind = BY_NAME.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("there is no effect " + name + "; there are " + BY_NAME.keySet()
                    + Spelling.nearest(name, BY_NAME.keySet())
                            .map(near -> ". Perhaps " + near)
                            .orElse(""));
        }
        return kind;
    }

    private static EffectKind kind(
            String name,
            String formula,
            On on,
            List<String> layers,
            List<String> actors,
            List<String> dyads,
            Function<Given, Effect> maker) {
        return new EffectKind(name, formula, on, layers, actors, dyads, maker);
    }

    private static DyadicCovariate between(Given given, int which) {
        int poles = given.own().columns();
        return given.shaped(which, poles, poles);
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
