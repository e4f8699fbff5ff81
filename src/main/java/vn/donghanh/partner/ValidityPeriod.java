package vn.donghanh.partner;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** From a day to a day, both included; open as long as no last day is set. Nothing is deleted: it ends. */
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
     * @param last the last valid day; yesterday at the earliest, so that something can be over at once but not be rewritten
     * @param today the day of the decision
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
