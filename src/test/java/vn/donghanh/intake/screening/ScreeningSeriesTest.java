package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

class ScreeningSeriesTest {
    private static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    private static final StaffId WORKER = new StaffId(1);

    private final List<ScreeningSeries.Version> versions = new ArrayList<>();
    private final List<ScreeningSeries.Ended> endings = new ArrayList<>();

    @Test
    void emptySeriesHasNoFlagsAndNoAnswers() {
        assertThat(series().latest()).isEmpty();
        assertThat(series().current()).isEqualTo(RiskScreening.ofFlags(Set.of()));
        assertThat(series().isOfReceptionOnly()).isFalse();
    }

    @Test
    void flagStandsThoughALaterScreeningOmitsIt() {
        screened("a", 0, ScreeningOccasion.EMERGENCY, CriticalFlag.C_KILL);
        screened("b", 10, ScreeningOccasion.REVIEW);
        assertThat(series().standingFlagSet()).containsExactly(CriticalFlag.C_KILL);
        assertThat(series().current().flags()).containsExactly(CriticalFlag.C_KILL);
        assertThat(series().latest().orElseThrow().answers().flags()).isEmpty();
    }

    @Test
    void flagIsOverOnceItIsEnded() {
        screened("a", 0, ScreeningOccasion.INTAKE, CriticalFlag.C_KILL, CriticalFlag.C_HELD);
        ended(CriticalFlag.C_KILL, 5);
        assertThat(series().standingFlagSet()).containsExactly(CriticalFlag.C_HELD);
    }

    @Test
    void endedFlagStandsAgainWhenANewScreeningRaisesIt() {
        screened("a", 0, ScreeningOccasion.INTAKE, CriticalFlag.C_KILL);
        ended(CriticalFlag.C_KILL, 5);
        screened("b", 10, ScreeningOccasion.INCIDENT, CriticalFlag.C_KILL);
        assertThat(series().standingFlags()).singleElement().satisfies(flag -> {
            assertThat(flag.on()).isEqualTo(day(10));
            assertThat(flag.staff()).isEqualTo(WORKER);
        });
    }

    @Test
    void correctionThatRepeatsAnEndedFlagDoesNotRaiseIt() {
        screened("a", 0, ScreeningOccasion.INTAKE, CriticalFlag.C_KILL);
        ended(CriticalFlag.C_KILL, 5);
        screened("a", 6, ScreeningOccasion.INTAKE, CriticalFlag.C_KILL);
        assertThat(series().standingFlagSet()).isEmpty();
        screened("a", 7, ScreeningOccasion.INTAKE, CriticalFlag.C_KILL, CriticalFlag.C_NOWHERE);
        assertThat(series().standingFlagSet()).containsExactly(CriticalFlag.C_NOWHERE);
    }

    @Test
    void screeningsStandByTheirDayAndNotByTheirRecord() {
        screened("a", 0, ScreeningOccasion.INTAKE);
        screened("c", 20, ScreeningOccasion.REVIEW);
        versions.add(version("b", 1, day(10), 21, ScreeningOccasion.REQUEST));
        assertThat(series().screenings())
                .extracting(ScreeningSeries.Version::screeningRef)
                .containsExactly("a", "b", "c");
        assertThat(series().latest().orElseThrow().screeningRef()).isEqualTo("c");
        ScreeningSeries.Version last = series().find("c").orElseThrow();
        assertThat(series().before(last).orElseThrow().screeningRef()).isEqualTo("b");
        assertThat(series().before(series().find("a").orElseThrow())).isEmpty();
        assertThat(series().find("d")).isEmpty();
        assertThat(series().find(null)).isEmpty();
    }

    @Test
    void receptionIsCompletedUntilTheNextScreening() {
        screened("a", 0, ScreeningOccasion.EMERGENCY);
        screened("a", 1, ScreeningOccasion.EMERGENCY, CriticalFlag.C_HELD);
        assertThat(series().isOfReceptionOnly()).isTrue();
        assertThat(series().screenings()).singleElement().satisfies(version -> assertThat(version.number())
                .isEqualTo(2));
        assertThat(series().reception().flags()).containsExactly(CriticalFlag.C_HELD);
        screened("b", 2, ScreeningOccasion.OTHER);
        assertThat(series().isOfReceptionOnly()).isFalse();
        assertThat(series().reception().flags()).containsExactly(CriticalFlag.C_HELD);
    }

    private ScreeningSeries series() {
        return new ScreeningSeries(versions, endings);
    }

    private void screened(String ref, int after, ScreeningOccasion occasion, CriticalFlag... flags) {
        int number = (int) versions.stream()
                        .filter(version -> version.screeningRef().equals(ref))
                        .count()
                + 1;
        versions.add(version(ref, number, day(after), after, occasion, flags));
    }

    private static ScreeningSeries.Version version(
            String ref, int number, LocalDate on, int after, ScreeningOccasion occasion, CriticalFlag... flags) {
        return new ScreeningSeries.Version(
                ref, number, on, occasion, at(after), WORKER, RiskScreening.of(Set.of(flags), Map.of()));
    }

    private void ended(CriticalFlag flag, int after) {
        endings.add(new ScreeningSeries.Ended(flag, at(after), WORKER, "Không còn."));
    }

    private static Instant at(int after) {
        return START.plusSeconds(after * 86_400L);
    }

    private static LocalDate day(int after) {
        return CentreTime.day(at(after));
    }
}
