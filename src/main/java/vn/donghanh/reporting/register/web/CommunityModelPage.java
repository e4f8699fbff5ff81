package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.register.CommunityModelQueries;
import vn.donghanh.reporting.register.CommunityModelService;
import vn.donghanh.reporting.register.CommunityModelView;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.reporting.register.RegisterEntryService;
import vn.donghanh.reporting.register.RegisterWithdrawalReason;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.Messages;

/** The page of one model in the community: what it is, who takes part and what it costs. */
@Named
@ViewScoped
public class CommunityModelPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient CommunityModelQueries queries;

    @Inject
    transient CommunityModelService service;

    @Inject
    transient RegisterEntryService entries;

    @Inject
    transient SubmittedFormRepository forms;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String ref;

    private final CommunityModelForm form = new CommunityModelForm();
    private final RegisterEntryForm people = new RegisterEntryForm(RegisterEntryKind.PARTICIPANTS);
    private final RegisterEntryForm money = new RegisterEntryForm(RegisterEntryKind.FUNDING);
    private CommunityModelView view;
    private RegisterWithdrawalReason reason;

    public void load() {
        view = queries.get(ref);
        form.read(view.facts());
    }

    public void recordPeople() {
        record(people);
    }

    public void recordMoney() {
        record(money);
    }

    private void record(RegisterEntryForm entry) {
        forms.once(entry.getOnce().getValue(), () -> {
            entries.recordForModel(ref, entry.command());
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
        Faces.redirect("reporting/register/model/%s", ref);
    }

    public RegisterWithdrawalReason[] getReasons() {
        return RegisterWithdrawalReason.values();
    }

    public CommunityModelView getView() {
        return view;
    }

    public CommunityModelForm getForm() {
        return form;
    }

    public RegisterEntryForm getPeople() {
        return people;
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
