package vn.donghanh.feedback.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.feedback.complaint.ComplaintFinding;
import vn.donghanh.feedback.complaint.ComplaintQueries;
import vn.donghanh.feedback.complaint.ComplaintService;
import vn.donghanh.feedback.complaint.ComplaintView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** One complaint, for its addressee. */
@Named
@ViewScoped
public class ComplaintPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ComplaintQueries queries;

    @Inject
    ComplaintService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String ref;

    private ComplaintView view;
    private @Nullable ComplaintFinding finding;
    private @Nullable String answer;
    private @Nullable String concerned;

    public void load() {
        view = queries.get(ref);
    }

    public void begin() {
        service.begin(ref);
        stay();
    }

    public void answer() {
        service.answer(ref, finding, answer);
        stay();
    }

    public void inform() {
        service.inform(ref);
        stay();
    }

    /** The supervisor who passes it on does not read it any more. */
    public void forwardToDirector() {
        service.forwardToDirector(ref);
        leave();
    }

    public void forward() {
        service.forward(ref);
        stay();
    }

    public void withdraw() {
        service.withdraw(ref);
        stay();
    }

    /** Leads to the list: readers who name themselves do not read the complaint any more. */
    public void addParty() {
        service.addParty(ref, concerned);
        leave();
    }

    private void stay() {
        messages.saved();
        Faces.redirect("feedback/complaint/%s", ref);
    }

    private void leave() {
        messages.saved();
        Faces.redirect("feedback/list");
    }

    public ComplaintFinding[] getFindings() {
        return ComplaintFinding.values();
    }

    public ComplaintView getView() {
        return view;
    }

    public @Nullable ComplaintFinding getFinding() {
        return finding;
    }

    public void setFinding(@Nullable ComplaintFinding finding) {
        this.finding = finding;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getConcerned() {
        return concerned;
    }

    public void setConcerned(@Nullable String concerned) {
        this.concerned = concerned;
    }
}
