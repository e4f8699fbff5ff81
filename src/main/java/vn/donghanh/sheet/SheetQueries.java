package vn.donghanh.sheet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Reads the lines that may be chosen for the sheet of a case, and sheets that were given. */
@UseCases(reads = true)
public class SheetQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries headers;

    @Inject
    SheetLineAssembler assembler;

    @Inject
    SheetRepository sheets;

    @Inject
    SheetCipher cipher;

    @Inject
    StaffQueries staff;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.SHEET_GIVE)
    @AuditAction("sheet.prepare")
    public SheetPrepareView prepare(@Nullable String number) {
        CaseView caseView = caseFiles.get(number);
        List<SheetLine> lines = assembler.lines(caseView, CentreTime.today(clock));
        return new SheetPrepareView(
                headers.header(caseView), lines, lines.stream().anyMatch(line -> line.key()
                        .startsWith("C.")));
    }

    /** Reads a sheet that was given, with the words of today. Lines that exist no longer are left out. */
    @Requires(Permission.SHEET_GIVE)
    @AuditAction("sheet.view")
    public SheetView get(@Nullable String number, @Nullable String ref) {
        CaseView caseView = caseFiles.get(number);
        InfoSheet sheet = sheets.get(caseView.id(), Objects.requireNonNullElse(ref, ""));
        auditContext.about("sheet", sheet.ref());
        Set<String> chosen = cipher.open(caseView, sheet);
        List<SheetLine> lines = assembler.lines(caseView, CentreTime.today(clock)).stream()
                .filter(line -> chosen.contains(line.key()))
                .toList();
        return new SheetView(
                caseView.number().value(),
                sheet.way(),
                CentreTime.day(sheet.givenAt()),
                hasCentrePhone(lines) ? managerName(caseView) : "",
                lines);
    }

    private String managerName(CaseView caseView) {
        return Optional.ofNullable(caseView.manager())
                .flatMap(staff::member)
                .map(StaffMember::shortName)
                .orElse("");
    }

    private static boolean hasCentrePhone(List<SheetLine> lines) {
        return lines.stream().anyMatch(SheetLine::isOfCentre);
    }
}
