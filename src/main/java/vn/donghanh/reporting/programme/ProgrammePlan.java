package vn.donghanh.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A province's plan to implement a programme. */
@Entity
class ProgrammePlan {
    @Id
    private Long id;

    private long programmeId;
    private String number;
    private String nameVi;
    private String nameEn;
    private String issuedBy;
    private Integer areaId;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected ProgrammePlan() {}
}
