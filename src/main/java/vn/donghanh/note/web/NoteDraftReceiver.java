package vn.donghanh.note.web;

import static vn.donghanh.shared.web.ScriptEndpoint.constant;
import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.SaveNoteDraftCommand;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves drafts of notes. */
@ApplicationScoped
class NoteDraftReceiver implements DraftReceiver {
    @Inject
    NoteService service;

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.saveDraft(new SaveNoteDraftCommand(
                text(typed, "number"),
                NoteSection.valueOf(typed.getString("section", "")),
                constant(typed, "kind", NoteKind.class),
                text(typed, "corrects"),
                text(typed, "ref"),
                text(typed, "page"),
                text(typed, "body")));
    }
}
