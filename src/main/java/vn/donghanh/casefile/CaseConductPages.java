package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** What the pages about a case's level and about its readers show. */
@UseCases
public class CaseConductPages {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    LevelRequests requests;

    @Inject
    CaseHandover handover;

    @Inject
    SectionReaders sections;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    /**
     * @param asked why a worker asked for a lower level that nobody has decided on; null when there is none
     * @param last what was decided last, with its reason; null before anything was
     * @param mayAsk the reader may ask for a lower level, and nobody has
     * @param mayKeep the reader decides on what was asked
     */
    public record LevelPage(
            CaseHeader header,
            List<TriageLevel> higher,
            List<TriageLevel> lower,
            LevelRequests.@Nullable Asked asked,
            LevelRequests.@Nullable Decided last,
            boolean mayAsk,
            boolean mayKeep)
            implements Serializable {}

    public record AccessPage(
            CaseHeader header,
            List<CaseHandover.Candidate> candidates,
            List<StaffMember> blockable,
            SectionReaders.Page sections,
            boolean mayPause,
            boolean mayBlock)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case-level.view")
    public LevelPage level(String number) {
        CaseView file = files.see(number);
        CaseHeader header = frames.frame(file);
        boolean open = file.status().isOpen();
        boolean waits = open && requests.isOpen(file);
        return new LevelPage(
                header,
                header.actions().raise() ? levels(level -> level.compareTo(file.level()) > 0) : List.of(),
                header.actions().lower() ? levels(level -> level.compareTo(file.level()) < 0) : List.of(),
                waits ? requests.open(file).orElse(null) : null,
                requests.last(file).orElse(null),
                open && !waits && user.may(Permission.CASE_WORK) && file.level() != TriageLevel.LOW,
                waits && user.may(Permission.LEVEL_LOWER));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("case-access.view")
    public AccessPage access(String number) {
        CaseView file = files.glance(number);
        CaseHeader header = frames.frame(file);
        boolean mayBlock = header.scope().whole() && file.status().isOpen() && user.may(Permission.BLOCK_MANAGE);
        return new AccessPage(
                header,
                header.actions().reassign() ? handover.candidates(file) : List.of(),
                mayBlock
                        ? staff.inUnit(file.unitId()).stream()
                                .filter(member -> !member.id().equals(user.id()))
                                .toList()
                        : List.of(),
                sections.page(file, header.scope()),
                header.scope().whole() && files.may(file, CaseStep.PAUSE),
                mayBlock);
    }

    private static List<TriageLevel> levels(Predicate<TriageLevel> wanted) {
        return Arrays.stream(TriageLevel.values()).filter(wanted).toList();
    }
}
