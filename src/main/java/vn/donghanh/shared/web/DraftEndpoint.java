package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;

/**
 * Reads a draft that a page's script sends as JSON, and answers: 200 with the time at which it was saved, 409 with the
 * reason why this page may not save, 404, or 422 for an invalid request.
 */
@ApplicationScoped
public class DraftEndpoint {
    private static final int UNPROCESSABLE = 422;

    @Inject
    DisplayFormatter formats;

    @Inject
    Texts texts;

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
        // a form of another site cannot set this header
        if (!"1".equals(request.getHeader("X-DH"))) {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.SCRIPT_HEADER);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(
                    response,
                    HttpServletResponse.SC_OK,
                    "at",
                    formats.seconds(saveTwiceIfNeeded(read(request, maxBytes), save)));
        } catch (RuleViolationException refused) {
            write(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    "said",
                    texts.of(refused.rule().key(), refused.arguments().toArray()));
        } catch (NotFoundException missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (ConstraintViolationException
                | JsonException
                | IllegalArgumentException
                | ClassCastException unreadable) {
            response.setStatus(UNPROCESSABLE);
        }
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

    private static JsonObject read(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw new IllegalArgumentException("longer than any draft");
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (JsonReader reader = Json.createReader(request.getReader())) {
            return reader.readObject();
        }
    }

    private static void write(HttpServletResponse response, int status, String name, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder().add(name, words).build().toString());
    }
}
