package vn.donghanh.reporting.register.web;

import jakarta.inject.Inject;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.reporting.register.RegisterEntryService;
import vn.donghanh.reporting.register.RegisterWithdrawalReason;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of something registered: numbers and money are recorded of it once each, it is corrected or withdrawn, and the page opens anew. */
public abstract class AbstractRegisterPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient RegisterEntryService entries;

    @Inject
    transient SubmittedFormRepository forms;

    @Inject
    transient Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private final String address;
    private final RegisterEntryForm money = new RegisterEntryForm(RegisterEntryKind.FUNDING);
    private RegisterWithdrawalReason reason;

    /** @param address of the page, to which the reference is appended */
    AbstractRegisterPage(String address) {
        this.address = address;
    }

    /** Records an entry for what the page shows, once however often the form is sent. */
    abstract void record(RegisterEntryForm entry);

    public void recordMoney() {
        record(money);
    }

    void leave() {
        messages.saved();
        Faces.redirect(address + "%s", ref);
    }

    String ref() {
        return ref;
    }

    public RegisterWithdrawalReason[] getReasons() {
        return RegisterWithdrawalReason.values();
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
