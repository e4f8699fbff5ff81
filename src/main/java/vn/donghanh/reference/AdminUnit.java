package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** One administrative unit as it was in a span of days. Its code is used again for other territory: with the first day it is a key. */
@Entity
class AdminUnit {
    @Id
    private int id;

    private String code;

    @Enumerated(EnumType.STRING)
    private AdminUnitLevel level;

    @Enumerated(EnumType.STRING)
    private AdminUnitType type;

    private String name;
    private String fullName;
    private Integer parentId;
    private String path;
    private String folded;
    private String foldedPath;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String legalBasis;

    protected AdminUnit() {}
}
