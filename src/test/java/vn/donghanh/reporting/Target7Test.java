package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.shared.WorkingDays;

/** Target 7 and its companion figures for manually calculated cases, explained in t7.csv. */
class Target7Test {
    private static final int PENDING_LONGEST = 10;
    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "t7.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "null")
    void matchesManuallyCalculatedResult(ArgumentsAccessor line) {
        RecordedClients records = RecordedClients.read(text(line, 4));
        Target7.Span span = new Target7.Span(LocalDate.parse(text(line, 2)), LocalDate.parse(text(line, 3)));
        Target7 t7 = Target7Calculator.of(
                records.clients(), records.refusing(), records.ticked(), span, CALENDAR, PENDING_LONGEST);
        Map<String, String> found = new LinkedHashMap<>();
        found.put("T7", written(t7.clients()));
        found.put("strict", written(t7.strict()));
        found.put("high risk", written(t7.highRisk()));
        found.put("T7N", written(t7.needs()));
        found.put("T7T days", t7.medianDays().map(Target7Test::written).orElse(""));
        found.put("T7T in time", written(t7.inTime()));
        found.put("T7W", written(t7.withdrawn()));
        found.put("T7X", written(t7.ineligible()));
        found.put("left out", t7.minors() + "/" + t7.possibleMinors() + refusing(t7));
        found.put("rate", t7.clients().percent().map(BigDecimal::toString).orElse("—"));
        List<String> expected = Arrays.stream(new int[] {5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
                .mapToObj(column -> text(line, column))
                .toList();
        assertThat(found.values()).as(text(line, 15) + " " + found.keySet()).containsExactlyElementsOf(expected);
        assertThat(t7.reached()).hasSize((int) t7.clients().n()).noneMatch(t7.open()::contains);
        assertThat(t7.open()).hasSize((int) t7.clients().remainder());
    }

    @Test
    void clientsReachedByATickOnlyAreNamedApart() {
        RecordedClients records = RecordedClients.read(
                """
                client A SEX_WORKER FROM_25_TO_34
                need A a1 JOB 2026-01-10 YES
                client B SEX_WORKER FROM_25_TO_34
                need B b1 JOB 2026-01-10 YES
                client C SEX_WORKER FROM_25_TO_34
                need C c1 JOB 2026-01-10 YES
                event B b1 2026-01-20
                ticked A a1
                ticked B b1
                ticked C other""");
        Target7 t7 = Target7Calculator.of(
                records.clients(),
                records.refusing(),
                records.ticked(),
                new Target7.Span(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)),
                CALENDAR,
                PENDING_LONGEST);
        assertThat(t7.tickedOnly()).containsExactly(new CaseId('A'));
        assertThat(t7.open()).contains(new CaseId('A'), new CaseId('C'));
    }

    /** A and B have the same needs, withdrawals, services and ticks; B is seventeen, and in none of the lists in which A is. */
    @Test
    void aMinorIsInNoListInWhichAnAdultOfTheSameStateIs() {
        String state =
                """
                client %1$s SEX_WORKER %2$s
                need %1$s n1 JOB 2026-01-10 YES
                need %1$s n2 LOAN 2026-01-10 YES
                need %1$s n3 SHELTER 2026-01-10 YES withdrawn=TOO_FAR@2026-02-01
                need %1$s n4 STI 2026-01-10 NO rule=INSURED
                event %1$s n1 2026-01-20
                """;
        RecordedClients records =
                RecordedClients.read(state.formatted("A", "FROM_18_TO_24") + state.formatted("B", "FROM_16_TO_17"));
        Target7 t7 = Target7Calculator.of(
                records.clients(),
                records.refusing(),
                records.ticked(),
                new Target7.Span(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)),
                CALENDAR,
                PENDING_LONGEST);
        assertThat(t7.reached()).containsExactly(new CaseId('A'));
        assertThat(t7.withdrawnCases()).isEqualTo(files("A"));
        assertThat(t7.ineligibleCases()).isEqualTo(files("A"));
        assertThat(t7.open()).doesNotContain(new CaseId('B'));
        assertThat(t7.minors()).isEqualTo(1);
    }

