package vn.donghanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.LivelihoodProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.form.FormFixture;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.legalaid.LegalAidService;
import vn.donghanh.legalaid.LegalAidSubject;
import vn.donghanh.legalaid.OpenMatterCommand;
import vn.donghanh.loan.LoanService;
import vn.donghanh.placement.PlacementService;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.training.TrainingService;

/** Tests assessments against the real database: persistence, access, and that a submission is all or nothing. */
@ExtendWith(ArquillianExtension.class)
class AssessmentIT {
    private static final LifeSituation LIFE =
            new LifeSituation(4, null, EmploymentType.SEASONAL, null, null, MissingReason.REFUSED);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    AttachmentScenario attachments;

    @Inject
    AssessmentService service;

    @Inject
    AssessmentQueries queries;

    @Inject
    LivelihoodProvider livelihoods;

    @PersistenceContext
    EntityManager em;

    @Inject
    NeedWithdrawalService withdrawals;

    @Inject
    CodeListQueries lists;

    @Inject
    LoanService loans;

    @Inject
    TrainingService courses;

    @Inject
    LegalAidService matters;

    @Inject
    PlacementService jobs;

    @Inject
    FormFixture papers;

    @Inject
    PrintedTexts texts;

    @Inject
    Clock clock;

    private CaseNumber number;

