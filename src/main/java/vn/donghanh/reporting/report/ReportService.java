package vn.donghanh.reporting.report;

import static vn.donghanh.security.Permission.REPORT_CHECK;
import static vn.donghanh.security.Permission.REPORT_SIGN;
import static vn.donghanh.security.Permission.REPORT_WRITE;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.document.inspection.ContentInMemory;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.scan.VirusScanner;
import vn.donghanh.printing.EditedTextRule;
import vn.donghanh.printing.signature.PdfSignatureService;
import vn.donghanh.printing.signature.PdfSignatureService.SignatureDetails;
import vn.donghanh.printing.signature.PdfSignatureService.SignedPdf;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.report.ReportAssembler.Signature;
import vn.donghanh.reporting.signed.PeriodSigner;
import vn.donghanh.reporting.signed.PeriodSigningPolicy;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.signed.SignedPeriodQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/** Writes reports and takes their steps: the report officer writes, a supervisor checks, the director signs or who holds the delegation, the officer sends. */
@UseCases
public class ReportService {
    @Inject
    ReportRepository reports;

    @Inject
    ReportCipher cipher;

    @Inject
    ReportAssembler assembler;

    @Inject
    ReportProposer proposer;

    @Inject
    ReportPrinter printer;

    @Inject
    PdfSignatureService signatures;

    @Inject
    EditedReportReader reader;

    @Inject
    VirusScanner scanner;

    @Inject
    PeriodQueries periods;

    @Inject
    SignedPeriodQueries signedPeriods;

    @Inject
    PeriodSigningPolicy signing;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Begins the report of a period, with texts proposed from its released figures.
     *
     * @return the reference of the report
     * @throws NotFoundException when there is no such period
     * @throws RuleViolationException when the period has a report already, is not over, or its figures are not signed
     */
    @Requires(REPORT_WRITE)
    @AuditAction("report.begin")
    public String begin(long periodId) {
        Period period = periods.findById(periodId).orElseThrow(NotFoundException::new);
        Optional<SignedPeriod> figures = signedPeriods.find(periodId);
        Report report = Report.begin(
                RandomReference.random(),
                period,
                figures.map(SignedPeriod::ref).orElse(null),
                user.id(),
                clock.instant());
        if (reports.findFirstOf(periodId).isPresent()) {
            throw new RuleViolationException(ReportRule.BEGUN_ALREADY);
        }
        return add(report);
    }

    /** Begins a report about a single event, which holds no figures, no code and no name. */
    @Requires(REPORT_WRITE)
    @AuditAction("report.begin-ad-hoc")
    public String beginAdHoc(@Nullable ReportOccasion occasion) {
        return add(Report.beginAdHoc(RandomReference.random(), occasion, user.id(), clock.instant()));
    }

    private String add(Report report) {
        SignedPeriod figures = assembler.figures(report).orElse(null);
        return add(
                report,
                proposer.propose(
                        report.kind(),
                        figures,
                        figures == null ? null : assembler.lastYear(figures).orElse(null)));
    }

    private String add(Report report, ReportTexts texts) {
        auditContext.about("report", report.ref(), report.kind().name());
        report.write(cipher.sealTexts(report.ref(), texts), user.id(), clock.instant());
        reports.add(report);
        reports.add(report.recordBeginning());
        return report.ref();
    }

    /**
     * Begins a report that corrects a signed one, which stays in force until the correction is signed.
     *
     * @return the reference of the correction
     */
    @Requires(REPORT_WRITE)
    @AuditAction("report.begin-correction")
    public String beginCorrection(String ref) {
        Report old = get(ref);
        Report correction = old.beginCorrection(RandomReference.random(), user.id(), clock.instant());
        if (reports.findCorrectionOf(ref).isPresent()) {
            throw new RuleViolationException(ReportRule.CORRECTED_ALREADY);
        }
        return add(correction, cipher.openTexts(old));
    }

    /** @throws RuleViolationException with all that is wrong, each at its field */
    @Requires(REPORT_WRITE)
    @AuditAction("report.write")
    public void write(String ref, @NotNull ReportTexts texts) {
        write(get(ref), texts);
    }

    private void write(Report report, ReportTexts texts) {
        report.requireWritable();
        ReportTexts own = texts.of(report.kind());
        own.requireSavable(report.kind());
        report.write(cipher.sealTexts(report.ref(), own), user.id(), clock.instant());
        reports.endDraft(report.ref());
    }

    /**
     * Reads the texts of a report from the Word file in which officials edited them. Nothing is saved: the page shows what changed, and enters it when it is
     * taken over. Figures are not read.
     *
     * @throws RuleViolationException with an {@link EditedTextRule} or {@link FileRule} when the file is refused
     */
    @Requires(REPORT_WRITE)
    @AuditAction("report.read-file")
    public ReportTexts readFile(String ref, byte[] file) {
        Report report = reports.get(ref);
        auditContext.about("report", report.ref(), report.kind().name());
        report.requireWritable();
        scanner.scan(new ContentInMemory(file)).requireNotInfected();
        return reader.read(report.kind(), file);
    }

