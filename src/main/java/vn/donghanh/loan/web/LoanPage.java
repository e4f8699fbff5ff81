package vn.donghanh.loan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.loan.LoanCancelReason;
import vn.donghanh.loan.LoanPaymentRow;
import vn.donghanh.loan.LoanQueries;
import vn.donghanh.loan.LoanService;
import vn.donghanh.loan.LoanView;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.reference.web.CodeListTexts;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page for one loan of a case: channel, plan and papers, the lender's answers, money and instalments. */
@Named
@ViewScoped
public class LoanPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LoanQueries queries;

    @Inject
    LoanService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    CodeListTexts codeLists;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final FormToken once = new FormToken();
    private final LoanPlanForm plan = new LoanPlanForm();
    private final LoanAnswerForm answer = new LoanAnswerForm();
    private final LoanAnswerForm repayment = new LoanAnswerForm();
    private final LoanAnswerForm money = new LoanAnswerForm();
    private LoanView view;
    private LocalDate day;
    private LoanCancelReason cause;

    public void load() {
        view = queries.get(number, ref == null ? "" : ref);
        plan.read(view, codeLists.options("loan_use"));
        day = CentreTime.today(clock);
        repayment.setDay(day);
        answer.setDay(day);
    }

    public void prepare() throws IOException {
        service.prepare(number, ref, plan.command());
        redirectSaved();
    }

    public void submitAlone() throws IOException {
        service.submitAlone(number, ref, day);
        redirectSaved();
    }

    public void recordAnswer() throws IOException {
        forms.once(once.getValue(), () -> {
            service.recordAnswer(number, ref, answer.command());
            return ref;
        });
        redirectSaved();
    }

    public void recordRepayment() throws IOException {
        forms.once(once.getValue(), () -> {
            service.recordRepayment(number, ref, repayment.getSource(), repayment.getDay(), repayment.getAmount());
            return ref;
        });
        redirectSaved();
    }

    public void correctPayment() throws IOException {
        forms.once(once.getValue(), () -> {
            service.correctPayment(
                    number, ref, money.getPayment(), money.getSource(), money.getDay(), money.getAmount());
            return ref;
        });
        redirectSaved();
    }

    public void cancel() throws IOException {
        service.cancel(number, ref, cause);
        redirectSaved();
    }

    public void completeTasks() throws IOException {
        service.completeTasks(number, ref);
        redirectSaved();
    }

    private void redirectSaved() throws IOException {
        messages.saved();
        Faces.redirect("loan/loan/%s/%s", number, ref);
    }

    /** Returns the entries of money that can be corrected. */
    public List<LoanPaymentRow> getCorrectable() {
        return view.payments().stream().filter(LoanPaymentRow::valid).toList();
    }

    public List<BusinessSource> getSources() {
        return List.of(BusinessSource.CLIENT, BusinessSource.PARTNER_BY_LETTER);
    }

    public List<LoanCancelReason> getCancels() {
        return LoanCancelReason.selectableByWorkers();
    }

    public FormToken getOnce() {
        return once;
    }

    public LoanView getView() {
        return view;
    }

    public LoanPlanForm getPlan() {
        return plan;
    }

    public LoanAnswerForm getAnswer() {
        return answer;
    }

    public LoanAnswerForm getRepayment() {
        return repayment;
    }

    public LoanAnswerForm getMoney() {
        return money;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LoanCancelReason getCause() {
        return cause;
    }

    public void setCause(LoanCancelReason cause) {
        this.cause = cause;
    }
}
