package vn.donghanh.note.web;

import static vn.donghanh.shared.web.DraftEndpoint.text;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.SaveNoteDraftCommand;
import vn.donghanh.shared.web.DraftEndpoint;

/**
 * Saves note drafts, separately from the page's form, since drafts are also sent when the user leaves the page, when
 * the network is back, and while the form is being submitted.
 */
@WebServlet("/note/draft")
public class DraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 80_000;

    @Inject
    transient NoteService notes;

    @Inject
    transient DraftEndpoint drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        drafts.answer(request, response, MAX_BYTES, typed -> notes.saveDraft(command(typed)));
    }

    private static SaveNoteDraftCommand command(JsonObject typed) {
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
