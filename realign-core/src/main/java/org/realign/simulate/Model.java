package org.realign.simulate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A stochastic actor-oriented model of a panel: which effects bear on which layer, and what its parameters are.
 *
 * <p><b>Model.</b> In period m actor i changes layer v at rate rho_vm exp(sum_k a_k v_ik). It takes no step, or one step up or
 * down in one open cell, with probabilities proportional to exp(f(x after) - f(x now)), f = sum_k beta_k s_ik. Steps of all
 * layers mix in time.
 * <p><b>Shapes.</b> Parameters, layer by layer: the rates of the periods, rate effects, effects in the order given.
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395; Steglich, Snijders and Pearson 2010, Sociological
 * Methodology 40, 329-393, for several layers.
 */
public final class Model {
    /** No layer. */
    private static final int NONE = -1;

    private final Panel panel;
    private final List<RateTerm> rateTerms;
    private final List<Term> terms;
    private final int conditional;
    private final List<String> names = new ArrayList<>();
    private final int[] firstRate;
    private final int[] firstRateTerm;
    private final int[] firstTerm;
    private final LayerModel[] layerModels;
    private final List<List<RateTerm>> rateTermsByLayer = new ArrayList<>();

    /** A model in which each period lasts from time 0 to 1. */
    public Model(Panel panel, List<RateTerm> rateTerms, List<Term> terms) {
        this(panel, rateTerms, terms, NONE);
    }

    private Model(Panel panel, List<RateTerm> rateTerms, List<Term> terms, int conditional) {
        this.panel = panel;
        this.rateTerms = List.copyOf(rateTerms);
        this.terms = List.copyOf(terms);
        this.conditional = conditional;
        firstRate = new int[panel.layers()];
        firstRateTerm = new int[panel.layers()];
        firstTerm = new int[panel.layers()];
        layerModels = new LayerModel[panel.layers()];
        for (int place = 0; place < panel.layers(); place++) {
            number(place);
        }
    }

    /** The same, but each period lasts until the layer at {@code place} is as far from where it began as was observed. */
    public Model conditionalOn(int place) {
        if (!moves(place)) {
            throw new IllegalArgumentException(panel.layer(place).name() + " does not move");
        }
        return new Model(panel, rateTerms, terms, place);
    }

    private void number(int place) {
        Layer layer = panel.layer(place);
        List<Term> own =
                terms.stream().filter(term -> term.effect().place() == place).toList();
        List<RateTerm> rates =
                rateTerms.stream().filter(term -> term.place() == place).toList();
        if (!moves(place) && !(own.isEmpty() && rates.isEmpty())) {
            throw new IllegalArgumentException(layer.name() + " does not move, so that nothing can bear on it");
        }
        rateTermsByLayer.add(rates);
        firstRate[place] = names.size();
        for (int period = 0; moves(place) && place != conditional && period < panel.periods(); period++) {
            add(layer.name() + ": rate (period " + (period + 1) + ")");
        }
        firstRateTerm[place] = names.size();
        rates.forEach(term -> add(layer.name() + ": rate " + term.covariate().name()));
        firstTerm[place] = names.size();
        layerModels[place] = new LayerModel(place, own, names.size());
        for (Term term : own) {
            String variant = term.variant() == Variant.EVALUATION
                    ? ""
                    : " (" + term.variant().name().toLowerCase(Locale.ROOT) + ")";
            add(layer.name() + ": " + term.effect().name() + variant);
        }
    }

    private void add(String name) {
        String free = name;
        for (int k = 2; names.contains(free); k++) {
            free = name + " " + k;
        }
        names.add(free);
    }

    /** What it is a model of. */
    public Panel panel() {
        return panel;
    }

    /** Effects on steps, in the order given. */
    public List<Term> terms() {
        return terms;
    }

    /** The names of its parameters, in their order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** How many parameters it has. */
    public int parameters() {
        return names.size();
    }

    /** Whether a period lasts until a layer is as far as was observed. */
    public boolean isConditional() {
        return conditional != NONE;
    }

    /** The layer whose distance ends a period. */
    int conditional() {
        return conditional;
    }

    /** Whether actors take steps in the layer at {@code place}. */
    boolean moves(int place) {
        return panel.layer(place).moves() != Layer.Moves.NONE;
    }

    /** The number of the rate parameter of a layer and period, which the layer that ends periods has not. */
    int rate(int place, int period) {
        return firstRate[place] + period;
    }

    /** Whether a layer has rate parameters of its own. */
    boolean hasRates(int place) {
        return moves(place) && place != conditional;
    }

    /** Whether a parameter is a rate, which is positive. */
    boolean isRate(int parameter) {
        for (int place = 0; place < panel.layers(); place++) {
            if (parameter >= firstRate[place] && parameter < firstRateTerm[place]) {
                return true;
            }
        }
        return false;
    }

    /** The number of a layer's first rate effect. */
    int rateTerm(int place) {
        return firstRateTerm[place];
    }

    /** The rate effects of a layer, in the order of their parameters. */
    List<RateTerm> rateTerms(int place) {
        return rateTermsByLayer.get(place);
    }

    /** The number of a layer's first effect. */
    int term(int place) {
        return firstTerm[place];
    }

    /** The effects of a layer, in the order of their parameters. */
    List<Term> terms(int place) {
        return terms.stream().filter(term -> term.effect().place() == place).toList();
    }

    LayerModel layerModel(int place) {
        return layerModels[place];
    }

    /** The tables that a layer must keep for some effect. */
    Set<Table> tables(int place) {
        Set<Table> all = EnumSet.noneOf(Table.class);
        for (Term term : terms) {
            Map<Integer, Set<Table>> wanted = term.effect().tables();
            all.addAll(wanted.getOrDefault(place, Set.of()));
        }
        return all;
    }
}
