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
import vn.donghanh.service.SaveServiceDraftCommand;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.shared.web.DraftEndpoint;

/**
 * Saves drafts of deliveries, separately from the page's form, since drafts are also sent when the user leaves the page and when the network is
 * back.
 */
@WebServlet("/service/draft")
public class ServiceDraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 40_000;

    @Inject
    transient ServiceDeliveryService service;

    @Inject
    transient DraftEndpoint drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        drafts.answer(request, response, MAX_BYTES, typed -> service.saveDraft(command(typed)));
    }

    private static SaveServiceDraftCommand command(JsonObject typed) {
        String kind = text(typed, "kind");
        return new SaveServiceDraftCommand(
                text(typed, "number"),
                kind == null ? null : DeliveryType.valueOf(kind),
                text(typed, "body"),
                text(typed, "ref"));
    }
}
