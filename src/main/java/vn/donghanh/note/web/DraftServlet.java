package vn.donghanh.note.web;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.SaveNoteDraftCommand;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/**
 * Saves note drafts, separately from the page's form, since drafts are also sent when the user leaves the page, when
 * the network is back, and while the form is being submitted. Answers 200 with the time, 409 with the reason why this
 * page may not save, 422 for an invalid request.
 */
@WebServlet("/note/draft")
public class DraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final int MAX_BYTES = 80_000;

    @Inject
    transient NoteService notes;

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
            answer(response, HttpServletResponse.SC_OK, "at", formats.seconds(save(read(request))));
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

    /**
     * Saves the draft and retries once: two requests of a page may arrive at the same time, the second as the user
     * leaves the page.
     */
    private Instant save(SaveNoteDraftCommand typed) {
        try {
            return notes.saveDraft(typed);
        } catch (RuntimeException first) {
            if (first instanceof RuleViolationException
                    || first instanceof NotFoundException
                    || first instanceof ConstraintViolationException) {
                throw first;
            }
            return notes.saveDraft(typed);
        }
    }

    private static SaveNoteDraftCommand read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw new IllegalArgumentException("longer than any draft");
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (JsonReader reader = Json.createReader(request.getReader())) {
            JsonObject typed = reader.readObject();
            String kind = text(typed, "kind");
            return new SaveNoteDraftCommand(
                    text(typed, "number"),
                    NoteSection.valueOf(typed.getString("section", "")),
                    kind == null ? null : NoteKind.valueOf(kind),
                    text(typed, "corrects"),
                    text(typed, "ref"),
                    text(typed, "page"),
                    text(typed, "body"));
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
