package vn.donghanh.stay.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document required for an admission, with its legal basis and period of validity. */
@Entity
@Table(name = "stay_paper_rule")
public class RequiredDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private StayDocument paper;

    private boolean optional;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected RequiredDocument() {}

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public StayDocument paper() {
        return paper;
    }

    /** Whether the document is required only if the client has it. */
    public boolean isOptional() {
        return optional;
    }

    public String basis() {
        return basis;
    }
}
