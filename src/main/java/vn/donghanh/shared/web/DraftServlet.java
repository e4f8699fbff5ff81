package vn.donghanh.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import vn.donghanh.shared.NotFoundException;

/**
 * Saves drafts, separately from the page's form, since drafts are also sent when the user leaves the page, when the network is back, and while
 * the form is being submitted. The {@link DraftReceiver} named by the address reads and saves them.
 */
@WebServlet("/draft/*")
public class DraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 120_000;

    @Inject
    @Any
    transient Instance<DraftReceiver> receivers;

    @Inject
    transient ScriptEndpoint scripts;

    @Inject
    transient DisplayFormatter formats;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        scripts.answer(request, response, () -> Json.createObjectBuilder()
                .add("at", formats.seconds(save(receiver(request), ScriptEndpoint.read(request, MAX_BYTES)))));
    }

    private DraftReceiver receiver(HttpServletRequest request) {
        return receivers.stream()
                .filter(receiver -> ("/" + receiver.kind()).equals(request.getPathInfo()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Repeats once what collided: two requests of a page may arrive at the same time, the second as the user leaves the page. Any other failure would only fail twice. */
    static Instant save(DraftReceiver receiver, JsonObject typed) {
        try {
            return receiver.save(typed);
        } catch (RuntimeException failed) {
            if (ErrorInfo.isCollision(failed)) {
                return receiver.save(typed);
            }
            throw failed;
        }
    }
}
