package vn.donghanh.conference.web;

import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.conference.ConferenceMinutesService;
import vn.donghanh.conference.MinutesTab;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves the discussion of minutes while it is being typed. */
@ApplicationScoped
class MinutesDraftReceiver implements DraftReceiver {
    @Inject
    ConferenceMinutesService service;

    @Override
    public String kind() {
        return "conference";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                text(typed, "number"),
                text(typed, "ref"),
                new MinutesTab(text(typed, "page"), text(typed, "since")),
                Integer.parseInt(typed.getString("corrects", "")),
                text(typed, "body"),
                null));
    }
}
