package vn.donghanh.partnerbusiness.loop;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the steps of a kind of business, whoever reports them: each leaves a transition and a line in the audit trail. What follows for the partner is
 * done by {@link PartnerBusinessConsequences}; a feature adds what follows for the client.
 */
public abstract class BusinessTransitions<R extends BusinessRecord<?, ?, T>, T extends BusinessTransition<?, ?>> {
    private final String subject;
    private final Function<R, String> subjectRef;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    PartnerBusinessConsequences consequences;

    @Inject
    CodeListQueries codeLists;

    @Inject
    AuditContext auditContext;

    @Inject
    protected PartnerBusinessSending sending;

    @Inject
    protected CaseTaskOpener taskOpener;

    @Inject
    protected CaseTaskEnder taskEnder;

    @Inject
    protected CaseTaskQueries tasks;

    @Inject
    protected DeadlineQueries deadlines;

    @Inject
    protected CurrentUser user;

    @Inject
    protected Clock clock;

    /**
     * @param subject the kind of subject of the audit events
     * @param subjectRef returns its reference
     */
    protected BusinessTransitions(String subject, Function<R, String> subjectRef) {
        this.subject = subject;
        this.subjectRef = subjectRef;
    }

    protected abstract BusinessRepository<R, T> repository();

    /** Returns where a business stands for its partner. */
    protected abstract PartnerBusiness business(R business);

    /** Does what a reversal means for the client: what asked about the reverted entry is dropped, what stands now is asked. */
    protected abstract void followReversal(R business, T reverted);

    /** Returns whether nothing was recorded that hinders the partner from reverting a step. */
    protected boolean isFree(R business, T step) {
        return true;
    }

    /** Loads a record for a step that begins something, which needs an open case. */
    public R loadOpen(String number, String ref) {
        caseFiles.get(number).requireOpen();
        return load(number, ref);
    }

    /** Loads a record for a step of a case that is open or followed up, which is updated by it. */
    public R load(String number, String ref) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        R business = repository().get(caseView.id(), ref);
        caseFiles.markUpdated(caseView);
        return business;
    }

    /** Returns the stamp of the person who is signed in, or of the calendar. */
    public BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, user.idOrNull(), clock.instant());
    }

    public LocalDate today() {
        return CentreTime.today(clock);
    }

    /** Stores a new record with its first transition. */
    protected void create(R business, T first) {
        repository().add(business);
        append(business, first);
    }

    /**
     * Stores a transition.
     *
     * @return who recorded it
     */
    protected BusinessSource append(R business, T transition) {
        repository().add(transition);
        audit(business, transition.step().name());
        return transition.source();
    }

    /** @param detail a code for what was done; null if the action says enough */
    protected void audit(R business, @Nullable String detail) {
        auditContext.about(subject, subjectRef.apply(business), detail);
    }

    /** Takes a step of the partner, whoever reports it. */
    protected void take(R business, Supplier<T> step) {
        if (business.isWithPartner()) {
            consequences.settle(() -> business(business), () -> append(business, step.get()));
        } else {
            append(business, step.get());
        }
    }

    /**
     * Reverts the partner's last entry and its consequences for the client.
     *
     * @param error null for an undo without a reason
     */
    public void takeBack(R business, @Nullable EntryCorrectionReason error) {
        StepHistory<T> history = history(business);
        T reverted = findReversible(business, history)
                .orElseThrow(() -> new RuleViolationException(PartnerBusinessRule.NOTHING_TO_TAKE_BACK));
        consequences.settleReversal(
                () -> business(business),
                error,
                () -> append(business, business.takeBack(stamp(BusinessSource.PARTNER), history, error)));
        followReversal(business, reverted);
    }

    /** Returns the partner's last entry if it can be reverted. */
    public Optional<T> findReversible(R business) {
        return findReversible(business, history(business));
    }

    private Optional<T> findReversible(R business, StepHistory<T> history) {
        return history.findPartnersLast().filter(business::mayRevert).filter(step -> isFree(business, step));
    }

    private StepHistory<T> history(R business) {
        return new StepHistory<>(repository().findTransitions(business));
    }

    public boolean isListed(String list, @Nullable String code) {
        return code != null && codeLists.isValid(list, code, today());
    }

    /** @throws RuleViolationException unless the list has this code today */
    public String requireListed(String field, String list, @Nullable String code, BusinessRule missing) {
        if (code == null || !isListed(list, code)) {
            throw RuleViolationException.at(field, missing);
        }
        return code;
    }
}
