package vn.donghanh.oversight.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.AuditedCases;
import vn.donghanh.oversight.CaseAuditReading;
import vn.donghanh.shared.web.Messages;

/** One case of an audit's sample, under that audit's code. */
@Named
@ViewScoped
public class SamplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CaseAuditReading reading;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String code;

    private CaseAuditReading.OneCase one;

    private final FindingForm form = new FindingForm();

    @PostConstruct
    void load() {
        one = reading.sample(code == null ? "" : code);
    }

    public String find() {
        reading.find(one.audit().ref(), code, form.getKind(), form.getWords());
        messages.saved();
        Faces.redirect("oversight/audits/%s", one.audit().ref());
        return null;
    }

    /** How many deadlines were kept so. */
    public long kept(String how) {
        return one.facts().deadlines().stream()
                .filter(deadline -> deadline.kept() == AuditedCases.Kept.valueOf(how))
                .count();
    }

    /** Deadlines that were kept late, are overdue or were not met at all: what an audit looks for first. */
    public List<AuditedCases.Deadline> getMissed() {
        return one.facts().deadlines().stream().filter(SamplePage::missed).toList();
    }

    public List<AuditedCases.Deadline> getOthers() {
        return one.facts().deadlines().stream()
                .filter(deadline -> !missed(deadline))
                .toList();
    }

    private static boolean missed(AuditedCases.Deadline deadline) {
        return switch (deadline.kept()) {
            case LATE, OVERDUE, NOT_DONE -> true;
            case IN_TIME, AHEAD, DROPPED, DECLINED -> false;
        };
    }

    public String icon(AuditedCases.Deadline deadline) {
        return switch (deadline.kept()) {
            case IN_TIME -> "done";
            case LATE, OVERDUE, NOT_DONE -> "alert";
            case AHEAD -> "clock";
            case DROPPED, DECLINED -> "x";
        };
    }

    public String tone(AuditedCases.Deadline deadline) {
        return switch (deadline.kept()) {
            case LATE -> "warn";
            case OVERDUE, NOT_DONE -> "bad";
            case IN_TIME, AHEAD, DROPPED, DECLINED -> "";
        };
    }

    public CaseAuditReading.OneCase getOne() {
        return one;
    }

    public FindingForm getForm() {
        return form;
    }
}
