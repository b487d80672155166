package org.realign.simulate.effects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.realign.kernel.Spelling;

/** All effects there are, by name: to add one is to write its class and its line in one of the two lists. */
public final class Effects {
    private static final List<EffectKind> ALL = Stream.of(NetworkEffects.ALL, GradedEffects.ALL)
            .flatMap(List::stream)
            .toList();

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
}
