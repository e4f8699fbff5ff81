package vn.donghanh.document.form;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.LetterheadQueries;
import vn.donghanh.staff.StaffQueries;

/** Reads the page of a case's forms. */
@UseCases(reads = true)
public class CaseFormQueries {
    private static final int MOST = 50;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    FormAssembler assembler;

    @Inject
    FormVisibility visibility;

    @Inject
    PrintedFormRepository forms;

    @Inject
    StaffQueries staff;

    @Inject
    CentreSignerQueries signers;

    @Inject
    LetterheadQueries letterheads;

    @Inject
    Clock clock;

    @Inject
    CurrentUser user;

    @Requires(Permission.CASE_READ)
    @AuditAction("form.list")
    public CaseFormsView page(@Nullable String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        var header = caseHeaders.header(caseView);
        List<FormPrint> printed = forms.findNewest(caseView.id(), MOST).stream()
                .filter(form -> visibility.includes(form.kind(), header.scope()))
                .toList();
        Set<StaffId> involved = new HashSet<>();
        printed.forEach(form -> involved.addAll(List.of(form.printedBy(), form.statusBy())));
        Map<StaffId, String> names = staff.names(involved);
        return new CaseFormsView(
                header,
                assembler.offers(caseView),
                printed.stream().map(form -> row(form, names)).toList(),
                header.scope().whole() && user.may(Permission.IDENTITY_OPEN),
                signers.findToday(),
                letterheads
                        .findByDate(CentreTime.today(clock))
                        .filter(LetterheadQueries.Head::isComplete)
                        .isPresent());
    }

    private static CaseFormsView.Row row(FormPrint form, Map<StaffId, String> names) {
        return new CaseFormsView.Row(
                form.ref(),
                form.key(),
                form.format(),
                form.isNamed(),
                form.printedAt(),
                names.getOrDefault(form.printedBy(), ""),
                form.status(),
                form.statusSince(),
                names.getOrDefault(form.statusBy(), ""),
                form.notSignedReason(),
                form.documentRef());
    }
}
