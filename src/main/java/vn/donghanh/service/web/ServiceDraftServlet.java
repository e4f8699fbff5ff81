package vn.donghanh.service.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.SaveServiceDraftCommand;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/**
 * Saves drafts of deliveries, separately from the page's form, since drafts are also sent when the user leaves the page and when the network is
 * back. Answers 200 with the time, 409 with the reason why the draft may not be saved, 422 for an invalid request.
 */
@WebServlet("/service/draft")
public class ServiceDraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final int MAX_BYTES = 40_000;

    @Inject
    transient ServiceDeliveryService service;

    @Inject
    transient DisplayFormatter formats;

    @Inject
    transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // a form of another site cannot set this header
        if (!"1".equals(request.getHeader("X-DH"))) {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.SCRIPT_HEADER);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer(response, HttpServletResponse.SC_OK, "at", formats.seconds(service.saveDraft(read(request))));
        } catch (RuleViolationException refused) {
            answer(
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

    private static SaveServiceDraftCommand read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw new IllegalArgumentException("longer than any draft");
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (JsonReader reader = Json.createReader(request.getReader())) {
            JsonObject typed = reader.readObject();
            String kind = text(typed, "kind");
            return new SaveServiceDraftCommand(
                    text(typed, "number"),
                    kind == null ? null : DeliveryType.valueOf(kind),
                    text(typed, "body"),
                    text(typed, "ref"));
        }
    }

    /** Returns the value; null when it is missing or empty. */
    private static @Nullable String text(JsonObject typed, String name) {
        JsonValue value = typed.get(name);
        String text = value == null || value == JsonValue.NULL ? "" : typed.getString(name);
        return text.isEmpty() ? null : text;
    }

    private static void answer(HttpServletResponse response, int status, String name, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder().add(name, words).build().toString());
    }
}
