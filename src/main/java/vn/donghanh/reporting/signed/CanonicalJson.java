package vn.donghanh.reporting.signed;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which there is one spelling only, after RFC 8785: members in the order of their names, no white space, whole numbers that every reader
 * represents exactly. The same content always gives the same bytes, and so the same hash.
 */
final class CanonicalJson {
    /** The largest whole number that a reader with floating-point numbers represents exactly. */
    private static final long MOST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** @param content texts, whole numbers, truth values, collections and maps of them */
    static String write(Map<String, ?> content) {
        return Json.createObjectBuilder(sorted(content)).build().toString();
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Map<String, Object> sorted(Map<?, ?> content) {
        Map<String, Object> sorted = new TreeMap<>();
        content.forEach((name, value) -> sorted.put((String) name, checked(value)));
        return sorted;
    }

    private static Object checked(Object value) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(CanonicalJson::checked).toList();
        }
        if (value instanceof Integer || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Long number && Math.abs(number) <= MOST) {
            return value;
        }
        throw new IllegalArgumentException("no canonical form of a " + value.getClass());
    }
}
