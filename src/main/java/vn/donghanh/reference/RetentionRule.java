package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The retention period of a kind of record with its period of validity. A change adds a row. */
@Entity
class RetentionRule extends SettingVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RetentionCode code;

    private @Nullable Integer months;
    private @Nullable Integer untilAge;
    private String basis;

    protected RetentionRule() {}

    /** Creates the successor valid from the given day; this row ends the day before. */
    RetentionRule supersedeWith(
            @Nullable Integer newMonths, @Nullable Integer newAge, String newBasis, LocalDate from) {
        RetentionRule next = new RetentionRule();
        next.code = code;
        next.months = newMonths;
        next.untilAge = newAge;
        next.basis = newBasis;
        next.beginOn(from);
        endOn(from.minusDays(1));
        return next;
    }
}
