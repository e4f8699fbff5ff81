package vn.donghanh.house.pages;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables at one place of a page: parameters, attributes of a tag, the element of a repetition. */
record Scope(Map<String, Type> variables) {
    static final Scope EMPTY = new Scope(Map.of());

    @Nullable
    Type typeOf(String name) {
        return variables.get(name);
    }

    Scope with(String name, Type type) {
        return with(Map.of(name, type));
    }

    Scope with(Map<String, Type> more) {
        Map<String, Type> all = new HashMap<>(variables);
        all.putAll(more);
        return new Scope(Map.copyOf(all));
    }
}
