package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.WorkingDays;

/** A deadline with its period of validity. A change of law or practice adds a row and never changes an old one. */
@Entity
class LegalDeadline extends SettingVersion implements CountingBasis {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DeadlineCode code;

    private int amount;

    @Enumerated(EnumType.STRING)
    private DeadlineUnit unit;

    private String basis;

    protected LegalDeadline() {}

    /** @param validTo null while no successor is known */
    LegalDeadline(
            DeadlineCode code,
            int amount,
            DeadlineUnit unit,
            String basis,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        super(validFrom, validTo);
        this.code = code;
        this.amount = amount;
        this.unit = unit;
        this.basis = basis;
    }

    /**
     * Creates the successor valid from the given day; this row ends the day before.
     *
     * @throws RuleViolationException when the unit is not the fixed one, or the number is outside its bounds
     */
    LegalDeadline supersedeWith(int newAmount, DeadlineUnit newUnit, String newBasis, LocalDate from) {
        if (code.fixedUnit() != null && code.fixedUnit() != newUnit) {
            throw RuleViolationException.at("unit", SettingsRule.UNIT_IS_FIXED);
        }
        int maximum = code.maximum(newUnit);
        if (newAmount < code.minimum() || newAmount > maximum) {
            throw RuleViolationException.at("amount", SettingsRule.OUT_OF_RANGE, code.minimum(), maximum);
        }
        endOn(from.minusDays(1));
        return new LegalDeadline(code, newAmount, newUnit, newBasis, from, null);
    }

    DeadlineCode code() {
        return code;
    }

    String basis() {
        return basis;
    }

    int amount() {
        return amount;
    }

    DeadlineDuration duration() {
        return new DeadlineDuration(amount, unit);
    }

    /** Calculates the due time: hours exactly, days and months to the end of the day in Việt Nam. */
    Instant dueFrom(Instant start, WorkingDays calendar) {
        LocalDate day = CentreTime.day(start);
        return switch (unit) {
            case HOURS -> start.plusSeconds(amount * 3600L);
            case DAYS -> CentreTime.endOf(day.plusDays(amount));
            case WORKING_DAYS -> CentreTime.endOf(calendar.after(day, amount));
            case MONTHS -> CentreTime.endOf(day.plusMonths(amount));
        };
    }
}
