package vn.donghanh.staff;

import static vn.donghanh.security.Permission.ACCOUNT_ADMIN;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** The Centre's units and teams. */
@UseCases
public class UnitService {
    @Inject
    Units units;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.list")
    public List<UnitRow> list() {
        return units.today();
    }

    /** @param parent id of the unit above it, which exists today */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.add")
    public void add(String name, UnitKind kind, @Nullable Long parent) {
        if (kind == UnitKind.CENTRE || parent == null) {
            throw RuleViolation.at("parent", StaffRule.UNIT_NOT_VALID);
        }
        units.mustExist(parent);
        units.add(new OrgUnit(name, kind, parent, today()));
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.rename")
    public void rename(String ref, String name) {
        named(ref).rename(name);
    }

    /** Today is its last day. Its people must have moved before. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.end")
    public void end(String ref) {
        OrgUnit unit = named(ref);
        if (units.inUse(unit.id())) {
            throw new RuleViolation(StaffRule.UNIT_IN_USE);
        }
        unit.end(today());
    }

    private OrgUnit named(String ref) {
        trail.about("unit", ref);
        return units.byRef(ref);
    }

    private LocalDate today() {
        return VietNam.day(clock.instant());
    }
}
