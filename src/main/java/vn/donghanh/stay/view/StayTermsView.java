package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deadlines of a stay: documents, and the last days with and without the parent authority. */
public record StayTermsView(
        Instant papersDue,
        String papersBasis,
        LocalDate limit,
        String limitBasis,
        @Nullable LocalDate until,
        List<StayAlarmRow> alarms)
        implements Serializable {
    public StayTermsView {
        alarms = List.copyOf(alarms);
    }
}
