package vn.donghanh.partner;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** A validity period with inclusive first and last days; it is open-ended until a last day is set. Records are ended, never deleted. */
@Embeddable
class ValidityPeriod {
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected ValidityPeriod() {}

    ValidityPeriod(LocalDate from) {
        this.validFrom = from;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * Sets the last valid day.
     *
     * @param last yesterday at the earliest: a record can be ended at once, but its history cannot be changed
     * @param today the day on which the change is made
     */
    void end(LocalDate last, LocalDate today) {
        if (validTo != null && validTo.isBefore(today)) {
            throw new RuleViolationException(PartnerRule.ALREADY_OVER);
        }
        if (last.isBefore(today.minusDays(1)) || last.isBefore(validFrom.minusDays(1))) {
            throw RuleViolationException.at("last", PartnerRule.DATES);
        }
        validTo = last;
    }

    LocalDate from() {
        return validFrom;
    }

    @Nullable
    LocalDate to() {
        return validTo;
    }
}
