package vn.donghanh.service.web;

import static vn.donghanh.shared.web.DraftEndpoint.text;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.counselling.SaveSessionDraftCommand;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.web.DraftEndpoint;

/**
 * Saves drafts of sessions, separately from the page's form, since drafts are also sent when the user leaves the page and when the network is back.
 */
@WebServlet("/service/sessiondraft")
public class SessionDraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 120_000;

    @Inject
    transient SessionService service;

    @Inject
    transient DraftEndpoint drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        drafts.answer(request, response, MAX_BYTES, typed -> service.saveDraft(command(typed)));
    }

    private static SaveSessionDraftCommand command(JsonObject typed) {
        String kind = text(typed, "kind");
        return new SaveSessionDraftCommand(
                text(typed, "number"),
                kind == null ? null : DeliveryType.valueOf(kind),
                text(typed, "body"),
                text(typed, "ref"));
    }
}
