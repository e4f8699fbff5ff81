package vn.donghanh.sheet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Gives a client the sheet, on paper or read aloud, with the lines that the client wants on it. */
@UseCases
public class SheetService {
    /** The lines that fit on one page. */
    static final int LINE_LIMIT = 20;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    SheetLineAssembler assembler;

    @Inject
    SheetRepository sheets;

    @Inject
    SheetCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the reference of the sheet */
    @Requires(Permission.SHEET_GIVE)
    @AuditAction("sheet.print")
    public String print(@Nullable String number, Collection<String> keys) {
        return give(number, SheetWay.PRINTED, keys);
    }

    /** @return the reference of the sheet */
    @Requires(Permission.SHEET_GIVE)
    @AuditAction("sheet.read-aloud")
    public String readAloud(@Nullable String number, Collection<String> keys) {
        return give(number, SheetWay.READ_ALOUD, keys);
    }

    private String give(@Nullable String number, SheetWay way, Collection<String> keys) {
        CaseView caseView = caseFiles.get(number);
        Set<String> chosen = Set.copyOf(keys);
        List<String> known = assembler.lines(caseView, CentreTime.today(clock)).stream()
                .map(SheetLine::key)
                .filter(chosen::contains)
                .toList();
        requireOnePage(known.size());
        String ref = RandomReference.random();
        sheets.add(new InfoSheet(ref, caseView, way, cipher.seal(caseView, ref, known), user.id(), clock.instant()));
        auditContext.about("sheet", ref);
        return ref;
    }

    /** @throws RuleViolationException when there is no line, or more than one page holds */
    static void requireOnePage(int lines) {
        if (lines == 0) {
            throw RuleViolationException.at("mayReceive", SheetRule.NO_LINES);
        }
        if (lines > LINE_LIMIT) {
            throw RuleViolationException.at("mayReceive", SheetRule.TOO_MANY_LINES, LINE_LIMIT);
        }
    }
}
