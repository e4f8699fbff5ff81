package vn.donghanh.house.pages;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables at one place of a page: parameters, attributes of a tag, the element of a repetition.
 *
 * @param hidden names that mean an attribute of a tag around this place, whatever else on the page is called so
 */
record Scope(Map<String, Type> variables, Set<String> hidden) {
    static final Scope EMPTY = new Scope(Map.of());

    Scope(Map<String, Type> variables) {
        this(variables, Set.of());
    }

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
        return new Scope(Map.copyOf(all), hidden);
    }

    /** A parameter is bound like the attributes of a tag, so a later one is found first. */
    Scope withParameter(String name, Type type) {
        Set<String> still = new HashSet<>(hidden);
        still.remove(name);
        return new Scope(variables, Set.copyOf(still)).with(name, type);
    }

    /** The attributes of a tag are all that its file knows; those of the tags around it still hide other names. */
    Scope insideTag(Map<String, Type> attributes) {
        Set<String> still = new HashSet<>(hidden);
        still.removeAll(attributes.keySet());
        return new Scope(Map.copyOf(attributes), Set.copyOf(still));
    }

    Scope hiding(Set<String> names) {
        Set<String> all = new HashSet<>(hidden);
        all.addAll(names);
        return new Scope(variables, Set.copyOf(all));
    }
}
