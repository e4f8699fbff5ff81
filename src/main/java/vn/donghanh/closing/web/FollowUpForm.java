package vn.donghanh.closing.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.closing.RecordFollowUpCommand;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.DebtSituation;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContact;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.shared.MissingReason;

/** Form of a follow-up record. */
public class FollowUpForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private FollowUpResult result;
    private LocalDate heldOn;
    private final OutcomesForm outcomes = new OutcomesForm(ReintegrationOutcome.atFollowUp());
    private final LivelihoodForm livelihood = new LivelihoodForm();
    private String debts;
    private String health;
    private String rating;
    private String body;

    RecordFollowUpCommand command(String number) {
        return new RecordFollowUpCommand(
                number,
                result,
                heldOn,
                outcomes.answers(),
                livelihood.toLivelihood(),
                selfReport(),
                HealthContactAnswer.of(health),
                body);
    }

    /** Reads rating and debts: each field holds either the answer or the reason why it is missing. */
    private SelfReport selfReport() {
        MissingReason ratingMissing = missing(rating);
        MissingReason debtsMissing = missing(debts);
        return new SelfReport(
                rating == null || ratingMissing != null ? null : Integer.valueOf(rating),
                ratingMissing,
                debts == null || debtsMissing != null ? null : DebtSituation.valueOf(debts),
                debtsMissing);
    }

    private static MissingReason missing(String code) {
        return Stream.of(MissingReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    public DebtSituation[] getDebtSituations() {
        return DebtSituation.values();
    }

    public HealthContact[] getHealthContacts() {
        return HealthContact.values();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public String getDebts() {
        return debts;
    }

    public void setDebts(String debts) {
        this.debts = debts;
    }

    public String getHealth() {
        return health;
    }

    public void setHealth(String health) {
        this.health = health;
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public boolean isReached() {
        return result == FollowUpResult.REACHED;
    }

    public FollowUpResult getResult() {
        return result;
    }

    public void setResult(FollowUpResult result) {
        this.result = result;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public OutcomesForm getOutcomes() {
        return outcomes;
    }

    public LivelihoodForm getLivelihood() {
        return livelihood;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
