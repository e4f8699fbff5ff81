package vn.donghanh.shared.web;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The map behind {@code msg['key']} in pages; looks up every key anew, because the language depends on the user. */
class MessageMap extends AbstractMap<String, String> {
    private final Function<String, String> lookup;
    private final Predicate<String> known;

    MessageMap(Function<String, String> lookup, Predicate<String> known) {
        this.lookup = lookup;
        this.known = known;
    }

    @Override
    public String get(Object key) {
        return lookup.apply(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return known.test(String.valueOf(key));
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
