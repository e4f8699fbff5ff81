package vn.donghanh.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values that a query compares with, each as a parameter of its own: a query with a list as one parameter is translated to SQL anew each time, and so is one
 * with a single parameter in the parentheses of an {@code in}, which might be a list. The last value is repeated up to a power of two, so that a query has few texts.
 */
public final class InList {
    private final String name;
    private final List<Object> values;

    private InList(String name, List<Object> values) {
        this.name = name;
        this.values = values;
    }

    /** @param name what the names of the parameters begin with */
    public static InList of(String name, Collection<?> values) {
        List<Object> padded = new ArrayList<>(values);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(padded.get(padded.size() - 1));
        }
        return new InList(name, padded);
    }

    /** Returns the condition that this path is one of the values; nothing is in an empty list. */
    public String includes(String path) {
        return values.size() == 1 ? path + " = " + parameters() : path + " in (" + parameters() + ")";
    }

    /** Returns the condition that this path, which is not null, is none of the values; everything is outside an empty list. */
    public String excludes(String path) {
        if (values.isEmpty()) {
            return "1 = 1";
        }
        return values.size() == 1 ? path + " <> " + parameters() : path + " not in (" + parameters() + ")";
    }

    private String parameters() {
        return values.isEmpty()
                ? "null"
                : IntStream.range(0, values.size())
                        .mapToObj(at -> ":" + name + at)
                        .collect(Collectors.joining(", "));
    }

    public <Q extends Query> Q bind(Q query) {
        for (int at = 0; at < values.size(); at++) {
            query.setParameter(name + at, values.get(at));
        }
        return query;
    }
}
