package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import vn.donghanh.shared.RuleViolation;

/** One bound as it was valid in a span of days. A change is a new row. */
@Entity
class Bound {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private BoundCode code;

    private int amount;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Bound() {}

    /** What holds from that day on in place of this one, which ends the day before. */
    Bound followedBy(int newAmount, String newBasis, LocalDate from) {
        if (newAmount < code.least() || newAmount > code.most()) {
            throw RuleViolation.at("amount", SettingsRule.OUT_OF_RANGE, code.least(), code.most());
        }
        Bound next = new Bound();
        next.code = code;
        next.amount = newAmount;
        next.basis = newBasis;
        next.validFrom = from;
        validTo = from.minusDays(1);
        return next;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    int amount() {
        return amount;
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
