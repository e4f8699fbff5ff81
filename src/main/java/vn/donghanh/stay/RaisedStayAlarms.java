package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms of a stay were raised so far, so that none is raised twice.
 *
 * @param endTold the last decided day has come, and whoever decides was told
 */
@Embeddable
record RaisedStayAlarms(@Enumerated(EnumType.STRING) @Nullable StayAlarm lastAlarm, boolean endTold) {
    static final RaisedStayAlarms NONE = new RaisedStayAlarms(null, false);

    List<StayAlarm> due(StayTerm term, LocalDate today) {
        return term.dueAlarmsAfter(lastAlarm, today);
    }

    boolean isEndDue(StayTerm term, LocalDate today) {
        return !endTold && !term.end().isAfter(today);
    }

    RaisedStayAlarms withAlarm(StayAlarm alarm) {
        return new RaisedStayAlarms(alarm, endTold);
    }

    RaisedStayAlarms withEndRaised() {
        return new RaisedStayAlarms(lastAlarm, true);
    }

    /** Another last day was decided; that it has come is told again. */
    RaisedStayAlarms afterExtension() {
        return new RaisedStayAlarms(lastAlarm, false);
    }
}
