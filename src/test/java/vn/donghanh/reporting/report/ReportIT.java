package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.draft.SavedDraftQueries;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.printing.EditedTextRule;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Reports are written over signed periods: who may do what, what is stored, and that the files are the same bytes again. */
@ExtendWith(ArquillianExtension.class)
class ReportIT {
    /** After the cutoff of the second half-year and of the year 2026. */
    private static final Instant AFTER = Instant.parse("2026-12-20T03:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-12-20");
    private static final String SENTENCE = "Số người đến tăng so với kỳ trước.";

    @Inject
    ReportService service;

    @Inject
    ReportQueries queries;

    @Inject
    ReportListQueries list;

    @Inject
    ReportRepository reports;

    @Inject
    ReportCipher cipher;

    @Inject
    ReportPrinter printer;

    @Inject
    WaitingReportCounter waiting;

    @Inject
    SavedDraftQueries drafts;

    @Inject
    PeriodSnapshotService closing;

    @Inject
    PeriodQueries periods;

    @Inject
    StaffFixture staff;

    @Inject
    StaffQueries people;

    @Inject
    CaseScenario story;

    @Inject
    Statements statements;

    @Inject
    ApplicationClock time;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void nothingIsClosedOrWritten() throws Exception {
        staff.ensureStaff();
        transaction.begin();
        for (String table : List.of(
                "report_draft",
                "report_writer",
                "report where corrects is not null",
                "report",
                "period_drift",
                "period_ledger_case",
                "period_snapshot")) {
            em.createNativeQuery("delete from " + table).executeUpdate();
        }
        transaction.commit();
    }

    @Test
    void bothHalfYearsAndTheYearAreWrittenSignedAndSent() {
        story.caseAt(CaseStatus.ACTIVE);
        story.caseAt(CaseStatus.CLOSED);
        time.runAt(AFTER, () -> {
            for (Period period : List.of(
                    period(PeriodKind.HALF_YEAR, 1), period(PeriodKind.HALF_YEAR, 2), period(PeriodKind.YEAR, 1))) {
                close(period);
                String ref = signed(begin(period));
                staff.as("report1", () -> service.send(ref, "12/BC-TTCTXH", TODAY));
                ReportView view = view("director1", ref);
                assertThat(view.status()).isEqualTo(ReportStatus.SENT);
                assertThat(view.period()).isEqualTo(period);
                assertThat(view.number()).isEqualTo("12/BC-TTCTXH");
                assertThat(view.sentOn()).isEqualTo(TODAY);
                assertThat(view.steps())
                        .extracting(ReportView.StepTaken::step)
                        .containsExactly(
                                ReportStep.BEGIN,
                                ReportStep.SUBMIT,
                                ReportStep.CHECK,
                                ReportStep.SIGN,
                                ReportStep.SEND);
                assertThat(view.possible()).isEmpty();
                assertThat(view("report1", ref).possible()).containsExactly(ReportStep.CORRECT);
                assertThatFilesAreTheSameAgain(ref, view);
            }
        });
    }

