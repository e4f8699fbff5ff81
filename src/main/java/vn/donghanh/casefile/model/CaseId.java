package vn.donghanh.casefile.model;

import java.io.Serializable;

/** Database id of a case, as other features store it. */
public record CaseId(long value) implements Serializable {
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
