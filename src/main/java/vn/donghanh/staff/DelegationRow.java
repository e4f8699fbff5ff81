package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;

/** A delegation in the director's list. */
public record DelegationRow(String ref, String holder, LocalDate from, LocalDate until, String document, State state)
        implements Serializable {
    public enum State {
        COMING,
        VALID,
        OVER,
        WITHDRAWN
    }

    public boolean open() {
        return state == State.COMING || state == State.VALID;
    }
}
