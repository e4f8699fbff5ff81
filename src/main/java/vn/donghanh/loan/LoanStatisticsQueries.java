package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.loan.channel.LoanChannelRepository;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.partnerbusiness.loop.KnownBusiness;
import vn.donghanh.shared.AsOf;

/**
 * Reads all loans for statistics, as they were known at a cutoff. Every loan of which money was paid out is a service accessed by the client, however it
 * ended. The caller must filter by access.
 */
@ApplicationScoped
public class LoanStatisticsQueries implements ServiceAccessProvider, PartnerRequestProvider {
    @Inject
    LoanRepository loans;

    @Inject
    LoanChannelRepository channelVersions;

    /**
     * A loan at the end of a day.
     *
     * @param lender the kind of lender of the channel; null before one was chosen, and for one without a lender here
     * @param submittedOn the day on which a lender was asked; null like the days below as long as it did not happen
     * @param settledOn the day on which all was paid back
     * @param payments the money paid out, by day
     */
    public record LoanFact(
            String ref,
            CaseId caseId,
            @Nullable String needKey,
            @Nullable PartnerType lender,
            LoanStatus status,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate firstDisbursedOn,
            @Nullable LocalDate settledOn,
            Map<LocalDate, Long> payments)
            implements Serializable {
        public LoanFact {
            payments = Map.copyOf(payments);
        }
    }

    /** Returns the loans that were proposed by the end of the day, in four statements. */
    public List<LoanFact> findAsOf(AsOf asOf) {
        Map<String, List<LoanPayment>> payments =
                loans.findPaymentsUntil(asOf.cutoff()).stream().collect(Collectors.groupingBy(LoanPayment::loanRef));
        List<KnownBusiness<Loan, LoanTransition>> all = loans.findKnown(asOf);
        Map<Long, LoanChannelVersion> channels = channelVersions
                .findAll(all.stream()
                        .flatMap(known -> Stream.ofNullable(known.business().channelId()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(LoanChannelVersion::id, version -> version));
        return all.stream()
                .map(known -> fact(
                        known,
                        channels.get(known.business().channelId()),
                        LoanAccount.asOf(payments.getOrDefault(known.business().ref(), List.of()), asOf)))
                .toList();
    }

    private static LoanFact fact(
            KnownBusiness<Loan, LoanTransition> known, @Nullable LoanChannelVersion channel, LoanAccount account) {
        Loan loan = known.business();
        return new LoanFact(
                loan.ref(),
                loan.caseId(),
                loan.needKey(),
                channel == null ? null : channel.lender(),
                known.last().to(),
                submittedOn(known),
                account.firstDisbursedOn().orElse(null),
                known.dayOf(LoanStep.SETTLE),
                account.disbursedByDay());
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return findAsOf(asOf).stream()
                .flatMap(loan -> Optional.ofNullable(loan.firstDisbursedOn())
                        .map(on -> new AccessEvent(loan.caseId(), ServiceGroup.LOAN, loan.needKey(), on))
                        .stream())
                .toList();
    }

    private static @Nullable LocalDate submittedOn(KnownBusiness<Loan, LoanTransition> known) {
        return known.dayOf(LoanStep.SUBMIT, LoanStep.SUBMIT_ALONE);
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        return loans.findKnown(asOf).stream()
                .flatMap(known ->
                        known.request(ServiceGroup.LOAN, submittedOn(known), transition -> step(transition.step())))
                .toList();
    }

    private static Stream<RequestStep> step(LoanStep step) {
        return switch (step) {
            case APPROVE -> Stream.of(RequestStep.ACCEPTED);
            case REJECT -> Stream.of(RequestStep.DECLINED);
            case DISBURSE -> Stream.of(RequestStep.CAME);
            case SETTLE -> Stream.of(RequestStep.COMPLETED);
            case WRITE_OFF -> Stream.of(RequestStep.BROKEN_OFF);
            case CANCEL -> Stream.of(RequestStep.CANCELLED);
            case PROPOSE,
                    CHOOSE,
                    SUBMIT,
                    SUBMIT_ALONE,
                    RECEIVE,
                    INCOMPLETE,
                    BEGIN_REPAYING,
                    FALL_BEHIND,
                    CATCH_UP,
                    RESTRUCTURE,
                    TAKE_BACK,
                    CORRECT -> Stream.empty();
        };
    }
}
