package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** The Centre itself, a unit (phòng) or a team (tổ). It ends by a day and stays on file: cases and accounts point at it. */
@Entity
class OrgUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable Long parentId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    protected OrgUnit() {}

    OrgUnit(@Nullable String name, UnitKind kind, @Nullable Long parentId, LocalDate validFrom) {
        this.ref = Refs.random();
        this.kind = kind;
        this.parentId = parentId;
        this.validFrom = validFrom;
        rename(name);
    }

    final void rename(@Nullable String newName) {
        if (newName == null || newName.isBlank() || newName.length() > 120) {
            throw RuleViolation.at("name", StaffRule.NAME_MISSING);
        }
        name = VietnameseText.clean(newName);
    }

    /** @param last the last day on which it exists */
    void end(LocalDate last) {
        if (kind == UnitKind.CENTRE || last.isBefore(validFrom)) {
            throw new RuleViolation(StaffRule.UNIT_NOT_VALID);
        }
        validTo = last;
    }

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }
}
