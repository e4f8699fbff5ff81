package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.CentreTime;

/** Calculates the term of a stay from the deadlines valid on the day of admission. */
@ApplicationScoped
class StayTermFactory {
    @Inject
    DeadlineQueries deadlines;

    /** Returns the term of an admitted stay. */
    StayTerm of(Stay stay) {
        return of(stay, deadlines.snapshot());
    }

    StayTerm of(Stay stay, DeadlineSnapshot table) {
        EncryptedAdmission admission = Objects.requireNonNull(stay.admission());
        Instant admitted = admission.admittedAt();
        Map<StayAlarm, LocalDate> alarms = Arrays.stream(StayAlarm.values())
                .collect(Collectors.toMap(
                        alarm -> alarm, alarm -> CentreTime.day(table.due(alarm.deadline(), admitted))));
        return new StayTerm(CentreTime.day(admitted), admission.limitOn(), stay.untilOn(), Map.copyOf(alarms));
    }

    LocalDate limit(Instant admitted) {
        return CentreTime.day(deadlines.due(DeadlineCode.STAY_LONGEST, admitted));
    }
}
