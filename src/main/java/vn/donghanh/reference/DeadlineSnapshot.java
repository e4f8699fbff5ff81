package vn.donghanh.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.WorkingDays;

/** A snapshot of all deadlines and holidays, for figures that need many. */
public final class DeadlineSnapshot {
    /** What is left of a deadline whose start is not known: enough to act, and so little that it comes first. */
    private static final Duration LEFT_WHEN_UNKNOWN = Duration.ofHours(2);

    private final List<LegalDeadline> rows;
    private final WorkingDays calendar;

    DeadlineSnapshot(List<LegalDeadline> rows, WorkingDays calendar) {
        this.rows = List.copyOf(rows);
        this.calendar = calendar;
    }

    /** @throws IllegalStateException when no row is valid on the day of the start */
    public Instant due(DeadlineCode code, Instant from) {
        return getValid(code, CentreTime.day(from)).dueFrom(from, calendar);
    }

    /** Returns the start to assume, seen at a moment, when nobody knows it: so long ago that little of the deadline is left. */
    public Instant assumedStart(DeadlineCode code, Instant seen) {
        Duration passed = Duration.between(seen, due(code, seen)).minus(LEFT_WHEN_UNKNOWN);
        return passed.isNegative() ? seen : seen.minus(passed);
    }

    /** @throws IllegalStateException when the unit of the deadline may change: its number alone means nothing */
    public int amount(DeadlineCode code, LocalDate day) {
        if (code.fixedUnit() == null) {
            throw new IllegalStateException("The unit of " + code + " may change");
        }
        return getValid(code, day).amount();
    }

    /** Returns the largest number that any version of a deadline with a fixed unit has. */
    public int largestAmount(DeadlineCode code) {
        return versions(code).mapToInt(LegalDeadline::amount).max().orElseThrow();
    }

    /** Returns the first start from which a deadline is due on or after a day, by any of its versions; the day itself when there is no earlier one. */
    public LocalDate earliestStart(DeadlineCode code, LocalDate day) {
        return versions(code)
                .map(version -> earliestStart(version, day))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate earliestStart(LegalDeadline version, LocalDate day) {
        LocalDate start = day;
        while (isDueSince(version, start.minusDays(1), day)) {
            start = start.minusDays(1);
        }
        return start;
    }

    private boolean isDueSince(LegalDeadline version, LocalDate start, LocalDate day) {
        return !CentreTime.day(
                        version.dueFrom(start.atStartOfDay(CentreTime.ZONE).toInstant(), calendar))
                .isBefore(day);
    }

    private Stream<LegalDeadline> versions(DeadlineCode code) {
        return rows.stream().filter(row -> row.code() == code);
    }

    String basis(DeadlineCode code, LocalDate day) {
        return getValid(code, day).basis();
    }

    public DeadlineDuration duration(DeadlineCode code, LocalDate day) {
        return getValid(code, day).duration();
    }

    public WorkingDays calendar() {
        return calendar;
    }

    private LegalDeadline getValid(DeadlineCode code, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code() == code && row.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No deadline " + code + " is valid on " + day));
    }
}
