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
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * An organisational unit: the Centre itself, a unit (phòng) or a team (tổ). It is ended by a date and never deleted, since cases and accounts refer
 * to it.
 */
@Entity
public class OrgUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrgUnitKind kind;

    private @Nullable Long parentId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    protected OrgUnit() {}

    public OrgUnit(@Nullable String name, OrgUnitKind kind, @Nullable Long parentId, LocalDate validFrom) {
        this.ref = RandomReference.random();
        this.kind = kind;
        this.parentId = parentId;
        this.validFrom = validFrom;
        rename(name);
    }

    public final void rename(@Nullable String newName) {
        if (newName == null || newName.isBlank() || newName.length() > 120) {
            throw RuleViolationException.at("name", StaffRule.NAME_MISSING);
        }
        name = VietnameseText.clean(newName);
    }

    /** @param last the last day on which the unit exists */
    public void end(LocalDate last) {
        if (kind == OrgUnitKind.CENTRE || last.isBefore(validFrom)) {
            throw new RuleViolationException(StaffRule.UNIT_NOT_VALID);
        }
        validTo = last;
    }

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
