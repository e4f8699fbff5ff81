package vn.donghanh.account;

import static vn.donghanh.security.Permission.ACCOUNT_ADMIN;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.staff.OrgUnit;
import vn.donghanh.staff.OrgUnitKind;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.OrgUnitRepository;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.StaffRule;

/** Administration of the Centre's organisational units and teams. */
@UseCases
public class OrgUnitService {
    @Inject
    OrgUnitQueries units;

    @Inject
    OrgUnitRepository repository;

    @Inject
    @Any
    Instance<UnitEndBlocker> blockers;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.list")
    public List<OrgUnitRow> list() {
        return units.findCurrent();
    }

    /** @param parent id of the parent unit, which must exist today */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.add")
    public void add(String name, OrgUnitKind kind, @Nullable Long parent) {
        if (kind == OrgUnitKind.CENTRE || parent == null) {
            throw RuleViolationException.at("parent", StaffRule.UNIT_NOT_VALID);
        }
        units.requireCurrent(parent);
        repository.add(new OrgUnit(name, kind, parent, CentreTime.today(clock)));
    }

    /**
     * @param seen the name that the page showed before
     * @throws StalePageException when another user changed it meanwhile
     */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.rename")
    public void rename(String ref, String seen, String name) {
        OrgUnit unit = getAudited(ref);
        StalePageException.require(seen, unit.name());
        unit.rename(name);
    }

    /** Ends a unit; today is its last day. Its accounts, and what features say it still has, must have been moved before. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("unit.end")
    public void end(String ref) {
        OrgUnit unit = getAudited(ref);
        Precondition.requireAll(Stream.concat(
                        Stream.of(Precondition.of(StaffRule.UNIT_IN_USE, !units.isInUse(unit.id()))),
                        blockers.stream().map(blocker -> blocker.precondition(unit.id())))
                .toList());
        unit.end(CentreTime.today(clock));
    }

    private OrgUnit getAudited(String ref) {
        auditContext.about("unit", ref);
        return repository.getByRef(ref);
    }
}
