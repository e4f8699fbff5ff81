package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.DelegationService;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Overlap;

@ExtendWith(ArquillianExtension.class)
class DelegationIT {
    private static final String DOCUMENT = "12/QĐ-TTCTXH, 05/03/2026";

    @Inject
    StaffFixture staff;

    @Inject
    DelegationService service;

    @Inject
    DelegationQueries delegations;

    @Inject
    Overlap overlap;

    @Inject
    Clock clock;

    private LocalDate today;
    private StaffId lead;

    @BeforeEach
    void withdrawEarlierDelegations() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        lead = staff.id("lead2");
        withdrawAll();
    }

    @AfterEach
    void withdrawAll() {
        staff.as("director1", () -> service.list().stream()
                .filter(DelegationRow::isOpen)
                .forEach(row -> service.withdraw(row.ref())));
    }

    @Test
    void delegationIsValidFromFirstToLastDay() {
        grantToLead(today.plusDays(1), today.plusDays(3));
        assertThat(delegations.isDelegate(lead, today)).isFalse();
        assertThat(delegations.isDelegate(lead, today.plusDays(1))).isTrue();
        assertThat(delegations.isDelegate(lead, today.plusDays(3))).isTrue();
        assertThat(delegations.isDelegate(lead, today.plusDays(4))).isFalse();
        assertThat(delegations.isDelegate(staff.id("lead1"), today.plusDays(2))).isFalse();
    }

    @Test
    void withdrawnDelegationIsNotValid() {
        grantToLead(today, today.plusDays(3));
        assertThat(delegations.isDelegate(lead, today)).isTrue();
        withdrawAll();
        assertThat(delegations.isDelegate(lead, today)).isFalse();
    }

    @Test
    void directorReadsTheDelegationDocument() {
        grantToLead(today, today);
        staff.as("director1", () -> assertThat(service.list())
                .filteredOn(DelegationRow::isOpen)
                .extracting(DelegationRow::document)
                .containsExactly(DOCUMENT));
    }

    @Test
    void invalidPeriodsAndHoldersAreRefused() {
        assertRefused(StaffRule.DELEGATION_DATES, () -> grantToLead(today.plusDays(2), today.plusDays(1)));
        assertRefused(StaffRule.DELEGATION_DATES, () -> grantToLead(today.minusDays(9), today.minusDays(1)));
        assertRefused(
                StaffRule.DELEGATION_DATES,
                () -> grantToLead(today, today.plusMonths(12).plusDays(1)));
        assertRefused(
                StaffRule.DELEGATE_NOT_SUPERVISOR,
                () -> staff.as(
                        "director1", () -> service.grant(staff.id("worker1"), today, today, "Trưởng phòng", DOCUMENT)));
        grantToLead(today, today.plusDays(5));
        assertRefused(StaffRule.DELEGATION_OVERLAPS, () -> grantToLead(today.plusDays(5), today.plusDays(6)));
    }

    @Test
    void twoDelegationsOfTheSameDaysAreNotGivenAtOnce() throws Exception {
        assertThat(overlap.refusals(
                        "director1",
                        () -> service.grant(lead, today, today.plusDays(5), "Trưởng phòng", DOCUMENT),
                        "director1",
                        () -> service.grant(lead, today.plusDays(5), today.plusDays(6), "Trưởng phòng", DOCUMENT)))
                .containsExactly(StaffRule.DELEGATION_OVERLAPS);
    }

    private void grantToLead(LocalDate from, LocalDate until) {
        staff.as("director1", () -> service.grant(lead, from, until, "Trưởng phòng", DOCUMENT));
    }

    @Test
    void delegationNeedsADocument() {
        assertRefused(
                StaffRule.DOCUMENT_MISSING,
                () -> staff.as("director1", () -> service.grant(lead, today, today, "Trưởng phòng", "  ")));
    }
}
