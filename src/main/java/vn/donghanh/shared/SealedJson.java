package vn.donghanh.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Type;
import java.util.function.Function;

/** The spelling of structures that are sealed as one text: public records in, JSON out, and back. */
public final class SealedJson {
    private static final Jsonb JSON = JsonbBuilder.create();

    private SealedJson() {}

    public static String write(Object value) {
        return JSON.toJson(value);
    }

    /**
     * Reads what {@link #write} wrote, and what was sealed before it.
     *
     * @param before reads the format of earlier versions, of which no text begins with a brace
     */
    public static <T> T read(String text, Type type, Function<String, T> before) {
        return text.startsWith("{") ? JSON.fromJson(text, type) : before.apply(text);
    }
}
