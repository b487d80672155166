package org.realign.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Values computed once for each key, from several threads: two that come at once may both compute, and share one value. */
public final class Memo {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /**
     * What {@code compute} gives, computed once for each key.
     *
     * @param key by which it is known again; each key has values of one type
     */
    @SuppressWarnings("unchecked") // by the contract of the key
    public <T> T once(Object key, Supplier<T> compute) {
        Object found = known.get(key);
        if (found == null) {
            T made = compute.get();
            Object before = known.putIfAbsent(key, made);
            found = before == null ? made : before;
        }
        return (T) found;
    }
}
