package vn.donghanh.supportreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** The steps of a referral for support: the transition table, the sources, the permitted days and the reversals. */
class SupportReferralTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(20));
    private static final StaffId WORKER = new StaffId(1);
    private static final OrganisationId PARTNER = new OrganisationId(5);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final NeedSummary NEED = new NeedSummary("n1", 1, PresentingNeed.SHELTER, true, false);

    /** Performs a step. */
    private interface Step {
        SupportTransition by(SupportReferral referral, BusinessStamp stamp);
    }

    private static final Map<SupportStep, Step> STEPS = Map.of(
            SupportStep.SEND, (referral, stamp) -> referral.send(stamp, PARTNER, true, TODAY, NOW),
            SupportStep.ACCEPT, SupportReferral::accept,
            SupportStep.DECLINE, (referral, stamp) -> referral.decline(stamp, "NO_PLACE"),
            SupportStep.CONCLUDE, (referral, stamp) -> referral.conclude(stamp, TODAY, "WHOLE"),
            SupportStep.CONCLUDE_WITHOUT, (referral, stamp) -> referral.concludeWithout(stamp, "NO_MEANS"),
            SupportStep.CANCEL, (referral, stamp) -> referral.cancel(stamp, SupportCancelReason.OTHER_WAY),
            SupportStep.WITHDRAW, SupportReferral::withdraw);

    private static final Map<SupportStep, String> REASONS = Map.of(
            SupportStep.DECLINE, "support_refusal_reason.NO_PLACE",
            SupportStep.CONCLUDE, "support_outcome.WHOLE",
            SupportStep.CONCLUDE_WITHOUT, "support_refusal_reason.NO_MEANS",
            SupportStep.CANCEL, "SupportCancelReason.OTHER_WAY");

    /** Takes every step from every status for every source and compares the outcome with the transition table. */
    @ParameterizedTest
    @EnumSource
    void everyStepFollowsTheTransitionTable(SupportStatus from) {
        assertThat(STEPS.keySet())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(SupportStep.DRAFT, SupportStep.TAKE_BACK, SupportStep.CORRECT)));
        STEPS.forEach((step, take) -> {
            for (BusinessSource source : BusinessSource.values()) {
                SupportReferral referral = at(from);
                Instant since = referral.statusSince();
                if (from.allows(step, source)) {
                    SupportTransition transition = take.by(referral, stamp(source));
                    assertThat(referral.status()).isEqualTo(step.target());
                    assertThat(referral.statusSince()).isEqualTo(NOW);
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.from()).isEqualTo(from);
                    assertThat(transition.to()).isEqualTo(step.target());
                    assertThat(transition.source()).isEqualTo(source);
                    assertThat(transition.recordedBy()).isEqualTo(WORKER);
                    assertThat(transition.at()).isEqualTo(NOW);
                    assertThat(transition.businessRef()).isEqualTo(referral.ref());
                    assertThat(transition.reasonKey()).isEqualTo(REASONS.get(step));
                    assertThat(transition.isReversal()).isFalse();
                } else {
                    assertThat(refusal(() -> take.by(referral, stamp(source))))
                            .as(step + " from " + from + " by " + source)
                            .isEqualTo(SupportRule.STEP_NOT_OPEN);
                    assertThat(referral.status()).isEqualTo(from);
                    assertThat(referral.statusSince()).isEqualTo(since);
                }
            }
        });
    }

    /** The table itself, written a second time: who may say what from where. */
    @Test
    void tableSaysWhoMayReportWhat() {
        Set<String> allowed = new TreeSet<>();
        for (SupportStatus status : SupportStatus.values()) {
            status.transitions()
                    .forEach((step, sources) ->
                            sources.forEach(source -> allowed.add(status + " " + step + " " + source)));
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "DRAFTED SEND CENTRE",
                        "DRAFTED CANCEL CENTRE",
                        "SENT ACCEPT PARTNER",
                        "SENT ACCEPT PARTNER_BY_LETTER",
                        "SENT DECLINE PARTNER",
                        "SENT DECLINE PARTNER_BY_LETTER",
                        "SENT CONCLUDE PARTNER_BY_LETTER",
                        "SENT CONCLUDE CLIENT",
                        "SENT CONCLUDE_WITHOUT CLIENT",
                        "SENT CANCEL CENTRE",
                        "SENT WITHDRAW CLIENT",
                        "ACCEPTED CONCLUDE PARTNER",
                        "ACCEPTED CONCLUDE PARTNER_BY_LETTER",
                        "ACCEPTED CONCLUDE CLIENT",
                        "ACCEPTED CONCLUDE_WITHOUT PARTNER",
                        "ACCEPTED CONCLUDE_WITHOUT PARTNER_BY_LETTER",
                        "ACCEPTED CONCLUDE_WITHOUT CLIENT",
                        "ACCEPTED CANCEL CENTRE",
                        "ACCEPTED WITHDRAW CLIENT");
    }

    @Test
    void draftRecordsWhatIsAskedAndForWhichNeed() {
        SupportReferral referral =
                Stored.as(12, new SupportReferral(FILE, PartnerBusinessKind.SHELTER, "HOUSING", NEED, EARLIER));
        SupportTransition transition = referral.draft(stamp(BusinessSource.CENTRE));
        assertThat(transition.step()).isEqualTo(SupportStep.DRAFT);
        assertThat(transition.from()).isNull();
        assertThat(transition.to()).isEqualTo(SupportStatus.DRAFTED);
        assertThat(transition.reasonKey()).isNull();
        assertThat(referral.id()).isEqualTo(12);
        assertThat(referral.caseId()).isEqualTo(FILE.id());
        assertThat(referral.kind()).isEqualTo(PartnerBusinessKind.SHELTER);
        assertThat(referral.helpKey()).isEqualTo("support_help.HOUSING");
        assertThat(referral.needKey()).isEqualTo("n1");
        assertThat(referral.needGroup()).isEqualTo(ServiceGroup.PROTECTION);
        assertThat(referral.statusSince()).isEqualTo(EARLIER);
        assertThat(referral.ref()).isNotBlank();
        assertThat(referral.code()).isNotNull();
        assertThat(referral.isSent()).isFalse();
        assertThat(referral.partner()).isNull();
        assertThat(referral.sentOn()).isNull();
        assertThat(referral.outcomeKey()).isNull();
        SupportReferral other = draft();
        assertThat(other.needKey()).isNull();
        assertThat(other.needGroup()).isNull();
        assertThat(other.code()).isNotEqualTo(referral.code());
    }

    @Test
    void sendingRecordsWhatThePartnerWasTold() {
        SupportReferral referral = draft();
        LocalDate visit = TODAY.plusDays(3);
        referral.send(stamp(BusinessSource.CENTRE), PARTNER, true, visit, NOW);
        assertThat(referral.isSent()).isTrue();
        assertThat(referral.partner()).isEqualTo(PARTNER);
        assertThat(referral.sentOn()).isEqualTo(TODAY);
        assertThat(referral.visitOn()).isEqualTo(visit);
        assertThat(referral.replyDue()).isEqualTo(NOW);
        assertThat(referral.isHelpDisclosed()).isTrue();
        SupportReferral silent = draft();
        silent.send(stamp(BusinessSource.CENTRE), PARTNER, false, null, NOW);
        assertThat(silent.isHelpDisclosed()).isFalse();
        assertThat(silent.visitOn()).isNull();
    }

    @Test
    void helpWasReceivedBetweenSendingAndToday() {
        SupportReferral referral = at(SupportStatus.ACCEPTED);
        LocalDate sent = CentreTime.day(EARLIER);
        assertRefused(
                SupportRule.DAY_BEFORE_SENDING,
                () -> referral.conclude(stamp(BusinessSource.CLIENT), sent.minusDays(1), "PART"));
        assertRefused(
                SupportRule.DAY_IN_FUTURE,
                () -> referral.conclude(stamp(BusinessSource.CLIENT), TODAY.plusDays(1), "PART"));
        assertThat(referral.helpedOn()).isNull();
        referral.conclude(stamp(BusinessSource.CLIENT), sent, "PART");
        assertThat(referral.helpedOn()).isEqualTo(sent);
        assertThat(referral.outcomeKey()).isEqualTo("support_outcome.PART");
    }

    @Test
    void endWithoutHelpIsNoHelp() {
        SupportReferral referral = at(SupportStatus.ACCEPTED);
        referral.concludeWithout(stamp(BusinessSource.PARTNER), "NO_PLACE");
        assertThat(referral.status()).isEqualTo(SupportStatus.CONCLUDED);
        assertThat(referral.helpedOn()).isNull();
        assertThat(referral.outcomeKey()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void eachSourceGetsItsStepsInOrder(SupportStatus status) {
        for (BusinessSource source : BusinessSource.values()) {
            assertThat(status.stepsOpenTo(source))
                    .containsExactlyElementsOf(EnumSet.allOf(SupportStep.class).stream()
                            .filter(step -> status.allows(step, source))
                            .toList());
        }
        assertThat(status.isWithPartner()).isEqualTo(status == SupportStatus.SENT || status == SupportStatus.ACCEPTED);
        assertThat(status.isOpen()).isEqualTo(!status.transitions().isEmpty());
    }

    @Test
    void partnerRevertsExactlyItsOwnSteps() {
        Set<String> allowed = new TreeSet<>();
        for (SupportStatus status : SupportStatus.values()) {
            for (SupportStep step : SupportStep.values()) {
                for (SupportStatus before : SupportStatus.values()) {
                    if (status.allowsReverting(step, before)) {
                        allowed.add(status + " " + step + " " + before);
                    }
                }
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "ACCEPTED ACCEPT SENT",
                        "DECLINED DECLINE SENT",
                        "CONCLUDED CONCLUDE ACCEPTED",
                        "CONCLUDED CONCLUDE_WITHOUT ACCEPTED");
    }

    @Test
    void revertedResultIsForgottenAndBothStepsAreKept() {
        SupportReferral referral = draft();
        List<SupportTransition> moves = new ArrayList<>();
        moves.add(referral.send(stamp(BusinessSource.CENTRE), PARTNER, true, null, NOW));
        moves.add(referral.accept(stamp(BusinessSource.PARTNER)));
        SupportTransition result = referral.conclude(stamp(BusinessSource.PARTNER), TODAY, "WHOLE");
        moves.add(result);
        assertThat(referral.mayRevert(result)).isTrue();
        Instant later = NOW.plusSeconds(60);
        SupportTransition reversal = referral.takeBack(
                new BusinessStamp(BusinessSource.PARTNER, WORKER, later), new StepHistory<>(moves), null);
        assertThat(reversal.step()).isEqualTo(SupportStep.TAKE_BACK);
        assertThat(reversal.isReversal()).isTrue();
        assertThat(reversal.reasonKey()).isNull();
        assertThat(reversal.from()).isEqualTo(SupportStatus.CONCLUDED);
        assertThat(referral.status()).isEqualTo(SupportStatus.ACCEPTED);
        assertThat(referral.statusSince()).isEqualTo(later);
        assertThat(referral.helpedOn()).isNull();
        assertThat(referral.outcomeKey()).isNull();
        assertThat(referral.mayRevert(result)).isFalse();
        moves.add(reversal);
        SupportTransition correction = referral.takeBack(
                stamp(BusinessSource.PARTNER), new StepHistory<>(moves), EntryCorrectionReason.WRONG_PERSON);
        assertThat(correction.step()).isEqualTo(SupportStep.CORRECT);
        assertThat(correction.reasonKey()).isEqualTo("EntryCorrectionReason.WRONG_PERSON");
        assertThat(referral.status()).isEqualTo(SupportStatus.SENT);
    }

    @Test
    void onlyThePartnerRevertsOnlyItsOwnEntry() {
        SupportReferral referral = draft();
        List<SupportTransition> moves = new ArrayList<>();
        SupportTransition sent = referral.send(stamp(BusinessSource.CENTRE), PARTNER, true, null, NOW);
        moves.add(sent);
        assertThat(referral.mayRevert(sent)).isFalse();
        assertNothingToTakeBack(referral, BusinessSource.PARTNER, moves);
        moves.add(referral.accept(stamp(BusinessSource.PARTNER)));
        for (BusinessSource source : EnumSet.complementOf(EnumSet.of(BusinessSource.PARTNER))) {
            assertNothingToTakeBack(referral, source, moves);
        }
        moves.add(referral.conclude(stamp(BusinessSource.CLIENT), TODAY, "WHOLE"));
        assertNothingToTakeBack(referral, BusinessSource.PARTNER, moves);
        SupportReferral drafted = draft();
        SupportTransition first = drafted.draft(stamp(BusinessSource.CENTRE));
        assertThat(drafted.mayRevert(first)).isFalse();
    }

    private static void assertNothingToTakeBack(
            SupportReferral referral, BusinessSource source, List<SupportTransition> moves) {
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> referral.takeBack(stamp(source), new StepHistory<>(moves), null));
    }

    private static SupportReferral draft() {
        return new SupportReferral(FILE, PartnerBusinessKind.COMMUNE, "HOUSING", null, EARLIER);
    }

    static SupportReferral at(SupportStatus goal) {
        SupportReferral referral = draft();
        if (goal == SupportStatus.DRAFTED) {
            return referral;
        }
        referral.send(new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER), PARTNER, true, TODAY, NOW);
        BusinessStamp partner = new BusinessStamp(BusinessSource.PARTNER, WORKER, EARLIER);
        switch (goal) {
            case ACCEPTED -> referral.accept(partner);
            case DECLINED -> referral.decline(partner, "OTHER");
            case CONCLUDED -> {
                referral.accept(partner);
                referral.conclude(partner, CentreTime.day(EARLIER), "PART");
            }
            case CANCELLED -> referral.cancel(
                    new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER), SupportCancelReason.OTHER);
            case WITHDRAWN -> referral.withdraw(new BusinessStamp(BusinessSource.CLIENT, WORKER, EARLIER));
            default -> {
                // sent is reached above
            }
        }
        return referral;
    }

    private static BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, WORKER, NOW);
    }
}
