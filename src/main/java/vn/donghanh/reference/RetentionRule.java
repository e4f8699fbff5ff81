package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long one kind of record is kept, as it was valid in a span of days. A change is a new row. */
@Entity
class RetentionRule {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RetentionCode code;

    private Integer months;
    private Integer untilAge;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected RetentionRule() {}

    /** What holds from that day on in place of this one, which ends the day before. */
    RetentionRule supersedeWith(@Nullable Integer newMonths, @Nullable Integer newAge, String newBasis, LocalDate from) {
        RetentionRule next = new RetentionRule();
        next.code = code;
        next.months = newMonths;
        next.untilAge = newAge;
        next.basis = newBasis;
        next.validFrom = from;
        validTo = from.minusDays(1);
        return next;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
