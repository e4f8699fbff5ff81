package vn.donghanh.reference.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An administrative unit with its period of validity. Official codes are reused for other territory, so the code is a key only with the first day. */
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
    private @Nullable Integer parentId;
    private String path;
    private String folded;
    private String foldedPath;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String legalBasis;

    protected AdminUnit() {}
}
