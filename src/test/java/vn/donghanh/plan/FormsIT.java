package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.DelegationService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.document.DocumentFixture;
import vn.donghanh.document.form.CaseFormQueries;
import vn.donghanh.document.form.CaseFormsView;
import vn.donghanh.document.form.CentreSigner;
import vn.donghanh.document.form.FormFixture;
import vn.donghanh.document.form.FormFormat;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormPrintService;
import vn.donghanh.document.form.FormRule;
import vn.donghanh.document.form.FormStatus;
import vn.donghanh.document.form.FormText;
import vn.donghanh.document.form.NotSignedReason;
import vn.donghanh.document.form.PrintFormCommand;
import vn.donghanh.document.form.PrintedFile;
import vn.donghanh.document.form.SigningCapacity;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.EmergencyDeadline;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.Notification;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests the forms of a case in the server: what they say of the case, who gets them, and the way of the paper. */
@ExtendWith(ArquillianExtension.class)
class FormsIT {
    private static final String CONCERN = "Cần một chỗ ngủ đêm nay.";
    private static final String NAME = "Trần Thị Khánh";
    private static final String PHONE = "0905123456";
    private static final String ADDRESS = "Số 12, tổ 3, thôn Đông";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    PlanStory plan;

    @Inject
    PlanService plans;

    @Inject
    DelegationService delegations;

    @Inject
    IntakeService intake;

    @Inject
    DocumentFixture documents;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    FormFixture papers;

    @Inject
    PrintedTexts texts;

    @Inject
    FormPrintService forms;

    @Inject
    CaseFormQueries queries;

    @Inject
    Clock clock;

