package vn.donghanh.stay;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that an admission needs in a span of days, and the law that says so. */
@Entity
@Table(name = "stay_paper_rule")
class PaperRule {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private StayPaper paper;

    private boolean optional;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected PaperRule() {}

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    StayPaper paper() {
        return paper;
    }

    /** If she has it. */
    boolean isOptional() {
        return optional;
    }

    String basis() {
        return basis;
    }
}
