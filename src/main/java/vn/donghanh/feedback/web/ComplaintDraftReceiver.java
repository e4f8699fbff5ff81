package vn.donghanh.feedback.web;

import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.feedback.complaint.ComplaintDraftService;
import vn.donghanh.feedback.complaint.SaveComplaintDraftCommand;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves the draft of what a client says to somebody who writes it down. */
@ApplicationScoped
class ComplaintDraftReceiver implements DraftReceiver {
    @Inject
    ComplaintDraftService service;

    @Override
    public String kind() {
        return "complaint";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.save(
                new SaveComplaintDraftCommand(text(typed, "number"), text(typed, "body"), text(typed, "ref")));
    }
}
