package vn.donghanh.document.web;

import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.document.upload.BeginUploadCommand;
import vn.donghanh.document.upload.UploadReceiver;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.document.upload.UploadService;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.web.ScriptEndpoint;

/**
 * Receives files from the script of a page, in pieces: a request never has more than a megabyte, a broken connection costs one
 * piece, and nothing is written to a plain file. Answers 409 with a sentence when a file is refused.
 */
@WebServlet({"/document/begin", "/document/piece/*", "/document/check/*", "/document/discard/*"})
public class UploadServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_COMMAND = 4000;

    @Inject
    transient UploadService uploads;

    @Inject
    transient UploadReceiver receiver;

    @Inject
    transient DocumentFormatter formatter;

    @Inject
    transient ScriptEndpoint scripts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        scripts.answer(request, response, () -> switch (request.getServletPath()) {
            case "/document/begin" -> Json.createObjectBuilder().add("ref", uploads.begin(command(request)));
            case "/document/piece" -> receive(request);
            case "/document/check" -> check(part(request, 0));
            default -> discard(part(request, 0));
        });
    }

    private @Nullable JsonObjectBuilder receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > ContentRepository.PIECE) {
            throw new IllegalArgumentException("longer than a piece");
        }
        byte[] piece = request.getInputStream().readNBytes(ContentRepository.PIECE + 1);
        receiver.receive(part(request, 0), Integer.parseInt(part(request, 1)), piece);
        return null;
    }

    /** A refused file is discarded at once; the reason is all that is left of it. */
    private JsonObjectBuilder check(String ref) {
        try {
            UploadRow row = uploads.check(ref);
            return Json.createObjectBuilder()
                    .add("ref", row.ref())
                    .add("quarantined", row.quarantined())
                    .add("said", formatter.uploaded(row));
        } catch (RuleViolationException refused) {
            uploads.discard(ref);
            throw refused;
        }
    }

    private @Nullable JsonObjectBuilder discard(String ref) {
        uploads.discard(ref);
        return null;
    }

    private static BeginUploadCommand command(HttpServletRequest request) throws IOException {
        JsonObject typed = ScriptEndpoint.read(request, MAX_COMMAND);
        String kind = text(typed, "kind");
        return new BeginUploadCommand(
                text(typed, "number"),
                kind == null ? null : AttachmentKind.valueOf(kind),
                text(typed, "record"),
                fileName(text(typed, "name")),
                typed.getJsonNumber("size").longValue());
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
}
