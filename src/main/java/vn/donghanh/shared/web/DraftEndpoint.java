package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Reads a draft that a page's script sends as JSON, and answers with the time at which it was saved. */
@ApplicationScoped
public class DraftEndpoint {
    @Inject
    DisplayFormatter formats;

    @Inject
    ScriptEndpoint scripts;

    /**
     * Saves the draft and retries once: two requests of a page may arrive at the same time, the second as the user
     * leaves the page.
     *
     * @param maxBytes the longest body that is read
     * @param save saves what was typed and returns the time
     */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, int maxBytes, Function<JsonObject, Instant> save)
            throws IOException {
        scripts.answer(request, response, () -> Json.createObjectBuilder()
                .add("at", formats.seconds(saveTwiceIfNeeded(ScriptEndpoint.read(request, maxBytes), save))));
    }

    /** Returns the value; null when it is missing or empty. */
    public static @Nullable String text(JsonObject typed, String name) {
        JsonValue value = typed.get(name);
        String text = value == null || value == JsonValue.NULL ? "" : typed.getString(name);
        return text.isEmpty() ? null : text;
    }

    private static Instant saveTwiceIfNeeded(JsonObject typed, Function<JsonObject, Instant> save) {
        try {
            return save.apply(typed);
        } catch (RuleViolationException
                | NotFoundException
                | ConstraintViolationException
                | IllegalArgumentException
                | ClassCastException refused) {
            throw refused;
        } catch (RuntimeException collided) {
            return save.apply(typed);
        }
    }
}
