package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CaseBusiness;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/** The answers of lenders to a loan file. */
@ApplicationScoped
class LoanBusinessProvider extends SentBusinessProvider<Loan> {
    @Inject
    LoanRepository loans;

    @Inject
    LoanTransitions transitions;

    @Override
    protected List<PartnerBusiness> businesses(List<Loan> sent) {
        Map<String, List<LoanTransition>> moves = movesByLoan(sent);
        return sent.stream()
                .map(loan -> LoanSlip.business(loan, moves.getOrDefault(loan.ref(), List.of())))
                .toList();
    }

    private Map<String, List<LoanTransition>> movesByLoan(List<Loan> sent) {
        return loans.findTransitions(sent).stream().collect(Collectors.groupingBy(LoanTransition::businessRef));
    }

    LoanBusinessProvider() {
        super(
                Loan.class,
                Set.of(PartnerBusinessKind.LENDER),
                Set.of(LoanStatus.SUBMITTED),
                "and b.papersAnswer is null");
    }

    @Override
    public BusinessDetail get(OrganisationId organisation, DisclosureCode code) {
        Loan loan = getSentTo(organisation, code);
        return LoanSlip.detail(loan, loans.findTransitions(loan), loans.findPayments(loan));
    }

    @Override
    public void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry) {
        Loan loan = getSentTo(organisation, code);
        switch (LoanStep.valueOf(step)) {
            case RECEIVE -> transitions.receive(loan, BusinessSource.PARTNER);
            case INCOMPLETE -> transitions.missPaper(loan, BusinessSource.PARTNER, entry.reason());
            case APPROVE -> transitions.approve(
                    loan,
                    BusinessSource.PARTNER,
                    Objects.requireNonNull(entry.day()),
                    new LoanTerms(
                            Objects.requireNonNull(entry.amount()),
                            entry.rate(),
                            Objects.requireNonNull(entry.months())));
            case REJECT -> transitions.reject(loan, BusinessSource.PARTNER, entry.reason());
            case DISBURSE -> transitions.disburse(
                    loan,
                    BusinessSource.PARTNER,
                    Objects.requireNonNull(entry.day()),
                    Objects.requireNonNull(entry.amount()));
            case SETTLE -> transitions.settle(loan, BusinessSource.PARTNER, Objects.requireNonNull(entry.day()));
            default -> throw new RuleViolationException(PartnerBusinessRule.STEP_NOT_OPEN);
        }
    }

    @Override
    public void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error) {
        transitions.takeBack(getSentTo(organisation, code), error);
    }

    @Override
    public void endAfterWithdrawal(CaseId caseId, DisclosureCode code) {
        loans.findByCase(caseId).stream()
                .filter(loan ->
                        loan.code().equals(code) && loan.status().allows(LoanStep.CANCEL, BusinessSource.CENTRE))
                .forEach(loan -> transitions.cancel(loan, LoanCancelReason.CONSENT_WITHDRAWN));
    }

    @Override
    public List<CaseBusiness> findByCase(CaseView caseView) {
        List<Loan> sent =
                loans.findByCase(caseView.id()).stream().filter(Loan::isSent).toList();
        Map<String, List<LoanTransition>> moves = movesByLoan(sent);
        return sent.stream()
                .map(loan -> new CaseBusiness(
                        LoanSlip.business(loan, moves.getOrDefault(loan.ref(), List.of())),
                        Objects.requireNonNull(loan.partner()),
                        "/loan/loan/" + caseView.number().value() + "/" + loan.ref()))
                .toList();
    }
}
