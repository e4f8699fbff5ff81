package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;

/**
 * Answers the requests of the pages' scripts: 200 with JSON, 204 when there is nothing to say, 409 with the reason why a rule refuses, 404, or 422 for an
 * invalid request.
 */
@ApplicationScoped
public class ScriptEndpoint {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Texts texts;

    /** What a request does. */
    public interface Call {
        /** Returns the answer; null when there is nothing to say. */
        @Nullable
        JsonObjectBuilder perform() throws IOException;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Call call) throws IOException {
        // a form of another site cannot set this header
        if (!"1".equals(request.getHeader("X-DH"))) {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.SCRIPT_HEADER);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            JsonObjectBuilder answer = call.perform();
            if (answer == null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                write(response, HttpServletResponse.SC_OK, answer);
            }
        } catch (RuleViolationException refused) {
            String said = texts.of(refused.rule().key(), refused.arguments().toArray());
            write(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    Json.createObjectBuilder().add("said", said));
        } catch (NotFoundException missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (ConstraintViolationException
                | JsonException
                | IllegalArgumentException
                | ClassCastException unreadable) {
            response.setStatus(UNPROCESSABLE);
        }
    }

    /**
     * Reads the JSON of a request.
     *
     * @throws IllegalArgumentException when it is longer than that
     */
    public static JsonObject read(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw new IllegalArgumentException("longer than any request of a page");
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (JsonReader reader = Json.createReader(request.getReader())) {
            return reader.readObject();
        }
    }

    /** Returns the value; null when it is missing or empty. */
    public static @Nullable String text(JsonObject typed, String name) {
        JsonValue value = typed.get(name);
        String text = value == null || value == JsonValue.NULL ? "" : typed.getString(name);
        return text.isEmpty() ? null : text;
    }

    /** Returns the constant of this name; null when none was sent. */
    public static <E extends Enum<E>> @Nullable E constant(JsonObject typed, String name, Class<E> type) {
        String text = text(typed, name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    private static void write(HttpServletResponse response, int status, JsonObjectBuilder answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }
}
