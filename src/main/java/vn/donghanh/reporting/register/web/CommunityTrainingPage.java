package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.register.CommunityTrainingQueries;
import vn.donghanh.reporting.register.CommunityTrainingService;
import vn.donghanh.reporting.register.CommunityTrainingView;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.reporting.register.RegisterEntryService;
import vn.donghanh.reporting.register.RegisterWithdrawalReason;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.Messages;

/** The page of one training for others: what it was and what it cost. */
@Named
@ViewScoped
public class CommunityTrainingPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient CommunityTrainingQueries queries;

    @Inject
    transient CommunityTrainingService service;

    @Inject
    transient RegisterEntryService entries;

    @Inject
    transient SubmittedFormRepository forms;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String ref;

    private final CommunityTrainingForm form = new CommunityTrainingForm();
    private final RegisterEntryForm money = new RegisterEntryForm(RegisterEntryKind.FUNDING);
    private CommunityTrainingView view;
    private RegisterWithdrawalReason reason;

    public void load() {
        view = queries.get(ref);
        form.read(view.facts());
    }

    public void recordMoney() {
        forms.once(money.getOnce().getValue(), () -> {
            entries.recordForTraining(ref, money.command());
            return ref;
        });
        leave();
    }

    public void correct() {
        service.correct(ref, view.version(), form.command());
        leave();
    }

    public void withdraw() {
        service.withdraw(ref, view.version(), reason);
        leave();
    }

    private void leave() {
        messages.saved();
        Faces.redirect("reporting/register/training/%s", ref);
    }

    public RegisterWithdrawalReason[] getReasons() {
        return RegisterWithdrawalReason.values();
    }

    public CommunityTrainingView getView() {
        return view;
    }

    public CommunityTrainingForm getForm() {
        return form;
    }

    public RegisterEntryForm getMoney() {
        return money;
    }

    public RegisterWithdrawalReason getReason() {
        return reason;
    }

    public void setReason(RegisterWithdrawalReason reason) {
        this.reason = reason;
    }
}
