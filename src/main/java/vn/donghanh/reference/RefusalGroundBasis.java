package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The legal basis of a ground of refusal with its period of validity. A change adds a row. */
@Entity
@Table(name = "lawful_ground_basis")
class RefusalGroundBasis {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RefusalGround ground;

    private String basis;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected RefusalGroundBasis() {}

    /** Creates the successor valid from the given day; this row ends the day before. */
    RefusalGroundBasis supersedeWith(String newBasis, LocalDate from) {
        RefusalGroundBasis next = new RefusalGroundBasis();
        next.ground = ground;
        next.basis = newBasis;
        next.validFrom = from;
        validTo = from.minusDays(1);
        return next;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    RefusalGround ground() {
        return ground;
    }

    String basis() {
        return basis;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
