package vn.donghanh.supportreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;

/** What a partner is told and sees: only ticked lines, and nothing of what the client tells the Centre. */
class SupportSlipTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final StaffId WORKER = new StaffId(1);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);

    @Test
    void neighboursAreToldNothingUnlessItIsTicked() {
        for (PartnerBusinessKind kind : SupportSlip.kinds()) {
            assertThat(SupportSlip.preselected(kind))
                    .as(kind.name())
                    .isEqualTo(
                            kind.scope() == ConsentScope.SHARE_PROTECTION
                                    ? Set.of(SupportSlipField.HELP, SupportSlipField.DAY)
                                    : Set.of());
        }
        assertThat(SupportSlip.preselected(PartnerBusinessKind.COMMUNE)).isEmpty();
        assertThat(SupportSlip.preselected(PartnerBusinessKind.SHELTER)).isNotEmpty();
    }

    @Test
    void everyLineMayBeOnEverySlip() {
        assertThat(SupportSlip.kinds())
                .contains(PartnerBusinessKind.COMMUNE)
                .doesNotContain(PartnerBusinessKind.EMPLOYER);
        Set<String> lines = new HashSet<>(Set.of("NAME"));
        for (SupportSlipField field : SupportSlipField.values()) {
            lines.add(field.name());
        }
        for (PartnerBusinessKind kind : SupportSlip.kinds()) {
            assertThat(kind.fields()).as(kind.name()).isEqualTo(lines);
        }
    }

    @Test
    void untoldHelpIsNotInTheTitle() {
        assertThat(SupportSlip.business(sent(false, null)).titleKey()).isEqualTo("supportreferral.slip.title");
        assertThat(SupportSlip.business(sent(true, null)).titleKey()).isEqualTo("support_help.HOUSING");
        assertThat(SupportSlip.business(sent(true, null)).nextDay()).isNull();
        assertThat(SupportSlip.business(sent(true, TODAY)).nextDay()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @EnumSource
    void phaseFollowsFromTheStatus(SupportStatus status) {
        SupportReferral referral = SupportReferralTest.at(status);
        PartnerBusiness business = SupportSlip.business(referral);
        assertThat(business.statusKey()).isEqualTo("supportreferral.slip." + status);
        assertThat(business.phase())
                .isEqualTo(
                        switch (status) {
                            case DRAFTED, SENT -> BusinessPhase.WAITING;
                            case ACCEPTED -> BusinessPhase.IN_PROGRESS;
                            case DECLINED -> BusinessPhase.DECLINED;
                            case CONCLUDED -> BusinessPhase.ENDED;
                            case CANCELLED, WITHDRAWN -> BusinessPhase.STOPPED;
                        });
        assertThat(business.answerDue() != null).isEqualTo(status == SupportStatus.SENT);
        assertThat(business.nextDay() != null).isEqualTo(status.isWithPartner());
        assertThat(business.kind()).isEqualTo(PartnerBusinessKind.COMMUNE);
        assertThat(business.code()).isEqualTo(referral.code());
        assertThat(business.caseId()).isEqualTo(referral.caseId());
        assertThat(business.since()).isEqualTo(referral.statusSince());
    }

    @Test
    void partnerSeesItsOwnEntriesOnly() {
        SupportReferral referral = sent(true, null);
        SupportTransition accepted = referral.accept(stamp(BusinessSource.PARTNER));
        SupportTransition concluded = referral.conclude(stamp(BusinessSource.CLIENT), TODAY, "PART");
        BusinessDetail detail = SupportSlip.detail(referral, List.of(accepted, concluded), Optional.empty());
        assertThat(detail.history()).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.labelKey()).isEqualTo("supportreferral.partner.ACCEPT");
            assertThat(entry.arguments()).isEmpty();
            assertThat(entry.valid()).isTrue();
            assertThat(entry.at()).isEqualTo(NOW);
        });
        assertThat(detail.steps()).isEmpty();
        assertThat(detail.last()).isNull();
    }

    @Test
    void eachStepAsksForWhatItNeeds() {
        SupportReferral referral = sent(true, null);
        BusinessDetail waiting = SupportSlip.detail(referral, List.of(), Optional.empty());
        assertThat(waiting.steps()).extracting(step -> step.code()).containsExactly("ACCEPT", "DECLINE");
        assertThat(waiting.steps().get(0).asked()).isEmpty();
        assertThat(waiting.steps().get(1).find(AskedField.Type.REASON))
                .hasValueSatisfying(field -> assertThat(field.list()).isEqualTo(SupportReferral.REFUSAL_REASONS));
        SupportTransition accepted = referral.accept(stamp(BusinessSource.PARTNER));
        BusinessDetail going = SupportSlip.detail(referral, List.of(accepted), Optional.of(accepted));
        assertThat(going.steps()).extracting(step -> step.code()).containsExactly("CONCLUDE", "CONCLUDE_WITHOUT");
        assertThat(going.steps().get(0).asked())
                .extracting(AskedField::type)
                .containsExactly(AskedField.Type.DAY, AskedField.Type.OUTCOME);
        assertThat(going.steps().get(0).doneKey()).isEqualTo("supportreferral.partner.done.CONCLUDE");
        assertThat(going.steps().get(1).asked()).extracting(AskedField::type).containsExactly(AskedField.Type.REASON);
        assertThat(going.last()).isNotNull();
        assertThat(going.last().statusKey()).isEqualTo("supportreferral.slip.ACCEPTED");
        assertThat(going.last().previousStatusKey()).isEqualTo("supportreferral.slip.SENT");
    }

    @Test
    void reversalNamesBothStatuses() {
        SupportReferral referral = sent(true, null);
        SupportTransition accepted = referral.accept(stamp(BusinessSource.PARTNER));
        SupportTransition reversal =
                referral.takeBack(stamp(BusinessSource.PARTNER), new StepHistory<>(List.of(accepted)), null);
        BusinessDetail detail = SupportSlip.detail(referral, List.of(accepted, reversal), Optional.empty());
        assertThat(detail.history().get(0).valid()).isFalse();
        assertThat(detail.history().get(1).labelKey()).isEqualTo("supportreferral.partner.reversal.TAKE_BACK");
        assertThat(detail.history().get(1).arguments())
                .containsExactly("@supportreferral.slip.ACCEPTED", "@supportreferral.slip.SENT");
    }

    @Test
    void tickedLineNeedsItsValue() {
        assertThat(missing(EnumSet.noneOf(SupportSlipField.class), null, null)).isEmpty();
        assertThat(missing(EnumSet.of(SupportSlipField.HELP, SupportSlipField.ACCOMPANIED), null, null))
                .isEmpty();
        assertThat(missing(EnumSet.of(SupportSlipField.DAY), null, null))
                .containsExactly(SupportRule.VISIT_DAY_MISSING);
        assertThat(missing(EnumSet.of(SupportSlipField.DAY), TODAY.minusDays(1), null))
                .containsExactly(SupportRule.VISIT_DAY_PAST);
        assertThat(missing(EnumSet.of(SupportSlipField.DAY), TODAY, null)).isEmpty();
        assertThat(missing(EnumSet.noneOf(SupportSlipField.class), TODAY.minusDays(1), -3))
                .isEmpty();
        for (Integer wrong : new Integer[] {null, -1, 0, 13}) {
            assertThat(missing(EnumSet.of(SupportSlipField.CHILDREN), null, wrong))
                    .containsExactly(SupportRule.CHILDREN_NOT_COUNTED);
        }
        assertThat(missing(EnumSet.of(SupportSlipField.CHILDREN), null, 1)).isEmpty();
        assertThat(missing(EnumSet.of(SupportSlipField.CHILDREN), null, 12)).isEmpty();
    }

    @Test
    void sendingNeedsPartnerNameAndReading() {
        SendSupportCommand command =
                new SendSupportCommand(new SendToPartnerCommand(null, " ", false), Set.of(), null, null);
        assertThat(rules(command.preconditions(TODAY)))
                .containsExactly(
                        PartnerBusinessRule.RECIPIENT_MISSING,
                        PartnerBusinessRule.NAME_MISSING,
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT);
        assertThat(rules(command.slipPreconditions(TODAY))).containsExactly(PartnerBusinessRule.NAME_MISSING);
    }

    @Test
    void answerNeedsAStepAndThenWhoSaidIt() {
        assertThat(rules(new RecordSupportAnswerCommand(null, null, null, null, null).preconditions()))
                .containsExactly(SupportRule.ANSWER_MISSING);
        for (BusinessSource source : BusinessSource.values()) {
            boolean known = source == BusinessSource.CLIENT || source == BusinessSource.PARTNER_BY_LETTER;
            assertThat(rules(new RecordSupportAnswerCommand(SupportStep.ACCEPT, source, null, null, null)
                            .preconditions()))
                    .isEqualTo(known ? List.of() : List.of(SupportRule.SOURCE_MISSING));
        }
    }

    @Test
    void everythingThatTheAnswerNeedsIsReportedAtOnce() {
        assertThat(unmet(SupportStep.CONCLUDE))
                .containsExactly(SupportRule.SOURCE_MISSING, SupportRule.DAY_MISSING, SupportRule.OUTCOME_MISSING);
        for (SupportStep step : List.of(SupportStep.DECLINE, SupportStep.CONCLUDE_WITHOUT)) {
            assertThat(unmet(step)).containsExactly(SupportRule.SOURCE_MISSING, SupportRule.REASON_MISSING);
        }
        assertThat(unmet(SupportStep.ACCEPT)).containsExactly(SupportRule.SOURCE_MISSING);
    }

    private static List<BusinessRule> unmet(SupportStep step) {
        return rules(new RecordSupportAnswerCommand(step, null, null, null, null).preconditions());
    }

    private static List<BusinessRule> missing(Set<SupportSlipField> fields, LocalDate visit, Integer children) {
        SendSupportCommand command =
                new SendSupportCommand(new SendToPartnerCommand("r", "Hoa", true), fields, visit, children);
        List<BusinessRule> sending = rules(command.preconditions(TODAY));
        assertThat(rules(command.slipPreconditions(TODAY))).isEqualTo(sending);
        return sending;
    }

    private static List<BusinessRule> rules(List<Precondition> preconditions) {
        return preconditions.stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }

    private static SupportReferral sent(boolean helpTold, LocalDate visit) {
        SupportReferral referral = new SupportReferral(FILE, PartnerBusinessKind.COMMUNE, "HOUSING", null, NOW);
        referral.send(stamp(BusinessSource.CENTRE), new OrganisationId(5), helpTold, visit, NOW);
        return referral;
    }

    private static BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, WORKER, NOW);
    }
}
