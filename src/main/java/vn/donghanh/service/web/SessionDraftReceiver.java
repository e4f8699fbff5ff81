package vn.donghanh.service.web;

import static vn.donghanh.shared.web.ScriptEndpoint.constant;
import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.counselling.SaveSessionDraftCommand;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves drafts of sessions. */
@ApplicationScoped
class SessionDraftReceiver implements DraftReceiver {
    @Inject
    SessionService service;

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.saveDraft(new SaveSessionDraftCommand(
                text(typed, "number"),
                constant(typed, "kind", DeliveryType.class),
                text(typed, "body"),
                text(typed, "ref")));
    }
}
