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
import vn.donghanh.reference.DeadlineTable;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.shared.VietNam;

/** The term of a stay, by the deadlines that were valid on the day she came in. */
@ApplicationScoped
class StayTerms {
    @Inject
    Deadlines deadlines;

    /** Of a stay that has begun. */
    StayTerm of(Stay stay) {
        return of(stay, deadlines.table());
    }

    StayTerm of(Stay stay, DeadlineTable table) {
        SealedAdmission admission = Objects.requireNonNull(stay.admission());
        Instant admitted = admission.admittedAt();
        Map<StayAlarm, LocalDate> alarms = Arrays.stream(StayAlarm.values())
                .collect(Collectors.toMap(alarm -> alarm, alarm -> VietNam.day(table.due(alarm.deadline(), admitted))));
        return new StayTerm(VietNam.day(admitted), admission.limitOn(), stay.untilOn(), Map.copyOf(alarms));
    }

    LocalDate limit(Instant admitted) {
        return VietNam.day(deadlines.due(DeadlineCode.STAY_LONGEST, admitted));
    }
}
