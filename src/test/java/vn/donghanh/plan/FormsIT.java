package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.document.form.CaseFormQueries;
import vn.donghanh.document.form.CaseFormsView;
import vn.donghanh.document.form.FormFormat;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormPrintService;
import vn.donghanh.document.form.FormRule;
import vn.donghanh.document.form.FormStatus;
import vn.donghanh.document.form.NotSignedReason;
import vn.donghanh.document.form.PrintedFile;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests the forms of a case in the server: what they say of the case, who gets them, and the way of the paper. */
@ExtendWith(ArquillianExtension.class)
class FormsIT {
    private static final String CONCERN = "Cần một chỗ ngủ đêm nay.";
    private static final String NAME = "Trần Thị Khánh";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    PlanStory plan;

    @Inject
    IntakeService intake;

    @Inject
    FormPrintService forms;

    @Inject
    CaseFormQueries queries;

    @Inject
    Clock clock;

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
    }

    @Test
    void planOnPaperSaysWhatTheCaseSays() {
        CaseNumber number = casesWithPlan();
        FormKey key = new FormKey(FormKind.CARE_PLAN, "1");
        List<String> said = List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                number.value(),
                "Em muốn tự nuôi con.",
                "Học may xong.",
                "Ghi danh lớp may",
                "Miễn phí",
                "Chưa bắt đầu",
                "chờ phê duyệt",
                "Ký trên giấy",
                "Có lập, giữ riêng");
        PrintedFile pdf = print("worker1", number, key, FormFormat.PDF, null);
        assertThat(pdf.name()).isEqualTo("ke-hoach.pdf");
        assertThat(text(pdf)).contains(said).doesNotContain("Chị hàng xóm", "Đã xong");
        assertThat(text(print("worker1", number, key, FormFormat.DOCX, null)))
                .contains(said)
                .doesNotContain("Chị hàng xóm");
    }

    @Test
    void signedCopyIsAwaitedUntilItIsSaidWhyNot() {
        CaseNumber number = casesWithPlan();
        FormKey key = new FormKey(FormKind.CARE_PLAN, "1");
        print("worker1", number, key, FormFormat.DOCX, null);
        String ref = print("worker1", number, key, FormFormat.DOCX, null).formRef();
        assertThat(page("worker1", number).printed())
                .extracting(CaseFormsView.Row::status)
                .containsExactly(FormStatus.WAITING_FOR_SIGNATURE, FormStatus.REPLACED);
        assertThat(tasks(number)).containsOnlyOnce(TaskKind.SIGN_PLAN);
        staff.as(
                "worker1",
                () -> assertRefused(FormRule.REASON_MISSING, () -> forms.notSigned(number.value(), ref, null)));
        staff.as("worker1", () -> forms.notSigned(number.value(), ref, NotSignedReason.CLIENT_DECLINED));
        assertThat(tasks(number)).doesNotContain(TaskKind.SIGN_PLAN);
        staff.as(
                "worker1",
                () -> assertRefused(
                        FormRule.NOT_WAITING, () -> forms.notSigned(number.value(), ref, NotSignedReason.LOST)));
    }

    @Test
    void othersGetNotFound() {
        CaseNumber number = casesWithPlan();
        FormKey key = new FormKey(FormKind.CARE_PLAN, "1");
        String ref = print("worker1", number, key, FormFormat.DOCX, null).formRef();
        for (String other : List.of("worker2", "lead2", "counsellor1", "auditor1", "health1", "admin1")) {
            staff.as(other, () -> assertNotFound(() -> queries.page(number.value())));
            staff.as(other, () -> assertNotFound(() -> forms.print(number.value(), key, FormFormat.PDF, null)));
            staff.as(other, () -> assertNotFound(() -> forms.notSigned(number.value(), ref, NotSignedReason.LOST)));
        }
        staff.as(
                "worker1",
                () -> assertNotFound(
                        () -> forms.print(number.value(), new FormKey(FormKind.CARE_PLAN, "2"), FormFormat.PDF, null)));
        CaseNumber another = casesWithPlan();
        staff.as("worker1", () -> assertNotFound(() -> forms.notSigned(another.value(), ref, NotSignedReason.LOST)));
    }

    @Test
    void receptionIsPrintedWithLinesInsteadOfTheName() {
        CaseNumber number = emergency();
        assertThat(page("worker1", number).offers())
                .extracting(offer -> offer.key().kind())
                .containsExactly(FormKind.INTAKE_FORM, FormKind.EMERG_MINUTES);
        for (FormKind kind : List.of(FormKind.INTAKE_FORM, FormKind.EMERG_MINUTES)) {
            PrintedFile paper = print("worker1", number, new FormKey(kind, null), FormFormat.PDF, null);
            assertThat(text(paper)).contains(CONCERN, number.value()).doesNotContain(NAME, "Nhóm 1");
        }
        assertThat(tasks(number)).contains(TaskKind.SIGN_INTAKE, TaskKind.SIGN_RECEPTION);
    }

    @Test
    void nameIsOnThePaperOnceItWasOpenedWithAReason() {
        CaseNumber number = emergency();
        FormKey key = new FormKey(FormKind.INTAKE_FORM, null);
        PrintedFile paper = print("worker1", number, key, FormFormat.PDF, "Thân chủ cần giấy có ghi tên");
        assertThat(text(paper)).contains("Họ và tên: " + NAME);
        assertThat(page("worker1", number).waiting()).singleElement().satisfies(row -> assertThat(row.named())
                .isTrue());
    }

    private CaseNumber casesWithPlan() {
        CaseNumber number = story.caseAt(CaseStatus.PLANNING);
        plan.submitted(number);
        return number;
    }

    private CaseNumber emergency() {
        AnswerOrReason none = new AnswerOrReason(null, MissingReason.REFUSED);
        ReceiveClientCommand command = new ReceiveClientCommand(
                IntakeMode.EMERGENCY,
                ReferralSource.SELF,
                new AnswerOrReason(null, MissingReason.UNKNOWN),
                AgeBand.FROM_25_TO_34,
                new IntakeGround(ConsentMethod.WRITTEN, null, null, null),
                Set.of(),
                null,
                List.of(),
                clock.instant(),
                new AdditionalDetails(new AnswerOrReason(NAME, null), none, none, none, none, none, CONCERN),
                null);
        return CaseNumber.parse(story.as("worker1", () -> intake.receive(command)))
                .orElseThrow();
    }

    private PrintedFile print(String who, CaseNumber number, FormKey key, FormFormat format, String reason) {
        return story.as(who, () -> forms.print(number.value(), key, format, reason));
    }

    private CaseFormsView page(String who, CaseNumber number) {
        return story.as(who, () -> queries.page(number.value()));
    }

    private List<TaskKind> tasks(CaseNumber number) {
        return story.as("worker1", () -> cases.openTaskKinds(number));
    }

    private static String text(PrintedFile file) {
        try {
            return read(file).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(PrintedFile file) throws IOException {
        if (file.format() == FormFormat.PDF) {
            try (PDDocument pdf = Loader.loadPDF(file.content())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.content()));
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            return words.getText();
        }
    }
}
