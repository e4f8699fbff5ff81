package vn.donghanh.casefile.model;

import java.io.Serializable;
import vn.donghanh.shared.SharedValues;

/** Database id of a case, as other features store it. */
public record CaseId(long value) implements Serializable {
    private static final SharedValues<CaseId> SHARED = new SharedValues<>(1 << 13);

    /** Returns this id, or an equal one that was seen before, for records that are kept in memory. */
    public CaseId shared() {
        return SHARED.of(this);
    }

    /** Figures look cases up a million times; what a record generates takes many times as long before it is optimized. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CaseId id && id.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }
}
