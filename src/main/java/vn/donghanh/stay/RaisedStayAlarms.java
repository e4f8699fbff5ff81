package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of a stay that have been raised, so that none is raised twice.
 *
 * @param endNotified whether the decision maker was notified that the last decided day has come
 * @param missedExitNotified whether the case manager was asked for another plan after the day of the planned exit
 */
@Embeddable
record RaisedStayAlarms(
        @Enumerated(EnumType.STRING) @Nullable StayAlarm lastAlarm, boolean endNotified, boolean missedExitNotified) {
    static final RaisedStayAlarms NONE = new RaisedStayAlarms(null, false, false);

    List<StayAlarm> due(StayTerm term, LocalDate today) {
        return term.dueAlarmsAfter(lastAlarm, today);
    }

    boolean isEndDue(StayTerm term, LocalDate today) {
        return !endNotified && !term.end().isAfter(today);
    }

    RaisedStayAlarms withAlarm(StayAlarm alarm) {
        return new RaisedStayAlarms(alarm, endNotified, missedExitNotified);
    }

    RaisedStayAlarms withEndRaised() {
        return new RaisedStayAlarms(lastAlarm, true, missedExitNotified);
    }

    /** Returns a copy after an extension; the end of the new term is notified again. */
    RaisedStayAlarms afterExtension() {
        return new RaisedStayAlarms(lastAlarm, false, missedExitNotified);
    }

    RaisedStayAlarms withMissedExitRaised() {
        return new RaisedStayAlarms(lastAlarm, endNotified, true);
    }

    /** Returns a copy after an exit was planned; missing its day is notified again. */
    RaisedStayAlarms afterExitPlan() {
        return new RaisedStayAlarms(lastAlarm, endNotified, false);
    }
}
