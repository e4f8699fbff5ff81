package vn.donghanh.lawful;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** On what a ground of refusal stands in law, as it was valid in a span of days. */
@Entity
@Table(name = "lawful_ground_basis")
class GroundBasis {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RefusalGround ground;

    private String basis;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected GroundBasis() {}

    RefusalGround ground() {
        return ground;
    }

    String basis() {
        return basis;
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