    @BeforeEach
    void createCase() {
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.ASSESSING);
    }

    @Test
    void documentsBelongToANeed() {
        staff.as("worker1", () -> service.submit(number.value(), completeDraft(AssessmentDraft.NEW)));
        String need = read("worker1").needs().get(0).key();
        attachments.assertBelongsTo(number.value(), AttachmentKind.NEED, need, false);
    }

    @Test
    void allSavedValuesAreRead() {
        save("worker1", completeDraft(AssessmentDraft.NEW));
        AssessmentView view = read("worker1");
        assertThat(view.state()).isEqualTo(AssessmentStatus.DRAFT);
        assertThat(view.clientRanked()).isTrue();
        assertThat(view.needs())
                .extracting(NeedView::need)
                .containsExactly(PresentingNeed.TRAINING, PresentingNeed.STI);
        assertThat(view.needs().get(0).words()).isEqualTo("Muốn có nghề.");
        assertThat(view.needs().get(0).eligibility()).isEqualTo(Eligibility.YES);
        assertThat(view.needs().get(0).rule()).isEqualTo("TRAINING_SHORT");
        assertThat(view.text(AssessmentText.STRENGTHS)).isEqualTo("Khéo tay.");
        assertThat(view.text(AssessmentText.FAMILY)).isEqualTo("Có em gái ở quê.");
        assertThat(view.groups()).isEmpty();
        assertThat(view.groupsMissing()).isEqualTo(MissingReason.REFUSED);
        assertThat(view.situation()).isEqualTo(LIFE);
    }

    @Test
    void incompleteDraftIsSavedButNotSubmitted() {
        AssessmentDraft empty = draft(AssessmentDraft.NEW, false, List.of(), null, null);
        save("worker1", empty);
        int version = read("worker1").version();
        AssessmentDraft stillEmpty = draft(version, false, List.of(), "Chăm chỉ.", null);
        assertThat(story.refusals("worker1", () -> service.submit(number.value(), stillEmpty)))
                .containsExactly(AssessmentRule.NEED_MISSING, AssessmentRule.GROUPS_OPEN);
        assertThat(story.status(number)).isEqualTo(CaseStatus.ASSESSING);
        assertThat(read("worker1").text(AssessmentText.STRENGTHS))
                .as("a refused submission saves nothing")
                .isNull();
    }

    @Test
    void submissionIsFinalAndMovesTheCaseToPlanning() {
        staff.as("worker1", () -> service.submit(number.value(), completeDraft(AssessmentDraft.NEW)));
        assertThat(story.status(number)).isEqualTo(CaseStatus.PLANNING);
        AssessmentView view = read("worker1");
        assertThat(view.isCompleted()).isTrue();
        assertThat(story.refusals("worker1", () -> service.save(number.value(), completeDraft(view.version()))))
                .containsExactly(AssessmentRule.NOT_OPEN);
    }

    @Test
    void conflictingSaveIsRefusedAndChangesNothing() {
        save("worker1", completeDraft(AssessmentDraft.NEW));
        int read = read("worker1").version();
        staff.as("lead1", () -> cases.grant(number, staff.id("worker2"), AccessGround.TEAM));
        save("worker2", draft(read, false, List.of(), "Của đồng nghiệp.", null));
        assertThat(story.refusals(
                        "worker1", () -> service.save(number.value(), draft(read, false, List.of(), "Của tôi.", null))))
                .containsExactly(StalePageRule.CHANGED_MEANWHILE);
        assertThat(read("worker1").text(AssessmentText.STRENGTHS)).isEqualTo("Của đồng nghiệp.");
    }

    @Test
    void assessmentIsHiddenWithoutCaseAccess() {
        save("worker1", completeDraft(AssessmentDraft.NEW));
        for (String stranger : List.of("worker2", "worker3", "lead2", "auditor1", "report1", "admin1")) {
            assertThat(story.isHidden(stranger, () -> queries.page(number.value())))
                    .as(stranger)
                    .isTrue();
            assertThat(story.isHidden(stranger, () -> service.save(number.value(), completeDraft(AssessmentDraft.NEW))))
                    .as(stranger)
                    .isTrue();
        }
        assertThat(story.isHidden("lead1", () -> service.submit(number.value(), completeDraft(AssessmentDraft.NEW))))
                .as("a supervisor may read but not write")
                .isTrue();
    }

    @Test
    void sealedNeedOpensForAuthorAndHealthOfficerOnly() {
        save("worker1", completeDraft(AssessmentDraft.NEW));
        staff.as("lead1", () -> cases.grant(number, staff.id("nurse1"), AccessGround.TEAM));
        assertThat(read("nurse1").needs().get(1).need()).isEqualTo(PresentingNeed.STI);
        for (String reader : List.of("lead1", "director1")) {
            NeedView line = read(reader).needs().get(1);
            assertThat(line.need()).as(reader).isNull();
            assertThat(line.labelKey()).as(reader).isEqualTo(PresentingNeed.SPECIALIST_CARE);
            assertThat(line.words()).as(reader).isNull();
        }
        assertThat(em.createNativeQuery(
                                """
                                select count(*) from need n join assessment a on a.id = n.assessment_id join case_file c on c.id = a.case_id
                                where c.number = ?1 and (n.need = 'STI' or cast(n.need_sealed as char) like '%STI%')""")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .as("rows with the kind in plain text")
                .hasToString("0");
    }

    @Test
    void assessmentOnPaperSaysWhatTheCaseSays() {
        staff.as("worker1", () -> service.submit(number.value(), completeDraft(AssessmentDraft.NEW)));
        papers.assertSays(
                "worker1",
                number.value(),
                FormKind.ASSESSMENT,
                List.of(
                        "PHIẾU THU THẬP THÔNG TIN, ĐÁNH GIÁ NHU CẦU",
                        "Mã hồ sơ: " + number.value(),
                        "Lần đánh giá: 1",
                        "Ngày hoàn thành: " + texts.day(CentreTime.today(clock)),
                        "(0 đến 10): 4",
                        "Việc làm: " + papers.text(EmploymentType.SEASONAL),
                        "Thu nhập một tháng: thân chủ không muốn nêu",
                        "Thứ tự do thân chủ xếp.",
                        papers.text(PresentingNeed.TRAINING),
                        "Muốn có nghề.",
                        papers.text(Eligibility.YES),
                        texts.of(PresentingNeed.SPECIALIST_CARE),
                        "ghi ở phần chuyên môn của hồ sơ",
                        papers.text(Eligibility.NOT_REQUIRED),
                        "Khéo tay.",
                        "V. NGƯỜI TIN CẬY chưa ghi nhận",
                        "Có em gái ở quê.",
                        papers.name("worker1")),
                List.of("Muốn đi khám.", papers.text(PresentingNeed.STI), "Chưa học lần nào", "GIÁM ĐỐC"));
    }

    @Test
    void reassessmentCopiesTheLastAndKeepsTheCaseStatus() {
        staff.as("worker1", () -> service.submit(number.value(), completeDraft(AssessmentDraft.NEW)));
        String lineage = read("worker1").needs().get(0).key();
        staff.as("worker1", () -> service.beginReassessment(number.value()));
        AssessmentView second = read("worker1");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.needs().get(0).key()).isEqualTo(lineage);
        assertThat(second.clientRanked())
                .as("the ranking must be confirmed again")
                .isFalse();
        assertThat(second.text(AssessmentText.STRENGTHS)).isEqualTo("Khéo tay.");
        assertThat(story.status(number)).isEqualTo(CaseStatus.PLANNING);
        assertThat(story.refusals("worker1", () -> service.beginReassessment(number.value())))
                .containsExactly(AssessmentRule.DRAFT_EXISTS);
    }

    @Test
    void livelihoodAtIntakeComesFromTheFirstAssessment() {
        save("worker1", completeDraft(AssessmentDraft.NEW));
        assertThat(atIntake()).as("a draft provides no livelihood").isEmpty();
        staff.as(
                "worker1",
                () -> service.submit(
                        number.value(), completeDraft(read("worker1").version())));
        staff.as("worker1", () -> service.beginReassessment(number.value()));
        AssessmentDraft second = draftWithSituation(
                read("worker1").version(), new LifeSituation(8, null, EmploymentType.FORMAL, null, 9_000_000L, null));
        staff.as("worker1", () -> service.submit(number.value(), second));
        assertThat(atIntake())
                .containsOnly(Map.entry(1, new Livelihood(EmploymentType.SEASONAL, null, null, MissingReason.REFUSED)));
    }

    private Map<Integer, Livelihood> atIntake() {
        return story.as("worker1", () -> livelihoods.atIntake(cases.get(number)));
    }

    private AssessmentView read(String user) {
        return story.as(user, () -> queries.page(number.value()).assessment());
    }

    private void save(String user, AssessmentDraft draft) {
        staff.as(user, () -> service.save(number.value(), draft));
    }

    private static AssessmentDraft completeDraft(int version) {
        return draft(
                version,
                true,
                List.of(
                        new NeedDraft(
                                null,
                                PresentingNeed.TRAINING,
                                "Muốn có nghề.",
                                Eligibility.YES,
                                "TRAINING_SHORT",
                                "Chưa học lần nào."),
                        new NeedDraft(null, PresentingNeed.STI, "Muốn đi khám.", Eligibility.NOT_REQUIRED, null, null)),
                "Khéo tay.",
                MissingReason.REFUSED);
    }

    private static AssessmentDraft draftWithSituation(int version, LifeSituation life) {
        return completeDraft(version).ranked(true).situation(life);
    }

    private static AssessmentDraft draft(
            int version, boolean ranked, List<NeedDraft> needs, String strengths, MissingReason groupsMissing) {
        return AssessmentDraft.unsaved()
                .version(version)
                .ranked(ranked)
                .needs(needs)
                .text(AssessmentText.STRENGTHS, strengths)
                .text(AssessmentText.FAMILY, "Có em gái ở quê.")
                .groups(Set.of(), groupsMissing)
                .situation(LIFE);
    }

    @Test
    void eligibilityRuleMustMatchTheAreaOfTheNeed() {
        NeedDraft unsuited =
                new NeedDraft(null, PresentingNeed.TRAINING, "Muốn có nghề.", Eligibility.YES, "NO_SUCH_RULE", null);
        assertThat(story.refusals(
                        "worker1",
                        () -> service.save(
                                number.value(),
                                draft(AssessmentDraft.NEW, true, List.of(unsuited), "Khéo tay.", null))))
                .containsExactly(AssessmentRule.RULE_UNSUITED);
    }

    @Test
    void needIsWithdrawnOnceWithValidReasonAndDay() {
        staff.as("worker1", () -> service.submit(number.value(), completeDraft(AssessmentDraft.NEW)));
        String key = read("worker1").needs().get(0).key();
        LocalDate today = CentreTime.today(clock);
        String reason = story.as("worker1", () -> lists.findValid("need_withdrawal_reason", today))
                .get(0)
                .code();
        assertThat(withdrawalRefusals(key, "NO_SUCH_REASON", today)).containsExactly(AssessmentRule.WITHDRAWAL_REASON);
        assertThat(withdrawalRefusals(key, reason, today.plusDays(1))).containsExactly(AssessmentRule.WITHDRAWAL_DAY);
        assertThat(withdrawalRefusals(key, reason, today.minusDays(1))).containsExactly(AssessmentRule.WITHDRAWAL_DAY);
        assertThat(withdrawalRefusals(key, reason, today)).isEmpty();
        assertThat(withdrawalRefusals(key, reason, today)).containsExactly(AssessmentRule.WITHDRAWN_ALREADY);
    }

    @Test
    void whatIsBegunAnewAnswersNoWithdrawnNeed() {
        NeedDraft[] wanted = Stream.of(
                        PresentingNeed.LOAN, PresentingNeed.TRAINING, PresentingNeed.LEGAL, PresentingNeed.JOB)
                .map(need -> new NeedDraft(null, need, "Tôi cần.", Eligibility.NO, null, "Chưa đủ giấy tờ."))
                .toArray(NeedDraft[]::new);
        staff.as(
                "worker1",
                () -> service.submit(
                        number.value(),
                        AssessmentDraft.unsaved()
                                .ranked(true)
                                .needs(wanted)
                                .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                                .groups(Set.of(ClientGroup.SEX_WORKER), null)
                                .situation(LIFE)));
        assertThat(answered()).isEqualTo(4);
        LocalDate today = CentreTime.today(clock);
        read("worker1").needs().forEach(need -> assertThat(withdrawalRefusals(need.key(), "TOO_FAR", today))
                .isEmpty());
        assertThat(answered()).as("no more than before").isEqualTo(4);
    }

    /** Begins a loan, a course, a legal matter and the search for a job; returns how many such records of the case answer a need. */
    private long answered() {
        staff.as("worker1", () -> {
            loans.propose(number.value(), code("loan_purpose"), 10_000_000L);
            courses.propose(number.value(), code("training_trade"), code("training_level"));
            matters.request(number.value(), new OpenMatterCommand(code("legal_aid_matter"), LegalAidSubject.CLIENT));
            jobs.propose(number.value(), code("placement_work"));
        });
        return Stream.of("loan", "enrolment", "legal_aid_matter", "placement")
                .mapToLong(table -> ((Number) em.createNativeQuery("select count(r.need_key) from " + table
                                        + " r join case_file c on c.id = r.case_id where c.number = ?1")
                                .setParameter(1, number.value())
                                .getSingleResult())
                        .longValue())
                .sum();
    }

    private String code(String list) {
        return lists.findValid(list, CentreTime.today(clock)).get(0).code();
    }

    private List<BusinessRule> withdrawalRefusals(String key, String reason, LocalDate on) {
        return story.refusals(
                "worker1", () -> withdrawals.withdraw(number.value(), new WithdrawNeedCommand(key, reason, null, on)));
    }
}