    /** What is downloaded is what was stored, and what is made again from the stored content. */
    private void assertThatFilesAreTheSameAgain(String ref, ReportView view) {
        ReportIssue issue = reports.findIssue(ref).orElseThrow();
        ReportContent content = cipher.openContent(issue);
        for (ReportFormat format : ReportFormat.values()) {
            byte[] file = story.as("lead1", () -> queries.getFile(ref, format)).content();
            assertThat(ReportCipher.hash(file))
                    .as(format.name())
                    .isEqualTo(view.hashes().get(format));
            assertThat(printer.print(content, format)).as(format.name()).isEqualTo(file);
            assertThat(new String(issue.file(format).orElseThrow().sealed(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("PK\u0003\u0004")
                    .doesNotContain("%PDF");
        }
        assertThat(content.forms())
                .extracting(ReportContent.Form::label)
                .contains(
                        "Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04", "Biểu 05", "Biểu 06", "Biểu 07", "Biểu 08",
                        "Biểu 12")
                .doesNotContain("Biểu 11");
    }

    @Test
    void filesHoldReleasedFiguresOnly() throws Exception {
        story.caseAt(CaseStatus.ACTIVE);
        String[] text = new String[1];
        time.runAt(AFTER, () -> {
            Period period = period(PeriodKind.YEAR, 1);
            close(period);
            String ref = signed(begin(period));
            text[0] = text(story.as("report1", () -> queries.getFile(ref, ReportFormat.DOCX))
                    .content());
        });
        assertThat(text[0])
                .contains(SENTENCE)
                .containsIgnoringCase("Biến động hồ sơ trường hợp")
                .contains("./.")
                .containsPattern("Tiếp nhận mới \\(B\\)\\s+(ẩn|0)\\s");
    }

    private static String text(byte[] docx) {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stepsWaitForWhoTakesThem() {
        time.runAt(AFTER, () -> {
            Period period = period(PeriodKind.HALF_YEAR, 1);
            close(period);
            String ref = begin(period);
            assertThat(row("report1", ref).next()).isEqualTo(ReportStep.SUBMIT);
            assertThat(row("lead1", ref).next()).isNull();
            assertThat(waiting("report1")).isZero();
            staff.as("report1", () -> service.submit(ref, texts(ReportKind.HALF_YEAR)));
            assertThat(waiting("lead1")).isOne();
            assertThat(row("lead1", ref).next()).isEqualTo(ReportStep.CHECK);
            staff.as("lead1", () -> check(ref));
            assertThat(waiting("lead1")).isZero();
            assertThat(waiting("director1")).isOne();
            assertThat(row("director1", ref).next()).isEqualTo(ReportStep.SIGN);
            staff.as("director1", () -> service.sendBack(ref, ReportReturnReason.INCOMPLETE));
            assertThat(waiting("director1")).isZero();
            assertThat(waiting("report1")).isOne();
            ReportView returned = view("report1", ref);
            assertThat(returned.returnReason()).isEqualTo(ReportReturnReason.INCOMPLETE);
            assertThat(returned.returned().at()).isBetween(AFTER, AFTER.plusSeconds(600));
            signed(ref);
            ReportView signed = view("report1", ref);
            assertThat(signed.returned()).isNull();
            assertThat(signed.steps())
                    .filteredOn(taken -> taken.step() == ReportStep.SIGN)
                    .extracting(ReportView.StepTaken::by)
                    .as("signed by who sent it back")
                    .containsExactly(returned.returned().by());
            assertThat(waiting("report1")).isOne();
            assertThat(row("report1", ref).next()).isEqualTo(ReportStep.SEND);
        });
    }

    @Test
    void reportNeedsSignedPeriodAndIsBegunOnce() {
        time.runAt(AFTER, () -> {
            Period year = period(PeriodKind.YEAR, 1);
            assertThat(story.refusals("report1", () -> service.begin(year.id())))
                    .containsExactly(ReportRule.PERIOD_NOT_SIGNED);
            assertThat(open(year).signed()).isFalse();
            close(year);
            assertThat(open(year).signed()).isTrue();
            String ref = begin(year);
            assertThat(story.refusals("report1", () -> service.begin(year.id())))
                    .containsExactly(ReportRule.BEGUN_ALREADY);
            assertThat(story.as("report1", list::page).open())
                    .extracting(ReportListQueries.OpenPeriod::period)
                    .doesNotContain(year);
            assertThat(view("report1", ref).texts().of(ReportSection.RECIPIENTS))
                    .isNotBlank();
            Period quarter = periods.findBegun(List.of(PeriodKind.QUARTER), TODAY).stream()
                    .filter(period -> period.to().isBefore(TODAY))
                    .findFirst()
                    .orElseThrow();
            assertThat(view("report1", begin(quarter)).snapshot()).isNull();
            assertThat(story.isHidden("report1", () -> service.begin(-1))).isTrue();
        });
        assertThat(story.refusals(
                        "report1",
                        () -> service.begin(period(PeriodKind.YEAR, 1).id())))
                .containsExactly(ReportRule.PERIOD_NOT_OVER);
    }

    @Test
    void reportOfAnEventHoldsNoFigures() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.EPIDEMIC));
        assertThat(view("lead1", ref).occasion()).isEqualTo(ReportOccasion.EPIDEMIC);
        signed(ref);
        ReportContent content = cipher.openContent(reports.findIssue(ref).orElseThrow());
        assertThat(content.forms()).isEmpty();
        assertThat(content.chapters()).hasSize(6);
        assertThat(view("report1", ref).hashes()).containsOnlyKeys(ReportFormat.DOCX, ReportFormat.PDF);
        assertThat(story.isHidden("report1", () -> queries.getFile(ref, ReportFormat.XLSX)))
                .isTrue();
        assertThat(story.refusals("report1", () -> service.beginAdHoc(null)))
                .containsExactly(ReportRule.OCCASION_MISSING);
    }

    @Test
    void correctionTakesThePlaceOfWhatWasSigned() {
        String ref = signed(story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER)));
        Map<ReportFormat, String> hashes = view("report1", ref).hashes();
        String correction = story.as("report1", () -> service.beginCorrection(ref));
        assertThat(view("report1", correction).texts())
                .isEqualTo(view("report1", ref).texts());
        assertThat(view("report1", ref).correction()).isEqualTo(correction);
        assertThat(view("report1", ref).status()).isEqualTo(ReportStatus.SIGNED);
        assertThat(story.refusals("report1", () -> service.beginCorrection(ref)))
                .containsExactly(ReportRule.CORRECTED_ALREADY);
        signed(correction);
        assertThat(view("report1", ref).status()).isEqualTo(ReportStatus.CORRECTED);
        assertThat(view("report1", ref).hashes()).isEqualTo(hashes);
        assertThat(view("report1", correction).corrects()).isEqualTo(ref);
        assertThat(row("lead1", correction).correction()).isTrue();
    }

    @Test
    void whatIsTypedIsKeptForItsAuthor() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        staff.as(
                "report1",
                () -> service.saveDraft(
                        new ReportService.SaveReportDraftCommand(ref, "{\"a\":[\"" + SENTENCE + "\"]}")));
        assertThat(story.as("report1", () -> queries.getForm(ref)).draft().text())
                .contains(SENTENCE);
        assertThat(unsaved("report1")).containsExactly("/reporting/report/write/" + ref);
        assertThat(sealed("select content_sealed from report_draft")).doesNotContain("Số người");
        saveDraft(ref, " ");
        assertThat(story.as("report1", () -> queries.getForm(ref)).draft()).isNull();
        saveDraft(ref, SENTENCE);
        staff.as("report1", () -> service.discardDraft(ref));
        assertThat(unsaved("report1")).isEmpty();
        saveDraft(ref, SENTENCE);
        staff.as("report1", () -> service.write(ref, texts(ReportKind.AD_HOC)));
        assertThat(unsaved("report1")).isEmpty();
        assertThat(view("report1", ref).texts().of(ReportSection.EVENT)).isEqualTo(SENTENCE);
        assertThat(sealed("select texts_sealed from report")).doesNotContain("Số người");
        assertThat(story.refusals(
                        "report1",
                        () -> service.write(ref, new ReportTexts(Map.of(ReportSection.EVENT, "DH-7K3F-9MQ2")))))
                .containsExactly(ReportRule.TEXT_HOLDS_CODE);
        assertThat(story.refusals("report1", () -> service.submit(ref, new ReportTexts(Map.of()))))
                .contains(ReportRule.TEXT_MISSING);
    }

    /** Leaving a field saves the draft, and the press that follows sends the form. */
    @Test
    void draftThatIsSavedMeanwhileStopsNoReport() throws Exception {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        saveDraft(ref, "một");
        transaction.begin();
        assertThat(story.as("report1", () -> queries.getForm(ref)).draft().text())
                .isEqualTo("một");
        CompletableFuture.runAsync(() -> saveDraft(ref, "một, hai")).get(30, TimeUnit.SECONDS);
        staff.as("report1", () -> service.write(ref, texts(ReportKind.AD_HOC)));
        transaction.commit();
        assertThat(story.as("report1", () -> queries.getForm(ref)).draft()).isNull();
    }

    private void saveDraft(String ref, String text) {
        staff.as("report1", () -> service.saveDraft(new ReportService.SaveReportDraftCommand(ref, text)));
    }

    @Test
    void aReportIsHandedOnAsItIsSaved() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        assertThat(view("report1", ref).ready()).isFalse();
        assertThat(story.refusals("report1", () -> service.submit(ref, null))).contains(ReportRule.TEXT_MISSING);
        staff.as("report1", () -> service.write(ref, texts(ReportKind.AD_HOC)));
        assertThat(view("lead1", ref).ready()).as("who does not write").isFalse();
        saveDraft(ref, SENTENCE);
        assertThat(view("report1", ref).ready()).as("typed and not saved").isFalse();
        assertThat(story.refusals("report1", () -> service.submit(ref, null)))
                .containsExactly(ReportRule.STEP_NOT_POSSIBLE);
        staff.as("report1", () -> service.discardDraft(ref));
        assertThat(view("report1", ref).ready()).isTrue();
        staff.as("report1", () -> service.submit(ref, null));
        assertThat(view("lead1", ref).status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(view("lead1", ref).texts()).isEqualTo(texts(ReportKind.AD_HOC));
    }

    /** What a colleague typed is not handed on, waits until the report is sent back, and ends with the signature. */
    @Test
    void handingOnKeepsWhatOthersTyped() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        asOtherOfficer(() -> service.saveDraft(new ReportService.SaveReportDraftCommand(ref, SENTENCE)));
        assertThat(view("report1", ref).typedByOthers())
                .as("said before it is handed on")
                .extracting(ReportView.TypedByOther::by)
                .containsExactly(people.name(staff.id("worker2")));
        asOtherOfficer(() -> assertThat(queries.get(ref).typedByOthers()).isEmpty());
        assertThat(view("lead1", ref).typedByOthers()).as("who does not write").isEmpty();
        staff.as("report1", () -> service.submit(ref, texts(ReportKind.AD_HOC)));
        assertThat(view("report1", ref).typedByOthers()).as("too late").isEmpty();
        assertThat(view("report1", ref).typed()).isNull();
        asOtherOfficer(() -> assertThat(queries.get(ref).typed()).isNotNull());
        assertThat(unsaved("worker2")).as("nothing can be written now").isEmpty();
        staff.as("lead1", () -> service.sendBack(ref, ReportReturnReason.FORM));
        asOtherOfficer(() -> assertThat(queries.getForm(ref).draft().text()).isEqualTo(SENTENCE));
        assertThat(unsaved("worker2")).hasSize(1);
        signed(ref);
        asOtherOfficer(() -> assertThat(queries.get(ref).typed()).isNull());
    }

    private void asOtherOfficer(Runnable task) {
        staff.asHolding(Set.of(Role.REPORT_OFFICER), "worker2", task);
    }

    private String sealed(String query) {
        return new String((byte[]) em.createNativeQuery(query).getResultList().get(0), StandardCharsets.UTF_8);
    }

    private List<String> unsaved(String username) {
        return story.as(username, () -> drafts.findAll(staff.id(username))).stream()
                .map(DraftProvider.Draft::page)
                .filter(page -> page.startsWith("/reporting/"))
                .toList();
    }

    @Test
    void textsComeBackFromTheWordFile() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        ReportTexts texts = texts(ReportKind.AD_HOC);
        staff.as("report1", () -> service.write(ref, texts));
        byte[] file = story.as("report1", () -> queries.getFile(ref, ReportFormat.DOCX))
                .content();
        assertThat(story.as("report1", () -> service.readFile(ref, file)).differences(texts))
                .isEmpty();
        byte[] other = story.as("report1", () -> queries.getFile(ref, ReportFormat.PDF))
                .content();
        assertThat(story.refusals("report1", () -> service.readFile(ref, other)))
                .contains(EditedTextRule.NOT_A_WORD_FILE);
        byte[] read =
                story.as("lead1", () -> queries.getFile(ref, ReportFormat.DOCX)).content();
        assertThat(story.refusals("report1", () -> service.readFile(ref, read)))
                .as("the file of a reader has no places to edit")
                .contains(EditedTextRule.TEXT_MISSING);
    }

    @Test
    void otherRolesFindNothing() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        for (String outsider :
                List.of("worker1", "duty1", "counsellor1", "nurse1", "admin1", "dpo1", "programme1", "health1")) {
            for (Runnable reading : List.<Runnable>of(
                    list::page,
                    () -> queries.get(ref),
                    () -> queries.getForm(ref),
                    () -> queries.getFile(ref, ReportFormat.PDF),
                    () -> service.begin(1),
                    () -> service.beginAdHoc(ReportOccasion.DISASTER),
                    () -> service.check(ref, 0),
                    () -> service.sign(ref, 0),
                    () -> service.sendBack(ref, ReportReturnReason.FORM))) {
                assertThat(story.isHidden(outsider, reading)).as(outsider).isTrue();
            }
        }
        for (String reader : List.of("lead1", "director1")) {
            for (Runnable writing : List.<Runnable>of(
                    () -> queries.getForm(ref),
                    () -> service.begin(1),
                    () -> service.beginAdHoc(ReportOccasion.DISASTER),
                    () -> service.beginCorrection(ref),
                    () -> service.write(ref, texts(ReportKind.AD_HOC)),
                    () -> service.submit(ref, texts(ReportKind.AD_HOC)),
                    () -> service.saveDraft(new ReportService.SaveReportDraftCommand(ref, SENTENCE)),
                    () -> service.discardDraft(ref),
                    () -> service.readFile(ref, new byte[0]),
                    () -> service.send(ref, "1", TODAY))) {
                assertThat(story.isHidden(reader, writing)).as(reader).isTrue();
            }
        }
        for (String other : List.of("report1", "director1")) {
            assertThat(story.isHidden(other, () -> service.check(ref, 0)))
                    .as(other)
                    .isTrue();
        }
        assertThat(story.isHidden("report1", () -> service.sign(ref, 0))).isTrue();
        assertThat(story.isHidden("report1", () -> service.sendBack(ref, ReportReturnReason.FORM)))
                .isTrue();
        assertThat(story.isHidden("report1", () -> queries.get("unknown"))).isTrue();
        signed(ref);
        assertThat(story.isHidden("report1", () -> queries.getForm(ref))).isTrue();
    }

    @Test
    void listExecutesConstantNumberOfStatements() {
        staff.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        long[] few = new long[1];
        staff.as("lead1", () -> few[0] = statements.count(list::page));
        for (ReportOccasion occasion : ReportOccasion.values()) {
            signed(story.as("report1", () -> service.beginAdHoc(occasion)));
            staff.as("report1", () -> service.beginAdHoc(occasion));
        }
        staff.as("lead1", () -> assertThat(statements.count(list::page)).isEqualTo(few[0]));
    }

    /** Sent back by somebody else and written anew, while the second person still looks at the page from before. */
    @Test
    void whatChangedSinceItWasReadIsNeitherCheckedNorSigned() {
        String ref = story.as("report1", () -> service.beginAdHoc(ReportOccasion.DISASTER));
        staff.as("report1", () -> service.submit(ref, texts(ReportKind.AD_HOC)));
        int read = view("lead1", ref).version();
        writtenAnew(ref);
        assertThat(story.refusals("lead1", () -> service.check(ref, read)))
                .containsExactly(StalePageRule.CHANGED_MEANWHILE);
        staff.as("lead1", () -> check(ref));
        int checked = view("director1", ref).version();
        writtenAnew(ref);
        staff.as("lead1", () -> check(ref));
        assertThat(story.refusals("director1", () -> service.sign(ref, checked)))
                .containsExactly(StalePageRule.CHANGED_MEANWHILE);
        assertThat(view("report1", ref).status()).isEqualTo(ReportStatus.CHECKED);
        staff.as("director1", () -> sign(ref));
        assertThat(view("report1", ref).status()).isEqualTo(ReportStatus.SIGNED);
    }

    private void writtenAnew(String ref) {
        staff.as("lead2", () -> service.sendBack(ref, ReportReturnReason.INCOMPLETE));
        staff.as("report1", () -> service.submit(ref, texts(ReportKind.AD_HOC)));
    }

    private void close(Period period) {
        String ref = story.as("report1", () -> closing.compute(period.id()));
        staff.as("lead1", () -> closing.check(ref));
        staff.as("director1", () -> closing.sign(ref));
    }

    private String begin(Period period) {
        return story.as("report1", () -> service.begin(period.id()));
    }

    private String signed(String ref) {
        ReportKind kind = view("report1", ref).kind();
        staff.as("report1", () -> service.submit(ref, texts(kind)));
        staff.as("lead1", () -> check(ref));
        staff.as("director1", () -> sign(ref));
        return ref;
    }

    private void check(String ref) {
        service.check(ref, queries.get(ref).version());
    }

    private void sign(String ref) {
        service.sign(ref, queries.get(ref).version());
    }

    private static ReportTexts texts(ReportKind kind) {
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        ReportSection.of(kind).forEach(section -> texts.put(section, SENTENCE));
        return new ReportTexts(texts);
    }

    private ReportView view(String username, String ref) {
        return story.as(username, () -> queries.get(ref));
    }

    private ReportListQueries.Row row(String username, String ref) {
        return story.as(username, list::page).rows().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private ReportListQueries.OpenPeriod open(Period period) {
        return story.as("report1", list::page).open().stream()
                .filter(open -> open.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private int waiting(String username) {
        return story.as(username, waiting::count);
    }

    private Period period(PeriodKind kind, int number) {
        return periods.find(kind, number, 2026).orElseThrow();
    }
}
