package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.donghanh.reference.BoundCode;
import vn.donghanh.reference.Bounds;

/** The months of a course as they were counted, each beside the bound that held when it began. */
@ApplicationScoped
class AttendanceMonths {
    @Inject
    Enrolments enrolments;

    @Inject
    Bounds bounds;

    List<TrainingViews.Month> of(Enrolment enrolment) {
        ToIntFunction<LocalDate> bound = bounds.of(BoundCode.TRAINING_ATTENDANCE);
        return enrolments.attendance(enrolment).stream()
                .map(one -> new TrainingViews.Month(
                        one.month(), one.percent(), bound.applyAsInt(one.month().atDay(1))))
                .toList();
    }

    /** From its first month to that of this day. */
    MonthsCounted counted(Enrolment enrolment, LocalDate until) {
        LocalDate start = enrolment.startOn();
        if (start == null || until.isBefore(start)) {
            return new MonthsCounted(0, 0);
        }
        YearMonth first = YearMonth.from(start);
        YearMonth last = YearMonth.from(until);
        long counted = enrolments.attendance(enrolment).stream()
                .map(Attendance::month)
                .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                .count();
        return new MonthsCounted((int) counted, (int) ChronoUnit.MONTHS.between(first, last) + 1);
    }

    /** In per cent. */
    int bound(YearMonth month) {
        return bounds.of(BoundCode.TRAINING_ATTENDANCE).applyAsInt(month.atDay(1));
    }
}
