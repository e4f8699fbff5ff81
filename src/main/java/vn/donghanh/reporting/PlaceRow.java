package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.Comparator;
import vn.donghanh.reference.place.AdminUnitHistory.Unit;
import vn.donghanh.shared.MissingReason;

/**
 * A row of a table by place: an administrative unit, or the reason why none is known.
 *
 * @param unit id of the unit; 0 with an empty {@code name} when the row is no unit
 */
public record PlaceRow(Kind kind, int unit, String name) implements Serializable {
    static final Comparator<PlaceRow> IN_ORDER =
            Comparator.comparing(PlaceRow::kind).thenComparing(PlaceRow::unit);

    /** The kind of a row, in the order of the table. */
    public enum Kind {
        UNIT,
        /** Places where few clients live, as one row. */
        FEW,
        /** A province outside the service area of the Centre. */
        ELSEWHERE,
        /** A residence known only as text or too roughly to determine one unit. */
        ROUGH,
        NOT_APPLICABLE,
        UNKNOWN,
        REFUSED,
        WITHHELD_FOR_SAFETY;

        /** Whether it says why no unit is known. */
        boolean isNoUnit() {
            return this != UNIT && this != FEW;
        }
    }

    static PlaceRow of(Unit unit) {
        return new PlaceRow(Kind.UNIT, unit.id(), unit.fullName());
    }

    static PlaceRow of(Kind kind) {
        return new PlaceRow(kind, 0, "");
    }

    static PlaceRow of(MissingReason missingReason) {
        return of(
                switch (missingReason) {
                    case UNKNOWN -> Kind.UNKNOWN;
                    case NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
                    case REFUSED -> Kind.REFUSED;
                    case WITHHELD_FOR_SAFETY -> Kind.WITHHELD_FOR_SAFETY;
                });
    }

    /** Whether the row is a place, of which a client may have several; all other rows are for clients without a known place. */
    boolean isPlace() {
        return kind == Kind.UNIT || kind == Kind.ELSEWHERE;
    }

    /** Returns the code of the row in URLs. */
    public String code() {
        return kind == Kind.UNIT ? String.valueOf(unit) : kind.name();
    }
}
