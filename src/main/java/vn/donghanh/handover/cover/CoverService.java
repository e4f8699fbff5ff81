package vn.donghanh.handover.cover;

import static vn.donghanh.security.Permission.CASE_ASSIGN;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.StandInGrantRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverPeriod;
import vn.donghanh.staff.cover.CoverQueries;
import vn.donghanh.staff.cover.CoverRepository;
import vn.donghanh.staff.cover.CoverRule;

/**
 * Covers of a unit: a supervisor says who stands in for an absent colleague. Access begins and ends by the days of the cover, since its grants
 * have both; nothing runs to begin or end it.
 */
@UseCases
public class CoverService {
    private static final int MAX_ROWS = 100;

    @Inject
    CoverQueries covers;

    @Inject
    CoverRepository repository;

    @Inject
    CaseAccess access;

    @Inject
    StandInGrantRepository standIns;

    @Inject
    AccountRepository accounts;

    @Inject
    StaffQueries staff;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(CASE_ASSIGN)
    @AuditAction("cover.list")
    public CoverListView list() {
        List<Cover> newest = covers.findNewest(user.unitId(), MAX_ROWS);
        Map<StaffId, String> names = staff.names(newest.stream()
                .flatMap(cover -> Stream.of(cover.absent(), cover.standIn()))
                .toList());
        Instant now = clock.instant();
        List<StaffMember> all =
                staff.active().stream().filter(CoverService::readsCases).toList();
        return new CoverListView(
                newest.stream().map(cover -> row(cover, names, now)).toList(),
                all.stream().filter(member -> member.unitId() == user.unitId()).toList(),
                all.stream().filter(member -> !member.id().equals(user.id())).toList(),
                longest(now));
    }

    /** Arranges a cover. The stand-in gets, for its days only, access to the cases that are being worked on and sees the tasks. */
    @Requires(CASE_ASSIGN)
    @AuditAction("cover.arrange")
    public void arrange(@Valid ArrangeCoverCommand command) {
        StaffMember absent = member(command.absent(), "absent", CoverRule.ABSENT_NOT_OF_UNIT);
        StaffMember standIn = member(command.standIn(), "standIn", CoverRule.STAND_IN_NOT_SUITED);
        if (absent.unitId() != user.unitId() || !readsCases(absent)) {
            throw RuleViolationException.at("absent", CoverRule.ABSENT_NOT_OF_UNIT);
        }
        if (!maySubstitute(standIn, absent)) {
            throw RuleViolationException.at("standIn", CoverRule.STAND_IN_NOT_SUITED);
        }
        Instant now = clock.instant();
        CoverPeriod period = new CoverPeriod(command.from(), command.until());
        Cover cover = new Cover(absent.id(), standIn.id(), period, command.reason(), user.id(), now, longest(now));
        accounts.lockRoles(absent.id(), standIn.id());
        if (covers.isAbsent(absent.id(), period)) {
            throw RuleViolationException.at("from", CoverRule.OVERLAPS);
        }
        if (covers.isAbsent(standIn.id(), period)) {
            throw RuleViolationException.at("standIn", CoverRule.STAND_IN_ABSENT);
        }
        if (covers.standsIn(absent.id(), period)) {
            throw RuleViolationException.at("absent", CoverRule.ABSENT_STANDS_IN);
        }
        repository.add(cover);
        standIns.grantCover(cover);
        auditContext.about("cover", cover.ref());
        auditContext.about("staff", Long.toString(absent.id().value()));
        auditContext.about("staff", Long.toString(standIn.id().value()), "STANDS_IN");
    }

    /** Ends a running cover at once, or calls off one that has not begun. */
    @Requires(CASE_ASSIGN)
    @AuditAction("cover.end")
    public void end(String ref) {
        auditContext.about("cover", ref);
        Cover cover = repository.getByRef(ref);
        boolean ofUnit = staff.inUnit(user.unitId()).stream()
                .anyMatch(member -> member.id().equals(cover.absent()));
        if (!ofUnit) {
            throw new NotFoundException();
        }
        cover.end(user.id(), clock.instant());
        standIns.endCover(cover);
    }

    /** Whether somebody may do everything with cases that the absent person may; else some of the work would wait although it is covered. */
    static boolean maySubstitute(StaffMember standIn, StaffMember absent) {
        return Arrays.stream(Permission.values())
                .filter(permission -> holds(absent, permission))
                .allMatch(permission -> holds(standIn, permission));
    }

    private static boolean holds(StaffMember member, Permission permission) {
        return member.roles().stream()
                .filter(role -> role.kind() == Role.RoleKind.CASE_READER)
                .anyMatch(role -> role.hasPermission(permission));
    }

    private static boolean readsCases(StaffMember member) {
        return holds(member, Permission.CASE_READ) && !member.roles().contains(Role.DIRECTOR);
    }

    private StaffMember member(String username, String field, CoverRule rule) {
        return staff.findByUsername(username)
                .flatMap(staff::member)
                .orElseThrow(() -> RuleViolationException.at(field, rule));
    }

    private int longest(Instant now) {
        return deadlines.amount(DeadlineCode.COVER_LONGEST, CentreTime.day(now));
    }

    private static CoverRow row(Cover cover, Map<StaffId, String> names, Instant now) {
        return new CoverRow(
                cover.ref(),
                names.getOrDefault(cover.absent(), ""),
                names.getOrDefault(cover.standIn(), ""),
                cover.from(),
                cover.until(),
                cover.reason(),
                cover.status(now));
    }
}
