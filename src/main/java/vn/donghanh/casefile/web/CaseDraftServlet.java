package vn.donghanh.casefile.web;

import static vn.donghanh.shared.web.DraftEndpoint.text;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.shared.web.DraftEndpoint;

/** Saves drafts of the forms of a case, separately from the page's form, since drafts are also sent when the user leaves the page. */
@WebServlet("/casefile/draft")
public class CaseDraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 40_000;

    @Inject
    transient CaseDraftService service;

    @Inject
    transient DraftEndpoint drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        drafts.answer(request, response, MAX_BYTES, typed -> service.save(command(typed)));
    }

    private static SaveCaseDraftCommand command(JsonObject typed) {
        String form = text(typed, "form");
        return new SaveCaseDraftCommand(
                text(typed, "number"),
                form == null ? null : CaseDraftForm.valueOf(form),
                text(typed, "body"),
                text(typed, "ref"));
    }
}
