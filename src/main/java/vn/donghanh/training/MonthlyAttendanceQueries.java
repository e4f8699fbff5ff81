package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;

/** Queries for monthly attendance, each with the threshold in force at the start of the month. */
@ApplicationScoped
class MonthlyAttendanceQueries {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    ThresholdSettingQueries thresholds;

    List<MonthlyAttendanceRow> findMonths(Enrolment enrolment) {
        ToIntFunction<LocalDate> bound = thresholds.amountByDay(ThresholdSettingCode.TRAINING_ATTENDANCE);
        return enrolments.findAttendance(enrolment).stream()
                .map(monthlyAttendance -> new MonthlyAttendanceRow(
                        monthlyAttendance.month(),
                        monthlyAttendance.percent(),
                        bound.applyAsInt(monthlyAttendance.month().atDay(1))))
                .toList();
    }

    /** Counts the months with attendance from the first month of the course to the month of that day. */
    CountedMonths countMonths(Enrolment enrolment, LocalDate until) {
        LocalDate start = enrolment.startOn();
        if (start == null || until.isBefore(start)) {
            return new CountedMonths(0, 0);
        }
        YearMonth first = YearMonth.from(start);
        YearMonth last = YearMonth.from(until);
        long counted = enrolments.findAttendance(enrolment).stream()
                .map(MonthlyAttendance::month)
                .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                .count();
        return new CountedMonths((int) counted, (int) ChronoUnit.MONTHS.between(first, last) + 1);
    }

    /** Returns the months of the course up to the current one: first those without attendance, earliest first, then the others. */
    List<YearMonth> findRecordableMonths(Enrolment enrolment, LocalDate today) {
        LocalDate start = enrolment.startOn();
        if (!enrolment.status().isAttended() || start == null) {
            return List.of();
        }
        Set<YearMonth> counted = enrolments.findAttendance(enrolment).stream()
                .map(MonthlyAttendance::month)
                .collect(Collectors.toSet());
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start);
                !month.isAfter(YearMonth.from(today));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        months.sort(Comparator.comparing((YearMonth month) -> counted.contains(month))
                .thenComparing(month -> month));
        return months;
    }

    /** Returns the ids of the running courses without attendance for the last month, if that is a month of the course. Uses one statement. */
    Set<Long> findDue(Collection<Enrolment> courses, LocalDate today) {
        YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
        List<Enrolment> running = courses.stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.IN_PROGRESS
                        && enrolment.startOn() != null
                        && !lastMonth.isBefore(YearMonth.from(enrolment.startOn())))
                .toList();
        Set<Long> counted = enrolments.findIdsWithAttendance(running, lastMonth);
        return running.stream()
                .map(Enrolment::id)
                .filter(id -> !counted.contains(id))
                .collect(Collectors.toSet());
    }

    /** Whether the attendance of a month is below its threshold that was recorded since the client was last asked about it. */
    boolean isLowSinceAsked(Enrolment enrolment) {
        ToIntFunction<LocalDate> bound = thresholds.amountByDay(ThresholdSettingCode.TRAINING_ATTENDANCE);
        Optional<Instant> asked = enrolments.findLastAsked(enrolment);
        return enrolments.findAttendance(enrolment).stream()
                .anyMatch(counted -> counted.isBelow(
                                bound.applyAsInt(counted.month().atDay(1)))
                        && asked.filter(at -> !counted.isRecordedAfter(at)).isEmpty());
    }
}
