package vn.donghanh.reporting.report.web;

import static vn.donghanh.shared.web.ScriptEndpoint.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.shared.web.DraftReceiver;

/** Saves the texts of a report while they are being typed. */
@ApplicationScoped
class ReportDraftReceiver implements DraftReceiver {
    @Inject
    ReportService service;

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Instant save(JsonObject typed) {
        return service.saveDraft(new ReportService.SaveReportDraftCommand(text(typed, "ref"), text(typed, "body")));
    }
}
