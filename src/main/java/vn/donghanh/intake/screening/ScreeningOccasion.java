package vn.donghanh.intake.screening;

import java.util.EnumSet;
import java.util.List;

/** On what occasion a risk screening was made. */
public enum ScreeningOccasion {
    INTAKE,
    EMERGENCY,
    /** The plan is reviewed. */
    REVIEW,
    INCIDENT,
    /** The client or a supervisor asked for it. */
    REQUEST,
    OTHER;

    /** Whether the reception record made it, which completes it until the next screening. */
    public boolean isReception() {
        return this == INTAKE || this == EMERGENCY;
    }

    /** Returns the occasions of a screening during the case. */
    public static List<ScreeningOccasion> duringTheCase() {
        return List.copyOf(EnumSet.range(REVIEW, OTHER));
    }
}
