package vn.donghanh.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** The plan by which a province carries a programme out. */
@Entity
class ProgrammePlan {
    @Id
    private Long id;

    private long programmeId;
    private String number;
    private String nameVi;
    private String nameEn;
    private String issuedBy;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected ProgrammePlan() {}
}
