package vn.donghanh.loan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.loan.CaseLoansView;
import vn.donghanh.loan.LoanQueries;
import vn.donghanh.loan.LoanService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page that lists the loans of a case and proposes a new one. */
@Named
@ViewScoped
public class LoanListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LoanQueries queries;

    @Inject
    LoanService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    private final FormToken once = new FormToken();
    private CaseLoansView view;
    private String purpose;
    private Long amount;

    public void load() {
        view = queries.list(number);
    }

    public void propose() throws IOException {
        String ref = forms.once(once.getValue(), () -> service.propose(number, purpose, amount));
        messages.saved();
        Faces.redirect("loan/channels/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseLoansView getView() {
        return view;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public Long getAmount() {
        return amount;
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }
}
