package vn.donghanh.reporting.report;

import static vn.donghanh.security.Permission.REPORT_CHECK;
import static vn.donghanh.security.Permission.REPORT_SIGN;
import static vn.donghanh.security.Permission.REPORT_WRITE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.draft.CaseDraftView;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.report.ReportView.StepTaken;
import vn.donghanh.reporting.report.ReportView.TypedByOther;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** One report with the steps that the reader may take, and its files. */
@UseCases(reads = true)
public class ReportQueries {
    @Inject
    ReportRepository reports;

    @Inject
    ReportCipher cipher;

    @Inject
    ReportAssembler assembler;

    @Inject
    ReportPrinter printer;

    @Inject
    ReportStepPolicy policy;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param draft what was typed and not saved; null when there is nothing */
    public record FormView(ReportView report, @Nullable CaseDraftView draft) implements Serializable {}

    /** A file with its name. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record FileView(String name, byte[] content) {}

    /** @throws NotFoundException when there is no such report */
    @Requires({REPORT_WRITE, REPORT_CHECK, REPORT_SIGN})
    @AuditAction("report.view")
    public ReportView get(@Nullable String ref) {
        return view(open(ref));
    }

    /** @throws NotFoundException when there is no such report, or it is not being written any more */
    @Requires(REPORT_WRITE)
    @AuditAction("report.open-form")
    public FormView getForm(@Nullable String ref) {
        Report report = open(ref);
        if (!report.isWritable()) {
            throw new NotFoundException();
        }
        ReportDraft draft = reports.findDraft(report.ref()).orElse(null);
        return new FormView(
                view(report), draft == null ? null : new CaseDraftView(cipher.openDraft(draft), draft.savedAt()));
    }

    /**
     * Returns a file of a report: the stored one, or of a report that is not signed one made now.
     *
     * @throws NotFoundException when there is no such report, or it has no tables for a spreadsheet
     */
    @Requires({REPORT_WRITE, REPORT_CHECK, REPORT_SIGN})
    @AuditAction("report.download")
    public FileView getFile(@Nullable String ref, ReportFormat format) {
        Report report = reports.get(ref);
        auditContext.about("report", report.ref(), format.name());
        if (!ReportFormat.of(report.kind()).contains(format)) {
            throw new NotFoundException();
        }
        String name = fileName(report, format);
        if (report.status().isIssued()) {
            return new FileView(
                    name, cipher.openFile(reports.findIssue(report.ref()).orElseThrow(), format));
        }
        ReportContent content = assembler.content(report, cipher.openTexts(report), null, clock.instant());
        boolean editable = format == ReportFormat.DOCX && report.isWritable() && user.may(REPORT_WRITE);
        return new FileView(name, editable ? printer.printEditable(content) : printer.print(content, format));
    }

    /** Names a file by the kind and the end of the period alone. */
    private String fileName(Report report, ReportFormat format) {
        Period period = assembler.period(report);
        return "BC-" + report.kind().fileName() + "-"
                + (period == null ? CentreTime.day(report.begunAt()) : period.to()) + "." + format.extension();
    }

    private Report open(@Nullable String ref) {
        Report report = reports.get(ref);
        auditContext.about("report", report.ref(), report.kind().name());
        return report;
    }

    private ReportView view(Report report) {
        ReportIssue issue =
                report.status().isIssued() ? reports.findIssue(report.ref()).orElseThrow() : null;
        Map<ReportFormat, String> hashes = new EnumMap<>(ReportFormat.class);
        if (issue != null) {
            for (ReportFormat format : ReportFormat.values()) {
                issue.file(format).ifPresent(file -> hashes.put(format, file.hash()));
            }
        }
        ReportTexts texts = cipher.openTexts(report);
        Set<ReportStep> possible = policy.possible(report);
        Instant typed =
                reports.findDraft(report.ref()).map(ReportDraft::savedAt).orElse(null);
        return new ReportView(
                report.ref(),
                report.kind(),
                assembler.period(report),
                report.occasion(),
                report.snapshotRef(),
                report.status(),
                steps(report),
                report.returnReason(),
                report.returnReason() == null ? null : returned(report),
                cipher.openNumber(report),
                report.sentOn(),
                report.corrects(),
                reports.findCorrectionOf(report.ref()).map(Report::ref).orElse(null),
                texts,
                hashes,
                issue == null ? null : issue.pdfKey(),
                possible.contains(ReportStep.SUBMIT) && texts.isComplete(report.kind()) && typed == null,
                typed,
                possible.contains(ReportStep.SUBMIT) ? typedByOthers(report) : List.of(),
                possible,
                report.version());
    }

    private List<TypedByOther> typedByOthers(Report report) {
        List<ReportDraft> drafts = reports.findDraftsOfOthers(user.id(), report.ref());
        Map<StaffId, String> names =
                staff.names(drafts.stream().map(ReportDraft::author).collect(Collectors.toSet()));
        return drafts.stream()
                .map(draft -> new TypedByOther(names.getOrDefault(draft.author(), ""), draft.savedAt()))
                .toList();
    }

    private StepTaken returned(Report report) {
        ReportTransition last = reports.getLast(report.ref(), ReportStep.RETURN);
        return new StepTaken(last.step(), staff.names(Set.of(last.by())).get(last.by()), last.at());
    }

    private List<StepTaken> steps(Report report) {
        Map<StaffId, String> names = staff.names(Stream.of(
                        report.begunBy(), report.submittedBy(), report.checkedBy(), report.signedBy(), report.sentBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<StepTaken> steps = new ArrayList<>();
        add(steps, ReportStep.BEGIN, names, report.begunBy(), report.begunAt());
        add(steps, ReportStep.SUBMIT, names, report.submittedBy(), report.submittedAt());
        add(steps, ReportStep.CHECK, names, report.checkedBy(), report.checkedAt());
        add(steps, ReportStep.SIGN, names, report.signedBy(), report.signedAt());
        add(steps, ReportStep.SEND, names, report.sentBy(), report.sentAt());
        return steps;
    }

    private static void add(
            Collection<StepTaken> steps,
            ReportStep step,
            Map<StaffId, String> names,
            @Nullable StaffId by,
            @Nullable Instant at) {
        if (by != null) {
            steps.add(new StepTaken(step, names.get(by), at));
        }
    }
}
