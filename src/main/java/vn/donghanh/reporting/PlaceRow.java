package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.Comparator;
import vn.donghanh.reference.AdminUnitHistory.Unit;
import vn.donghanh.shared.MissingReason;

/**
 * A row of a table by place: a unit, or what is known instead of one.
 *
 * @param unit 0 where the row is no unit; {@code name} is empty then
 */
public record PlaceRow(Kind kind, int unit, String name) implements Serializable {
    static final Comparator<PlaceRow> IN_ORDER =
            Comparator.comparing(PlaceRow::kind).thenComparing(PlaceRow::unit);

    /** What a row stands for, in the order of a table. */
    public enum Kind {
        UNIT,
        /** In a province where the Centre does not work. */
        ELSEWHERE,
        /** Told in words alone, or so roughly that it may be several units. */
        ROUGH,
        NOT_APPLICABLE,
        UNKNOWN,
        REFUSED,
        WITHHELD_FOR_SAFETY
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

    /** A place, of which she may have had several; the other rows are for who had none that is known. */
    boolean isPlace() {
        return kind == Kind.UNIT || kind == Kind.ELSEWHERE;
    }

    /** Names the row in an address. */
    public String code() {
        return kind == Kind.UNIT ? String.valueOf(unit) : kind.name();
    }
}
