package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.PartnerDisclosureQueries;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CaseBusiness;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** The answers of health partners to referrals. Only attendance is recorded; there is no field for results. */
@ApplicationScoped
class ReferralBusinessProvider extends SentBusinessProvider<Referral> {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions transitions;

    @Inject
    ReferralCipher cipher;

    @Inject
    PartnerDisclosureQueries disclosures;

    @Inject
    Clock clock;

    ReferralBusinessProvider() {
        super(Referral.class, Set.of(PartnerBusinessKind.HEALTH), ReferralStatus.UNANSWERED);
    }

    @Override
    protected List<PartnerBusiness> businesses(List<Referral> sent) {
        return sent.stream()
                .map(referral -> ReferralBusiness.business(referral, clock.instant()))
                .toList();
    }

    @Override
    public BusinessDetail get(OrganisationId organisation, DisclosureCode code) {
        Referral referral = getSentTo(organisation, code);
        return ReferralBusiness.detail(
                referral,
                referrals.findTransitions(referral),
                wish(organisation, code),
                cipher.decryptPlace(referral),
                clock.instant());
    }

    @Override
    public void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry) {
        Referral referral = getSentTo(organisation, code);
        BusinessSource source = BusinessSource.PARTNER;
        switch (ReferralStep.valueOf(step)) {
            case RECEIVE -> transitions.receive(referral);
            case ACCEPT -> transitions.accept(referral);
            case REJECT -> transitions.reject(referral, source, entry.reason());
            case SCHEDULE -> transitions.schedule(
                    referral,
                    source,
                    new Appointment(entry.day(), entry.time(), entry.place(), entry.confirmed()),
                    wish(organisation, code));
            case CALL_OFF -> transitions.cancelAppointment(referral, source, cancelReason(entry.reason()));
            case ATTEND -> transitions.recordAttendance(referral, source, CentreTime.today(clock));
            case MISS -> transitions.recordNoShow(referral, source);
            case BEGIN -> transitions.beginService(referral, source);
            case CARRY_ON -> transitions.continueService(referral, source);
            case COMPLETE -> transitions.completeService(referral, source);
            case DISCONTINUE -> transitions.discontinueService(referral, source);
            case ASK, SEND, CANCEL, EXPIRE, TAKE_BACK, CORRECT -> throw new RuleViolationException(
                    PartnerBusinessRule.STEP_NOT_OPEN);
        }
    }

    private static @Nullable AppointmentCancelReason cancelReason(@Nullable String name) {
        return Arrays.stream(AppointmentCancelReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The wish is read from what was disclosed, never from the case. */
    private AppointmentWish wish(OrganisationId organisation, DisclosureCode code) {
        return AppointmentWish.of(disclosures
                .getShown(code.value(), organisation, ConsentScope.SHARE_HEALTH_MIN)
                .content());
    }

    @Override
    public void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error) {
        transitions.takeBack(getSentTo(organisation, code), error);
    }

    @Override
    public void endAfterWithdrawal(CaseId caseId, DisclosureCode code) {
        referrals
                .find(caseId, code)
                .filter(referral -> referral.status().isOpen())
                .ifPresent(referral -> transitions.cancel(referral, ReferralCancelReason.CONSENT_WITHDRAWN));
    }

    @Override
    public TaskKind notReceivedTask() {
        return TaskKind.REFERRAL_NOT_RECEIVED;
    }

    /** Finds the referrals whose subject the user may decrypt: the partner's name would tell it to all others. */
    @Override
    public List<CaseBusiness> findByCase(CaseView caseView) {
        return referrals.findByCase(caseView.id()).stream()
                .filter(referral -> referral.isSent() && cipher.mayDecrypt(referral))
                .map(referral -> new CaseBusiness(
                        ReferralBusiness.business(referral, clock.instant()),
                        Objects.requireNonNull(referral.partner()),
                        "/referral/view/" + caseView.number().value() + "/"
                                + referral.code().value()))
                .toList();
    }
}
