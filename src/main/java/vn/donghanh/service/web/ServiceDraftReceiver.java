package vn.donghanh.service.web;

import static vn.donghanh.shared.web.ScriptEndpoint.constant;
import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.SaveServiceDraftCommand;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves drafts of deliveries. */
@ApplicationScoped
class ServiceDraftReceiver implements DraftReceiver {
    @Inject
    ServiceDeliveryService service;

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.saveDraft(new SaveServiceDraftCommand(
                text(typed, "number"),
                constant(typed, "kind", DeliveryType.class),
                text(typed, "body"),
                text(typed, "ref")));
    }
}
