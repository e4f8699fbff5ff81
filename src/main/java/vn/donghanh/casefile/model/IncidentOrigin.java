package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What another record of the case already says of an incident: it begins the form of the incident, and nothing is recorded by it.
 *
 * @param on the last day on which it may have happened
 */
public record IncidentOrigin(Harm harm, LocalDate on) implements Serializable {
    /** What was done to the client, before anybody has asked more. */
    public enum Harm {
        HARASSMENT,
        UNPAID_WAGES,
        VIOLENCE
    }
}
