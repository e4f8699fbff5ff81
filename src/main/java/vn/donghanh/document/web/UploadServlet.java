package vn.donghanh.document.web;

import static vn.donghanh.shared.web.DraftEndpoint.text;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.BeginUploadCommand;
import vn.donghanh.document.UploadReceiver;
import vn.donghanh.document.UploadRow;
import vn.donghanh.document.UploadService;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.web.Texts;

/**
 * Receives files from the script of a page, in pieces: a request never has more than a megabyte, a broken connection costs one
 * piece, and nothing is written to a plain file. Answers 409 with a sentence when a file is refused.
 */
@WebServlet({"/document/begin", "/document/piece/*", "/document/check/*", "/document/discard/*"})
public class UploadServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final int MAX_COMMAND = 4000;

    @Inject
    transient UploadService uploads;

    @Inject
    transient UploadReceiver receiver;

    @Inject
    transient DocumentFormatter formatter;

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
            switch (request.getServletPath()) {
                case "/document/begin" -> write(
                        response,
                        HttpServletResponse.SC_OK,
                        Json.createObjectBuilder().add("ref", uploads.begin(command(request))));
                case "/document/piece" -> receive(request, response);
                case "/document/check" -> check(part(request, 0), response);
                default -> {
                    uploads.discard(part(request, 0));
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
            }
        } catch (RuleViolationException refused) {
            refuse(response, refused);
        } catch (NotFoundException missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (ConstraintViolationException
                | JsonException
                | IllegalArgumentException
                | ClassCastException unreadable) {
            response.setStatus(UNPROCESSABLE);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > ContentRepository.PIECE) {
            throw new IllegalArgumentException("longer than a piece");
        }
        byte[] piece = request.getInputStream().readNBytes(ContentRepository.PIECE + 1);
        receiver.receive(part(request, 0), Integer.parseInt(part(request, 1)), piece);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** A refused file is discarded at once; the reason is all that is left of it. */
    private void check(String ref, HttpServletResponse response) throws IOException {
        try {
            UploadRow row = uploads.check(ref);
            write(
                    response,
                    HttpServletResponse.SC_OK,
                    Json.createObjectBuilder()
                            .add("ref", row.ref())
                            .add("quarantined", row.quarantined())
                            .add("said", formatter.uploaded(row)));
        } catch (RuleViolationException refused) {
            uploads.discard(ref);
            throw refused;
        }
    }

    private static BeginUploadCommand command(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_COMMAND) {
            throw new IllegalArgumentException("longer than any command");
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (JsonReader reader = Json.createReader(request.getReader())) {
            JsonObject typed = reader.readObject();
            String kind = text(typed, "kind");
            return new BeginUploadCommand(
                    text(typed, "number"),
                    kind == null ? null : AttachmentKind.valueOf(kind),
                    text(typed, "record"),
                    fileName(text(typed, "name")),
                    typed.getJsonNumber("size").longValue());
        }
    }

    /** Returns the name without a path, which some browsers send. */
    private static String fileName(@Nullable String sent) {
        String name = sent == null ? "" : sent;
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String part(HttpServletRequest request, int at) {
        String path = request.getPathInfo();
        String[] parts = path == null ? new String[0] : path.substring(1).split("/", -1);
        if (at >= parts.length) {
            throw new NotFoundException();
        }
        return parts[at];
    }

    private void refuse(HttpServletResponse response, RuleViolationException refused) throws IOException {
        write(
                response,
                HttpServletResponse.SC_CONFLICT,
                Json.createObjectBuilder()
                        .add(
                                "said",
                                texts.of(
                                        refused.rule().key(),
                                        refused.arguments().toArray())));
    }

    private static void write(HttpServletResponse response, int status, JsonObjectBuilder answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }
}
