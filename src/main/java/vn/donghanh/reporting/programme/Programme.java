package vn.donghanh.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A national programme. */
@Entity
class Programme {
    @Id
    private Long id;

    private String code;
    private String nameVi;
    private String nameEn;
    private String legalBasis;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Programme() {}
}
