package vn.donghanh.service;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** Who decides on cash above the bound: each kind of actor, on a delivery that waits and on those that do not. */
class CashDecisionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final StaffId RECORDER = new StaffId(1);
    private static final StaffId GIVER = new StaffId(2);
    private static final StaffId LEAD = new StaffId(3);
    private static final byte[] SEALED = {1};

    @Test
    void cashIsDecidedOnByNobodyInvolved() {
        for (byte[] reason : new byte[][] {null, SEALED}) {
            assertRefused(ServiceRule.OWN_CASH, () -> decide(delivery(true), RECORDER, reason));
            assertRefused(ServiceRule.OWN_CASH, () -> decide(delivery(true), GIVER, reason));
            assertThat(decide(delivery(true), LEAD, reason).decidedBy()).isEqualTo(LEAD);
        }
    }

    @Test
    void nobodyDecidesOnWhatDoesNotWait() {
        ServiceDelivery mistake = delivery(true).asMistake("m", null, SEALED, RECORDER, NOW);
        for (StaffId staff : List.of(RECORDER, GIVER, LEAD)) {
            assertRefused(ServiceRule.CASH_NOT_WAITING, () -> decide(delivery(false), staff, null));
            assertRefused(ServiceRule.CASH_NOT_WAITING, () -> decide(mistake, staff, null));
        }
    }

    @Test
    void decisionHoldsWhoDecidedWhenAndWhy() {
        CashDecision confirmed = decide(delivery(true), LEAD, null);
        assertThat(confirmed.ref()).isEqualTo("c");
        assertThat(confirmed.deliveryRef()).isEqualTo("d");
        assertThat(confirmed.isConfirmed()).isTrue();
        assertThat(confirmed.decidedAt()).isEqualTo(NOW);
        assertThat(confirmed.reasonSealed()).isNull();
        assertThat(Stored.value(confirmed, "caseId")).isEqualTo(1L);
        CashDecision refused = decide(delivery(true), LEAD, SEALED);
        assertThat(refused.isConfirmed()).isFalse();
        assertThat(refused.reasonSealed()).isEqualTo(SEALED);
    }

    @Test
    void statusFollowsTheDecision() {
        ServiceDelivery waiting = delivery(true);
        assertThat(CashDecision.statusOf(waiting, null)).isEqualTo(CashStatus.WAITING);
        assertThat(CashDecision.statusOf(waiting, decide(waiting, LEAD, null))).isEqualTo(CashStatus.CONFIRMED);
        assertThat(CashDecision.statusOf(waiting, decide(waiting, LEAD, SEALED)))
                .isEqualTo(CashStatus.REFUSED);
        assertThat(CashDecision.statusOf(delivery(false), null)).isEqualTo(CashStatus.NOT_REQUIRED);
    }

    @ParameterizedTest
    @EnumSource
    void onlyConfirmedCashCounts(CashStatus status) {
        assertThat(status.counts()).isEqualTo(status == CashStatus.NOT_REQUIRED || status == CashStatus.CONFIRMED);
    }

    private static CashDecision decide(ServiceDelivery delivery, StaffId staff, byte @Nullable [] reason) {
        return new CashDecision("c", delivery, staff, reason, NOW);
    }

    private static ServiceDelivery delivery(boolean aboveBound) {
        return ServiceDelivery.first(
                "d",
                CaseViews.at(CaseStatus.ACTIVE, RECORDER, NOW),
                new ServiceDelivery.Content(
                        DeliveryType.BASIC_SUPPLIES,
                        ServiceItem.single(DeliveryType.BASIC_SUPPLIES),
                        null,
                        null,
                        DeliveryOutcome.DELIVERED,
                        DAY,
                        GIVER,
                        null,
                        null,
                        null,
                        new ServiceCost(600_000L, true, "CENTRE", null),
                        aboveBound,
                        null),
                RECORDER,
                NOW);
    }
}