    private Instant arrived;

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
        arrived = clock.instant();
    }

    @Test
    void planOnPaperSaysWhatTheCaseSays() {
        CaseNumber number = casesWithPlan();
        staff.as("lead1", () -> plans.propose(number.value(), plan.version(number, "lead1")));
        papers.assertSays(
                "worker1",
                number.value(),
                FormKind.CARE_PLAN,
                List.of(
                        "KẾ HOẠCH Chăm sóc, trợ giúp",
                        "Số: ……/KH-TTCTXH",
                        "Mã hồ sơ: " + number.value(),
                        "Bản: 1 (lập " + texts.day(plan.today()) + ")",
                        "Tình trạng phê duyệt lúc in: chờ phê duyệt",
                        "Em muốn tự nuôi con.",
                        "Mục tiêu 1: Học may xong.",
                        "Ghi danh lớp may Thân chủ " + texts.day(plan.today().plusDays(14)) + " Miễn phí",
                        papers.text(PlanActionStatus.NOT_STARTED),
                        "Có lập, giữ riêng trong hồ sơ, không in kèm.",
                        papers.text(PlanAgreement.SIGNED_PAPER) + ", ghi nhận",
                        "THÂN CHỦ HOẶC NGƯỜI ĐẠI DIỆN",
                        papers.name("worker1"),
                        papers.name("lead1"),
                        papers.name("director1")),
                List.of("Chị hàng xóm", "Có người theo", "Nhà bạn", "Đã xong", "KT."));
    }

    @Test
    void deputyOrDelegateSignsInThePlaceOfTheDirector() {
        CaseNumber number = casesWithPlan();
        String deputy = page("worker1", number).signers().stream()
                .filter(signer -> signer.capacity() == SigningCapacity.DEPUTY)
                .map(CentreSigner::key)
                .findFirst()
                .orElseThrow();
        assertThat(signedBy(number, deputy)).contains("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "Phan Thị Minh");
        assertThat(page("worker1", number).signers())
                .extracting(CentreSigner::capacity)
                .doesNotContain(SigningCapacity.DELEGATE);
        staff.as(
                "director1",
                () -> delegations.grant(
                        staff.id("lead1"), plan.today(), plan.today(), "Phó Trưởng phòng", "12/QĐ-TTCTXH, 05/03/2026"));
        String delegate = SigningCapacity.DELEGATE + " " + papers.name("lead1");
        assertThat(signedBy(number, delegate)).contains("TUQ. GIÁM ĐỐC PHÓ TRƯỞNG PHÒNG", papers.name("lead1"));
        staff.endDelegations();
        staff.as("worker1", () -> assertNotFound(() -> signedBy(number, delegate)));
    }

    @Test
    void timelineSaysOnceADayThatFormsWerePrintedAndSignedCopiesFiled() {
        CaseNumber number = casesWithPlan();
        for (int i = 0; i < 2; i++) {
            String ref = papers.print("worker1", number.value(), FormKind.CARE_PLAN, FormFormat.DOCX, null)
                    .formRef();
            staff.as("worker1", () -> documents.fileSigned(number.value(), ref));
        }
        assertThat(tasks(number)).doesNotContain(TaskKind.SIGN_PLAN);
        assertThat(story.as("lead1", () -> overview.page(number.value(), true)).entries())
                .extracting(row -> row.entry().key())
                .filteredOn(key -> key.startsWith("document_forms"))
                .containsExactlyInAnyOrder("document_forms.timeline.printed", "document_forms.timeline.filed");
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
            staff.as(
                    other,
                    () -> assertNotFound(() -> forms.print(number.value(), PrintFormCommand.of(key, FormFormat.PDF))));
            staff.as(other, () -> assertNotFound(() -> forms.notSigned(number.value(), ref, NotSignedReason.LOST)));
        }
        staff.as(
                "worker1",
                () -> assertNotFound(() -> forms.print(
                        number.value(), PrintFormCommand.of(new FormKey(FormKind.CARE_PLAN, "2"), FormFormat.PDF))));
        CaseNumber another = casesWithPlan();
        staff.as("worker1", () -> assertNotFound(() -> forms.notSigned(another.value(), ref, NotSignedReason.LOST)));
    }

    @Test
    void receptionOnPaperSaysWhatTheCaseSays() {
        CaseNumber number = emergency();
        assertThat(page("worker1", number).offers())
                .extracting(offer -> offer.key().kind())
                .containsExactly(FormKind.INTAKE_FORM, FormKind.EMERG_MINUTES);
        List<String> leftOut = List.of(NAME, PHONE, ADDRESS, texts.of(CriticalFlag.C_HELD), "Chị Khánh");
        papers.assertSays(
                "worker1",
                number.value(),
                FormKind.INTAKE_FORM,
                List.of(
                        "PHIẾU TIẾP NHẬN",
                        "Mã hồ sơ: " + number.value(),
                        "Thời điểm đến: " + texts.moment(arrived),
                        "Cách đến: " + papers.text(IntakeMode.EMERGENCY),
                        "Người tiếp nhận: " + papers.name("worker1"),
                        "Nhóm tuổi: " + papers.text(AgeBand.FROM_25_TO_34),
                        "Căn cứ làm việc với thân chủ: thân chủ đồng ý",
                        CONCERN,
                        "Mức ưu tiên của hồ sơ: " + papers.text(TriageLevel.CRITICAL),
                        "Dấu hiệu khẩn cấp: 1 dấu hiệu",
                        "Câu hỏi sàng lọc đã được trả lời: 0 trên 10 câu, 0 điểm",
                        "Tình trạng hồ sơ: " + papers.text(CaseStatus.SCREENING),
                        "THÂN CHỦ HOẶC NGƯỜI ĐẠI DIỆN"),
                leftOut);
        papers.assertSays(
                "worker1",
                number.value(),
                FormKind.EMERG_MINUTES,
                List.of(
                        "BIÊN BẢN Tiếp nhận khẩn cấp",
                        "Số: ……/BB-TTCTXH",
                        "Thời điểm tiếp nhận: " + texts.officialMoment(arrived),
                        "Người tiếp nhận: " + papers.name("worker1"),
                        "Mã hồ sơ: " + number.value(),
                        "Mức ưu tiên: " + papers.text(TriageLevel.CRITICAL),
                        "Thân chủ cho biết: " + CONCERN,
                        papers.text(NotifiedParty.NURSE) + " " + papers.text(NotificationChannel.CALLED) + " "
                                + texts.moment(arrived),
                        papers.text(NotifiedParty.DIRECTOR) + " chưa báo",
                        papers.text(EmergencyDeadline.EMERGENCY_PAPERS),
                        "chưa xong",
                        "NGƯỜI ĐƯA ĐẾN (NẾU CÓ)",
                        papers.name("director1")),
                leftOut);
        assertThat(tasks(number)).contains(TaskKind.SIGN_INTAKE, TaskKind.SIGN_RECEPTION);
    }

    @Test
    void nameIsOnThePaperOnceItWasOpenedWithAReason() {
        CaseNumber number = emergency();
        FormKey key = new FormKey(FormKind.INTAKE_FORM, null);
        PrintedFile paper = print("worker1", number, key, FormFormat.PDF, "Thân chủ cần giấy có ghi tên");
        assertThat(FormText.of(paper)).contains("Họ và tên: " + NAME);
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
                new AnswerOrReason("Chị Khánh", null),
                null,
                AgeBand.FROM_25_TO_34,
                new IntakeGround(ConsentMethod.WRITTEN, null, null, null),
                Set.of(CriticalFlag.C_HELD),
                null,
                List.of(new Notification(NotifiedParty.NURSE, NotificationChannel.CALLED, arrived)),
                arrived,
                new AdditionalDetails(
                        new AnswerOrReason(NAME, null),
                        none,
                        new AnswerOrReason(PHONE, null),
                        new AnswerOrReason(ADDRESS, null),
                        none,
                        new AnswerOrReason("SEX_WORKER", null),
                        CONCERN),
                null);
        return CaseNumber.parse(story.as("worker1", () -> intake.receive(command)))
                .orElseThrow();
    }

    private PrintedFile print(String username, CaseNumber number, FormKey key, FormFormat format, String reason) {
        return story.as(
                username, () -> forms.print(number.value(), new PrintFormCommand(key, format, reason, null, null)));
    }

    private String signedBy(CaseNumber number, String signer) {
        return FormText.of(papers.print("worker1", number.value(), FormKind.CARE_PLAN, FormFormat.PDF, signer));
    }

    private CaseFormsView page(String username, CaseNumber number) {
        return story.as(username, () -> queries.page(number.value()));
    }

    private List<TaskKind> tasks(CaseNumber number) {
        return story.as("worker1", () -> cases.openTaskKinds(number));
    }
}
