package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.util.List;

/** The lines of a return. Only the list of its content holds any. */
public record ReturnLines(List<ActivityLine> activities, List<PressLine> press, List<NumberLine> numbers)
        implements Serializable {
    public ReturnLines {
        activities = List.copyOf(activities);
        press = List.copyOf(press);
        numbers = List.copyOf(numbers);
    }
}
