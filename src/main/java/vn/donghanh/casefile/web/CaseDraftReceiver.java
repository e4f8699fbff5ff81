package vn.donghanh.casefile.web;

import static vn.donghanh.shared.web.ScriptEndpoint.constant;
import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves drafts of the forms of a case. */
@ApplicationScoped
class CaseDraftReceiver implements DraftReceiver {
    @Inject
    CaseDraftService service;

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.save(new SaveCaseDraftCommand(
                text(typed, "number"),
                constant(typed, "form", CaseDraftForm.class),
                text(typed, "body"),
                text(typed, "ref")));
    }
}
