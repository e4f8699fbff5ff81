package vn.donghanh.caseaudit.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.caseaudit.AuditorService;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of one sampled case, under its code in that audit. */
@Named
@ViewScoped
public class AuditSamplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditorService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String code;

    private final FormToken once = new FormToken();
    private AuditorService.SampledCaseView sampledCase;

    private final FindingForm form = new FindingForm();

    @PostConstruct
    void load() {
        sampledCase = service.getSampledCase(code == null ? "" : code);
    }

    public String recordFinding() {
        forms.once(once.getValue(), () -> {
            service.recordFinding(sampledCase.audit().ref(), code, form.getKind(), form.getWords());
            return code;
        });
        messages.saved();
        Faces.redirect("caseaudit/audits/%s", sampledCase.audit().ref());
        return null;
    }

    /** Returns the number of deadlines with this result. */
    public long countDeadlines(String result) {
        return sampledCase.facts().deadlines().stream()
                .filter(deadline -> deadline.result() == AuditedCaseQueries.DeadlineResult.valueOf(result))
                .count();
    }

    /** Returns the deadlines kept late, overdue or not met, which an audit looks at first. */
    public List<AuditedCaseQueries.Deadline> getMissed() {
        return sampledCase.facts().deadlines().stream()
                .filter(AuditSamplePage::isMissed)
                .toList();
    }

    public List<AuditedCaseQueries.Deadline> getOthers() {
        return sampledCase.facts().deadlines().stream()
                .filter(deadline -> !isMissed(deadline))
                .toList();
    }

    private static boolean isMissed(AuditedCaseQueries.Deadline deadline) {
        return switch (deadline.result()) {
            case LATE, OVERDUE, NOT_DONE -> true;
            case IN_TIME, AHEAD, DROPPED, DECLINED -> false;
        };
    }

    public String icon(AuditedCaseQueries.Deadline deadline) {
        return switch (deadline.result()) {
            case IN_TIME -> "done";
            case LATE, OVERDUE, NOT_DONE -> "alert";
            case AHEAD -> "clock";
            case DROPPED, DECLINED -> "x";
        };
    }

    public String tone(AuditedCaseQueries.Deadline deadline) {
        return switch (deadline.result()) {
            case LATE -> "warn";
            case OVERDUE, NOT_DONE -> "bad";
            case IN_TIME, AHEAD, DROPPED, DECLINED -> "";
        };
    }

    public FormToken getOnce() {
        return once;
    }

    public AuditorService.SampledCaseView getSampledCase() {
        return sampledCase;
    }

    public FindingForm getForm() {
        return form;
    }
}
