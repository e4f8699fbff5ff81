package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.reporting.register.RegisterEntryQueries;
import vn.donghanh.reporting.register.RegisterEntryService;
import vn.donghanh.reporting.register.RegisterWithdrawalReason;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page on which an entry is corrected or withdrawn. */
@Named
@ViewScoped
public class RegisterEntryPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    RegisterEntryQueries queries;

    @Inject
    RegisterEntryService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private RegisterEntryForm form;
    private RegisterEntryQueries.PageView view;
    private RegisterWithdrawalReason reason;

    public void load() {
        view = queries.get(ref);
        form = RegisterEntryForm.of(view.entry().facts());
    }

    public void correct() {
        service.correct(ref, view.entry().version(), form.command());
        leave();
    }

    public void withdraw() {
        service.withdraw(ref, view.entry().version(), reason);
        leave();
    }

    private void leave() {
        messages.saved();
        Faces.redirect(getBack().substring(1));
    }

    /** Returns the address of the model or training. */
    public String getBack() {
        return "/reporting/register/" + (view.ofModel() ? "model/" : "training/") + view.subjectRef();
    }

    public boolean isOfPeople() {
        return view.entry().facts().kind() == RegisterEntryKind.PARTICIPANTS;
    }

    public RegisterWithdrawalReason[] getReasons() {
        return RegisterWithdrawalReason.values();
    }

    public RegisterEntryQueries.PageView getView() {
        return view;
    }

    public RegisterEntryForm getForm() {
        return form;
    }

    public RegisterWithdrawalReason getReason() {
        return reason;
    }

    public void setReason(RegisterWithdrawalReason reason) {
        this.reason = reason;
    }
}
