package vn.donghanh.loan.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepaymentScheduleTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 31);

    @Test
    void monthlyInstalmentsAreDueOnTheDayOfTheMoney() {
        assertThat(schedule(1_200_000, 1200, 3, 1).instalments())
                .extracting(Instalment::number, Instalment::dueOn, Instalment::principal, Instalment::interest)
                .containsExactly(
                        tuple(1, LocalDate.of(2026, 2, 28), 400_000L, 12_000L),
                        tuple(2, LocalDate.of(2026, 3, 31), 400_000L, 8_000L),
                        tuple(3, LocalDate.of(2026, 4, 30), 400_000L, 4_000L));
    }

    @Test
    void principalIsPaidEverySoManyMonthsInterestMonthly() {
        List<Instalment> instalments = schedule(10_000_000, 660, 12, 6).instalments();
        assertThat(instalments).hasSize(12);
        assertThat(instalments)
                .extracting(Instalment::principal)
                .containsExactly(0L, 0L, 0L, 0L, 0L, 5_000_000L, 0L, 0L, 0L, 0L, 0L, 5_000_000L);
        assertThat(instalments.get(0).interest()).isEqualTo(55_000);
        assertThat(instalments.get(6).interest()).isEqualTo(27_500);
    }

    @Test
    void withoutAKnownRateOnlyThePrincipalIsCounted() {
        RepaymentSchedule schedule = RepaymentSchedule.of(paidOut(9_000_000), new LoanTerms(9_000_000L, null, 14), 6);
        assertThat(schedule.instalments())
                .extracting(Instalment::number, Instalment::dueOn, Instalment::principal)
                .containsExactly(
                        tuple(1, FROM.plusMonths(6), 3_000_000L),
                        tuple(2, FROM.plusMonths(12), 3_000_000L),
                        tuple(3, FROM.plusMonths(14), 3_000_000L));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "100, 7, 3", "20000000, 36, 1", "9999999, 13, 6", "50000000, 120, 6"})
    void principalAlwaysSumsUpToTheLoan(long amount, int months, int every) {
        List<Instalment> instalments = schedule(amount, 792, months, every).instalments();
        assertThat(instalments.stream().mapToLong(Instalment::principal).sum()).isEqualTo(amount);
        assertThat(instalments)
                .allSatisfy(instalment -> assertThat(instalment.total()).isPositive());
    }

    @Test
    void interestIsRoundedToWholeMoney() {
        assertThat(schedule(1_000, 600, 1, 1).total()).isEqualTo(1_005);
        assertThat(schedule(1_099, 600, 1, 1).total()).isEqualTo(1_104);
        assertThat(schedule(1_100, 600, 1, 1).total()).isEqualTo(1_106);
    }

    @Test
    void dueIsWhatFellDueUpToTheDay() {
        RepaymentSchedule schedule = schedule(1_200_000, 1200, 3, 1);
        assertThat(schedule.dueBy(LocalDate.of(2026, 2, 27))).isZero();
        assertThat(schedule.dueBy(LocalDate.of(2026, 2, 28))).isEqualTo(412_000);
        assertThat(schedule.dueBy(LocalDate.of(2027, 1, 1)))
                .isEqualTo(schedule.total())
                .isEqualTo(1_224_000);
    }

    @Test
    void paymentsCountAgainstTheEarliestInstalmentFirst() {
        RepaymentSchedule schedule = schedule(1_200_000, 1200, 3, 1);
        assertThat(schedule.rows(412_001, LocalDate.of(2026, 4, 30)))
                .extracting(InstalmentRow::paid, InstalmentRow::state)
                .containsExactly(
                        tuple(412_000L, InstalmentState.PAID),
                        tuple(1L, InstalmentState.LATE),
                        tuple(0L, InstalmentState.AHEAD));
        assertThat(schedule.findFirstUnpaid(411_999)).map(Instalment::number).contains(1);
        assertThat(schedule.findFirstUnpaid(412_000)).map(Instalment::number).contains(2);
        assertThat(schedule.findFirstUnpaid(1_224_000)).isEmpty();
        assertThat(schedule.findFirstUnpaid(2_000_000)).isEmpty();
    }

    /** A later part is divided among the instalments still to come; those of the past stay what they were. */
    @Test
    void laterMoneyChangesOnlyInstalmentsToCome() {
        LoanTerms terms = new LoanTerms(1_800_000L, 1200, 6);
        SortedMap<LocalDate, Long> parts = paidOut(600_000);
        RepaymentSchedule before = RepaymentSchedule.of(parts, terms, 1);
        parts.put(FROM.plusMonths(3), 1_200_000L);
        RepaymentSchedule after = RepaymentSchedule.of(parts, terms, 1);
        assertThat(after.instalments().subList(0, 3))
                .isEqualTo(before.instalments().subList(0, 3));
        assertThat(after.instalments())
                .extracting(Instalment::principal, Instalment::interest)
                .containsExactly(
                        tuple(100_000L, 6_000L),
                        tuple(100_000L, 5_000L),
                        tuple(100_000L, 4_000L),
                        tuple(500_000L, 15_000L),
                        tuple(500_000L, 10_000L),
                        tuple(500_000L, 5_000L));
        assertThat(after.instalments().stream().mapToLong(Instalment::principal).sum())
                .isEqualTo(1_800_000);
    }

    @Test
    void moneyOfTheDayBeforeAnInstalmentIsInIt() {
        LoanTerms terms = new LoanTerms(200L, null, 2);
        SortedMap<LocalDate, Long> parts = paidOut(100);
        parts.put(FROM.plusMonths(1).minusDays(1), 100L);
        assertThat(RepaymentSchedule.of(parts, terms, 1).instalments())
                .extracting(Instalment::principal)
                .containsExactly(100L, 100L);
    }

    @Test
    void moneyAfterTheTermIsDueWithTheLastInstalment() {
        SortedMap<LocalDate, Long> parts = paidOut(100);
        parts.put(FROM.plusMonths(9), 40L);
        assertThat(RepaymentSchedule.of(parts, new LoanTerms(140L, null, 2), 1).instalments())
                .extracting(Instalment::principal)
                .containsExactly(50L, 90L);
    }

    private static SortedMap<LocalDate, Long> paidOut(long amount) {
        return new TreeMap<>(Map.of(FROM, amount));
    }

    private static RepaymentSchedule schedule(long amount, int rate, int months, int every) {
        return RepaymentSchedule.of(paidOut(amount), new LoanTerms(amount, rate, months), every);
    }
}
