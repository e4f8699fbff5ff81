package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;

/** A row of the director's list of delegations. */
public record DelegationRow(
        String ref,
        String holder,
        LocalDate from,
        LocalDate until,
        String office,
        String document,
        DelegationStatus state)
        implements Serializable {
    public boolean isOpen() {
        return state == DelegationStatus.COMING || state == DelegationStatus.VALID;
    }
}
