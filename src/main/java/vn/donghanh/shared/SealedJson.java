package vn.donghanh.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Type;
import java.util.function.Function;

/** Serialises structures that are encrypted as one text: public records to JSON and back. */
public final class SealedJson {
    private static final Jsonb JSON = JsonbBuilder.create();

    private SealedJson() {}

    public static String write(Object value) {
        return JSON.toJson(value);
    }

    /** Reads text written by {@link #write}. */
    public static <T> T read(String text, Class<T> type) {
        return JSON.fromJson(text, type);
    }

    /**
     * Reads text written by {@link #write} or by an earlier version.
     *
     * @param before parses the format of earlier versions, in which no text begins with a brace
     */
    public static <T> T read(String text, Type type, Function<String, T> before) {
        return text.startsWith("{") ? JSON.fromJson(text, type) : before.apply(text);
    }
}