    /**
     * A, a sex worker, reached for employment but not for a loan; B, both a sex worker and a former one, not reached; C and D, former sex workers,
     * both reached. A, B and D withdrew a need; A and C had a need they were not eligible for.
     */
    @Test
    void breakdownsByServiceAgeSexAndGroupListTheirCases() {
        RecordedClients records = RecordedClients.read(
                """
                client A SEX_WORKER FROM_25_TO_34 FEMALE
                need A a1 JOB 2026-01-10 YES
                need A a2 LOAN 2026-01-10 YES
                need A a3 SHELTER 2026-01-10 YES withdrawn=TOO_FAR@2026-02-01
                need A a4 STI 2026-01-10 NO rule=INSURED
                client B SEX_WORKER+FORMER_SEX_WORKER FROM_35_TO_49
                need B b1 JOB 2026-02-01 YES
                need B b2 LOAN 2026-02-01 YES withdrawn=TOO_FAR@2026-02-20
                client C FORMER_SEX_WORKER FROM_25_TO_34 MALE PRIMARY
                need C c1 STI 2026-02-01 YES
                need C c2 LOAN 2026-02-01 NO rule=TWO_LOANS
                client D FORMER_SEX_WORKER FROM_35_TO_49 FEMALE PRIMARY
                need D d1 LOAN 2026-02-01 YES
                need D d2 JOB 2026-02-01 YES withdrawn=NO_TIME@2026-02-20
                event A a1 2026-01-20
                event C c1 2026-02-10
                event D d1 2026-02-10""");
        Target7 t7 = Target7Calculator.of(
                records.clients(),
                records.refusing(),
                records.ticked(),
                new Target7.Span(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)),
                CALENDAR,
                PENDING_LONGEST);
        assertThat(t7.byService())
                .isEqualTo(Map.of(
                        ServiceGroup.JOB, new Ratio(1, 2),
                        ServiceGroup.LOAN, new Ratio(1, 2),
                        ServiceGroup.HEALTH, new Ratio(1, 1)));
        assertThat(t7.byAge())
                .isEqualTo(Map.of(AgeBand.FROM_25_TO_34, new Ratio(2, 2), AgeBand.FROM_35_TO_49, new Ratio(1, 2)));
        assertThat(t7.bySex())
                .isEqualTo(Map.of(
                        CountedSex.FEMALE, new Ratio(2, 2),
                        CountedSex.MALE, new Ratio(1, 1),
                        CountedSex.UNKNOWN, new Ratio(0, 1)));
        assertThat(t7.reachedBySex()).isEqualTo(Map.of(CountedSex.FEMALE, files("AD"), CountedSex.MALE, files("C")));
        assertThat(t7.byEducation())
                .isEqualTo(Map.of(EducationBand.PRIMARY, new Ratio(2, 2), EducationBand.UNKNOWN, new Ratio(1, 2)));
        assertThat(t7.reachedByEducation())
                .isEqualTo(Map.of(EducationBand.PRIMARY, files("CD"), EducationBand.UNKNOWN, files("A")));
        assertThat(t7.byGroup())
                .as("client B counts in both groups")
                .isEqualTo(Map.of(
                        ClientGroup.SEX_WORKER, new Ratio(1, 2), ClientGroup.FORMER_SEX_WORKER, new Ratio(2, 3)));
        assertThat(t7.reachedByService())
                .isEqualTo(Map.of(
                        ServiceGroup.JOB, files("A"), ServiceGroup.HEALTH, files("C"), ServiceGroup.LOAN, files("D")));
        assertThat(t7.reachedByAge())
                .isEqualTo(Map.of(AgeBand.FROM_25_TO_34, files("AC"), AgeBand.FROM_35_TO_49, files("D")));
        assertThat(t7.withdrawnTotal()).isEqualTo(3);
        assertThat(t7.withdrawnCases()).isEqualTo(files("ABD"));
        assertThat(t7.ineligibleTotal()).isEqualTo(2);
        assertThat(t7.ineligibleCases()).isEqualTo(files("AC"));
    }

    private static Set<CaseId> files(String names) {
        return names.chars().mapToObj(CaseId::new).collect(Collectors.toSet());
    }

    private static String text(ArgumentsAccessor line, int column) {
        String text = line.getString(column);
        return text == null ? "" : text;
    }

    /** Clients who refuse to be counted stand in a third place, if there are any. */
    private static String refusing(Target7 t7) {
        return t7.refusing() == 0 ? "" : "/" + t7.refusing();
    }

    private static String written(Ratio ratio) {
        return ratio.n() + "/" + ratio.of();
    }

    private static String written(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }

    private static String written(Map<String, Long> tally) {
        return tally.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    /** Guidance that names the need for work is no work; help of another kind reaches the need that it names. */
    @Test
    void needsForWorkAreReachedByWorkOnly() {
        assertThat(reachedNeeds("n1@OTHER")).isZero();
        assertThat(reachedNeeds("n1@JOB")).isEqualTo(1);
        assertThat(reachedNeeds("n2@JOB")).isZero();
        assertThat(reachedNeeds("n2@LOAN")).isEqualTo(1);
        assertThat(reachedNeeds("n3@OTHER")).isEqualTo(1);
    }

    private static long reachedNeeds(String event) {
        RecordedClients records = RecordedClients.read(
                """
                client A SEX_WORKER FROM_18_TO_24
                need A n1 JOB 2026-01-10 YES
                need A n2 LOAN 2026-01-10 YES
                need A n3 SHELTER 2026-01-10 YES
                event A %s 2026-01-20
                """
                        .formatted(event));
        return Target7Calculator.of(
                        records.clients(),
                        records.refusing(),
                        records.ticked(),
                        new Target7.Span(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)),
                        CALENDAR,
                        PENDING_LONGEST)
                .needs()
                .n();
    }
}
