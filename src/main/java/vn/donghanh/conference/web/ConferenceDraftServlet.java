package vn.donghanh.conference.web;

import static vn.donghanh.shared.web.DraftEndpoint.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.conference.ConferenceMinutesService;
import vn.donghanh.shared.web.DraftEndpoint;

/** Saves the discussion of minutes while it is being typed, separately from the page's form. */
@WebServlet("/conference/draft")
public class ConferenceDraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 60_000;

    @Inject
    transient ConferenceMinutesService service;

    @Inject
    transient DraftEndpoint drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        drafts.answer(
                request,
                response,
                MAX_BYTES,
                typed -> service.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                        text(typed, "number"), text(typed, "ref"), text(typed, "body"), null)));
    }
}