    /**
     * Hands the report on to be checked. What others typed into it and did not save waits until it is sent back; the page says so before.
     *
     * @param texts to be saved first; null to hand on what is saved
     * @throws RuleViolationException with all that is wrong or missing; when what is saved is not all that the user typed
     */
    @Requires(REPORT_WRITE)
    @AuditAction("report.submit")
    public void submit(String ref, @Nullable ReportTexts texts) {
        Report report = get(ref);
        report.requirePossible(ReportStep.SUBMIT, user.id());
        if (texts == null && reports.findDraft(report.ref()).isPresent()) {
            throw new RuleViolationException(ReportRule.STEP_NOT_POSSIBLE);
        }
        ReportTexts submitted = texts == null ? cipher.openTexts(report) : texts;
        submitted.of(report.kind()).requireComplete(report.kind());
        write(report, submitted);
        reports.add(report.submit(user.id(), clock.instant()));
    }

    /**
     * The command to keep what is being typed into a report; an empty text deletes it.
     *
     * @param text all that was changed in the form
     */
    public record SaveReportDraftCommand(
            @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref,
            @Nullable @Size(max = SaveReportDraftCommand.MAX_LENGTH) String text) {
        /** Exceeds all texts of a report together. */
        static final int MAX_LENGTH = 100_000;
    }

    /** Keeps what the user is typing. */
    @Requires(REPORT_WRITE)
    @AuditAction("report.save-draft")
    public Instant saveDraft(@Valid @NotNull SaveReportDraftCommand command) {
        Report report = reports.get(command.ref());
        report.requireWritable();
        Instant now = clock.instant();
        String text = command.text();
        if (text == null || text.isBlank()) {
            reports.endDraft(report.ref());
            return now;
        }
        ReportDraft draft = reports.findDraft(report.ref()).orElseGet(() -> new ReportDraft(report.ref(), user.id()));
        draft.update(cipher.sealDraft(draft.ref(), text), now);
        reports.add(draft);
        return now;
    }

    @Requires(REPORT_WRITE)
    @AuditAction("report.discard-draft")
    public void discardDraft(String ref) {
        reports.endDraft(reports.get(ref).ref());
    }

    /**
     * @param seen the version of the record that the user saw
     * @throws RuleViolationException when the user wrote on it, or it was changed since
     */
    @Requires(REPORT_CHECK)
    @AuditAction("report.check")
    public void check(String ref, int seen) {
        Report report = get(ref);
        report.requireSeen(seen);
        reports.add(report.check(user.id(), clock.instant()));
    }

    /**
     * Signs a checked report, and stores its files with their hashes; the PDF file with the Centre's certificate where it has one.
     *
     * @param seen the version of the record that the user saw
     * @throws RuleViolationException when the user wrote on it or checked it, it was changed since, or the user is neither the director nor holds a
     *     delegation
     */
    @StepUp
    @Requires(REPORT_SIGN)
    @AuditAction("report.sign")
    public void sign(String ref, int seen) {
        String corrected = reports.get(ref).corrects();
        Report old = corrected == null ? null : reports.getForUpdate(corrected);
        Report report = get(ref);
        Instant now = clock.instant();
        report.requireSeen(seen);
        report.requirePossible(ReportStep.SIGN, user.id());
        PeriodSigner as = signing.signer(now);
        reports.add(report.sign(as, user.id(), now));
        ReportContent content =
                assembler.content(report, cipher.openTexts(report), new Signature(as, staff.name(user.id()), now), now);
        SignedPdf pdf = signatures.sign(
                printer.print(content, ReportFormat.PDF),
                new SignatureDetails(content.signedBy(), content.name(), content.centre()));
        reports.add(new ReportIssue(
                ref,
                cipher.sealContent(ref, content),
                cipher.sealFile(ref, ReportFormat.DOCX, printer.print(content, ReportFormat.DOCX)),
                cipher.sealFile(ref, ReportFormat.PDF, pdf.bytes()),
                pdf.key(),
                content.forms().isEmpty()
                        ? null
                        : cipher.sealFile(ref, ReportFormat.XLSX, printer.print(content, ReportFormat.XLSX)),
                now));
        reports.removeDrafts(ref);
        if (old != null) {
            reports.add(old.correctedBy(report, user.id(), now));
        }
    }

    /** Sends a report back to whoever writes it. */
    @Requires({REPORT_CHECK, REPORT_SIGN})
    @AuditAction("report.send-back")
    public void sendBack(String ref, @Nullable ReportReturnReason reason) {
        Report report = get(ref);
        reports.add(report.sendBack(reason, user.id(), clock.instant()));
    }

    /**
     * Records that a signed report was sent.
     *
     * @param number under which the Centre registered it
     */
    @Requires(REPORT_WRITE)
    @AuditAction("report.send")
    public void send(String ref, @Nullable String number, @Nullable LocalDate on) {
        Report report = get(ref);
        reports.add(report.send(cipher.sealNumber(ref, number), on, user.id(), clock.instant()));
    }

    private Report get(String ref) {
        Report report = reports.getForUpdate(ref);
        auditContext.about("report", report.ref(), report.kind().name());
        return report;
    }
}
