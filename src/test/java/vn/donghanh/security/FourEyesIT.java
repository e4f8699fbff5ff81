package vn.donghanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.DelegationService;
import vn.donghanh.breakglass.BreakGlassReason;
import vn.donghanh.breakglass.BreakGlassReviewService;
import vn.donghanh.breakglass.BreakGlassService;
import vn.donghanh.breakglass.BreakGlassStatus;
import vn.donghanh.breakglass.OpenBreakGlassCommand;
import vn.donghanh.caseaudit.CaseAuditRule;
import vn.donghanh.caseaudit.CaseAuditService;
import vn.donghanh.caseaudit.ProposeAuditCommand;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.ClosingRule;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.OpenItemAnswerDraft;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.RequestClosingCommand;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.erasure.ErasureDecision;
import vn.donghanh.erasure.ErasureGround;
import vn.donghanh.erasure.ErasureRule;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.erasure.IdentificationMethod;
import vn.donghanh.erasure.RecordErasureCommand;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.lawful.AnswerRequestCommand;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.DisclosedItem;
import vn.donghanh.lawful.EnterRequestCommand;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.LawfulRule;
import vn.donghanh.lawful.RefuseRequestCommand;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.lawful.RequestSubject;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.GoalDraft;
import vn.donghanh.plan.PlanDraft;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanRule;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.SafetyPlan;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.reporting.programme.PlanDetails;
import vn.donghanh.reporting.programme.ProgrammePlanView;
import vn.donghanh.reporting.programme.ProgrammeQueries;
import vn.donghanh.reporting.programme.ProgrammeRule;
import vn.donghanh.reporting.programme.ProgrammeService;
import vn.donghanh.reporting.report.ReportKind;
import vn.donghanh.reporting.report.ReportOccasion;
import vn.donghanh.reporting.report.ReportQueries;
import vn.donghanh.reporting.report.ReportRule;
import vn.donghanh.reporting.report.ReportSection;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.reporting.report.ReportTexts;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnRule;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotRule;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.service.CashConfirmationService;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayDecisionService;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayRule;
import vn.donghanh.stay.StayService;
import vn.donghanh.testing.CaseScenario;

/**
 * Tests the four-eyes principle: for each such decision, every pair of a proposing and a deciding role held by one person is refused, without going
 * through a page. {@code FourEyesRulesTest} keeps the list complete.
 */
@ExtendWith(ArquillianExtension.class)
class FourEyesIT {
    private static final String USERNAME = "lead1";
    private static final String DOCUMENT = "12/QĐ-TTCTXH";
    private static final String REASON = "Đủ căn cứ để quyết định như vậy.";
    private static final String NOT_FOUND = "not found";
    private static final String ACCEPTED = "taken";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    DelegationService delegations;

    @Inject
    PlanService plans;

    @Inject
    PlanQueries planPages;

    @Inject
    ClosingService closings;

    @Inject
    ClosingQueries closingPages;

    @Inject
    ConsentService consents;

    @Inject
    IntakeService intake;

    @Inject
    StayService stays;

    @Inject
    StayDecisionService stayDecisions;

    @Inject
    LawfulRequestService lawful;

    @Inject
    ErasureService erasures;

    @Inject
    BreakGlassService breakGlass;

    @Inject
    BreakGlassReviewService reviews;

    @Inject
    PeriodSnapshotService periods;

    @Inject
    PeriodSnapshotQueries closedPeriods;

    @Inject
    ReportService reports;

    @Inject
    ReportQueries reportPages;

    @Inject
    ReturnService returns;

    @Inject
    ProgrammeService programme;

    @Inject
    ProgrammeQueries planVersions;

    @Inject
    CaseAuditService audits;

    @Inject
    AccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    ServiceDeliveryService services;

    @Inject
    CashConfirmationService cash;

    @Inject
    Clock clock;

    private final List<String> violations = new ArrayList<>();
    private LocalDate today;
    private int pairs;

    /**
     * @param answer key of the expected rule, or {@link #NOT_FOUND}
     * @param proposed makes the proposal and returns the decision to be attempted
     */
    private record Decision(
            String name, Permission proposes, Permission decides, String answer, Supplier<Runnable> proposed) {
        Decision(String name, Permission proposes, Permission decides, BusinessRule rule, Supplier<Runnable> proposed) {
            this(name, proposes, decides, rule.key(), proposed);
        }
    }

    @BeforeEach
    void delegateToTheUser() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.endDelegations();
        staff.as("director1", () -> delegations.grant(staff.id(USERNAME), today, today, "Trưởng phòng", DOCUMENT));
    }

    @AfterEach
    void endDelegations() {
        staff.endDelegations();
    }

    @Test
    void proposerCannotDecideWhicheverTwoRolesTheyHold() {
        for (Decision decision : decisions()) {
            for (Role proposer : holders(decision.proposes())) {
                for (Role decider : holders(decision.decides())) {
                    pairs++;
                    String answer = answer(decision, EnumSet.of(proposer, decider));
                    if (!answer.equals(decision.answer())) {
                        violations.add(decision.name() + " by " + proposer + " and " + decider + ": " + answer);
                    }
                }
            }
        }
        System.getLogger(FourEyesIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "four eyes: {0} decisions, {1} pairs of roles held by one person, all refused",
                        decisions().size(),
                        pairs);
        assertThat(violations).isEmpty();
        assertThat(pairs).isGreaterThan(50);
    }

    @Test
    void ownRolesCannotBeGrantedOrConfirmed() {
        String username = invite();
        for (Role role : Role.values()) {
            if (role.needsConfirmation()) {
                staff.as("admin1", () -> accounts.grant(staff.ref(username), role));
                String ref = pendingRef(username, role);
                staff.asHolding(EnumSet.of(Role.DIRECTOR), username, () -> assertThat(
                                outcomeOf(() -> confirmations.confirm(ref)))
                        .isEqualTo(StaffRule.CONFIRMED_BY_ANOTHER.key()));
                staff.as("director1", () -> confirmations.refuse(ref));
            }
            if (role.kind() != Role.RoleKind.PARTNER) {
                staff.asHolding(EnumSet.of(Role.SYSADMIN), username, () -> assertThat(
                                outcomeOf(() -> accounts.grant(staff.ref(username), role)))
                        .isEqualTo(StaffRule.ROLE_NOT_FOR_ONESELF.key()));
            }
        }
    }

    @Test
    void directorCannotBeTheirOwnDelegate() {
        staff.endDelegations();
        staff.asHolding(EnumSet.of(Role.DIRECTOR, Role.SUPERVISOR), USERNAME, () -> {
            assertThat(delegations.supervisors())
                    .noneMatch(member -> member.id().equals(staff.id(USERNAME)));
            assertThat(outcomeOf(() -> delegations.grant(staff.id(USERNAME), today, today, "Trưởng phòng", DOCUMENT)))
                    .isEqualTo(StaffRule.DELEGATE_NOT_SUPERVISOR.key());
        });
    }

    private List<Decision> decisions() {
        return List.of(
                new Decision(
                        "plan approval",
                        Permission.PLAN_WRITE,
                        Permission.PLAN_APPROVE,
                        PlanRule.OWN_PLAN,
                        this::proposePlan),
                new Decision(
                        "closing proposal",
                        Permission.CLOSING_REQUEST,
                        Permission.CLOSING_PROPOSE,
                        ClosingRule.OWN_REQUEST,
                        () -> requestClosing(closings::propose)),
                new Decision(
                        "closing approval",
                        Permission.CLOSING_REQUEST,
                        Permission.CLOSING_APPROVE,
                        ClosingRule.OWN_REQUEST,
                        () -> requestClosing(closings::approve)),
                stayDecision(
                        "stay confirmation",
                        (number, ref) -> stayDecisions.confirm(number, ref, 0, paper(), today.plusDays(30))),
                stayDecision(
                        "stay extension",
                        (number, ref) -> stayDecisions.extend(
                                number,
                                ref,
                                new StayDecisionService.ExtendStayCommand(
                                        0, paper(), today.plusDays(60), REASON, noPaper()))),
                stayDecision(
                        "stay ending",
                        (number, ref) -> stayDecisions.exit(
                                number,
                                ref,
                                new StayDecisionService.EndStayCommand(0, paper(), midnight(), REASON, null))),
                stayDecision(
                        "stay transfer",
                        (number, ref) -> stayDecisions.transfer(
                                number,
                                ref,
                                new StayDecisionService.EndStayCommand(0, paper(), midnight(), REASON, "Anh Lâm"))),
                new Decision(
                        "vital interest confirmation",
                        Permission.INTAKE_RECEIVE,
                        Permission.VITAL_INTEREST_CONFIRM,
                        ConsentRule.VITAL_INTEREST_OWN,
                        this::invokeVitalInterest),
                new Decision(
                        "answer to an authority",
                        Permission.LAWFUL_ENTER,
                        Permission.LAWFUL_DECIDE,
                        LawfulRule.OWN_REQUEST,
                        () -> enterRequest(ref -> lawful.answer(
                                ref,
                                new AnswerRequestCommand(
                                        null, Set.of(DisclosedItem.KNOWN), "45/TTCTXH", REASON, null, null, null)))),
                new Decision(
                        "refusal of an authority",
                        Permission.LAWFUL_ENTER,
                        Permission.LAWFUL_DECIDE,
                        LawfulRule.OWN_REQUEST,
                        () -> enterRequest(ref -> lawful.refuse(
                                ref, new RefuseRequestCommand(RefusalGround.NOT_HELD, "44/TTCTXH", REASON, false)))),
                erasureDecision(ErasureDecision.GRANTED),
                erasureDecision(ErasureDecision.REFUSED),
                new Decision(
                        "break-glass review",
                        Permission.BREAK_GLASS,
                        Permission.ACCESS_REVIEW,
                        NOT_FOUND,
                        this::openBreakGlass),
                new Decision(
                        "return confirmation",
                        Permission.RETURN_ENTER,
                        Permission.RETURN_ENTER,
                        ReturnRule.OWN_RETURN,
                        this::enterReturn),
                new Decision(
                        "version of the plan",
                        Permission.PROGRAMME_EDIT,
                        Permission.PROGRAMME_EDIT,
                        ProgrammeRule.OWN_PLAN_VERSION,
                        this::proposePlanVersion),
                new Decision(
                        "check of a period",
                        Permission.PERIOD_COMPUTE,
                        Permission.PERIOD_CHECK,
                        PeriodSnapshotRule.OWN_COMPUTATION,
                        () -> {
                            String ref = computePeriod();
                            return () -> periods.check(ref);
                        }),
                new Decision(
                        "signature under a period",
                        Permission.PERIOD_CHECK,
                        Permission.PERIOD_SIGN,
                        PeriodSnapshotRule.OWN_CHECK,
                        () -> {
                            String ref = story.as("report1", this::computePeriod);
                            periods.check(ref);
                            return () -> periods.sign(ref);
                        }),
                new Decision(
                        "check of a report",
                        Permission.REPORT_WRITE,
                        Permission.REPORT_CHECK,
                        ReportRule.OWN_REPORT,
                        () -> {
                            String ref = writeReport();
                            return () -> checkReport(ref);
                        }),
                new Decision(
                        "signature under a report",
                        Permission.REPORT_CHECK,
                        Permission.REPORT_SIGN,
                        ReportRule.OWN_REVIEW,
                        () -> {
                            String ref = story.as("report1", this::writeReport);
                            checkReport(ref);
                            return () -> reports.sign(ref, reportPages.get(ref).version());
                        }),
                new Decision(
                        "audit opening",
                        Permission.AUDIT_PREPARE,
                        Permission.AUDIT_CONFIRM,
                        CaseAuditRule.OWN_PROPOSAL,
                        () -> proposeAudit(audits::open)),
                new Decision(
                        "audit refusal",
                        Permission.AUDIT_PREPARE,
                        Permission.AUDIT_CONFIRM,
                        CaseAuditRule.OWN_PROPOSAL,
                        () -> proposeAudit(audits::refuse)),
                new Decision(
                        "cash confirmation",
                        Permission.SERVICE_RECORD,
                        Permission.CASH_CONFIRM,
                        ServiceRule.OWN_CASH,
                        () -> giveCash((number, delivery) -> cash.confirm(number, delivery, 1))),
                new Decision(
                        "cash refusal",
                        Permission.SERVICE_RECORD,
                        Permission.CASH_CONFIRM,
                        ServiceRule.OWN_CASH,
                        () -> giveCash((number, delivery) -> cash.refuse(number, delivery, 1, REASON))),
                new Decision(
                        "role confirmation",
                        Permission.ACCOUNT_ADMIN,
                        Permission.ROLE_CONFIRM,
                        StaffRule.CONFIRMED_BY_ANOTHER,
                        this::grantRole));
    }

    private interface CaseDecision {
        void decide(String number, int version);
    }

    private interface StayDecision {
        void decide(String number, String ref);
    }

    private interface CashDecision {
        void decide(String number, String delivery);
    }

    private interface RefDecision {
        void decide(String ref);
    }

    private Runnable proposePlan() {
        String number = createManagedCase(CaseStatus.PLANNING);
        ActionDraft action = new ActionDraft(
                null, "Ghi danh lớp may", ActionOwner.CLIENT, null, null, today.plusDays(14), "Miễn phí");
        plans.submit(
                number,
                new PlanDraft(
                        0,
                        0,
                        "Em muốn tự nuôi con.",
                        List.of(new GoalDraft(null, null, "Học may xong.", List.of(action))),
                        PlanAgreement.SIGNED_PAPER,
                        null,
                        new SafetyPlan("Có người theo.", "Nhà bạn.", "Chị hàng xóm", null, null)));
        staff.as(USERNAME, () -> plans.propose(number, planVersion(number)));
        return () -> plans.approve(number, planVersion(number), null);
    }

    private int planVersion(String number) {
        return planPages.page(number, null).plan().version();
    }

    /** Computes a period that nobody has computed yet. */
    private String computePeriod() {
        return periods.compute(closedPeriods.page().rows().stream()
                .filter(PeriodSnapshotQueries.Row::computable)
                .findFirst()
                .orElseThrow()
                .period()
                .id());
    }

    private void checkReport(String ref) {
        reports.check(ref, reportPages.get(ref).version());
    }

    private String writeReport() {
        String ref = reports.beginAdHoc(ReportOccasion.DISASTER);
        reports.submit(
                ref,
                new ReportTexts(ReportSection.of(ReportKind.AD_HOC).stream()
                        .collect(Collectors.toMap(Function.identity(), section -> REASON))));
        return ref;
    }

    private Runnable requestClosing(CaseDecision decision) {
        String number = createManagedCase(CaseStatus.ACTIVE);
        consents.record(
                number,
                new RecordConsentCommand(
                        ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO, null, null, null, null, null));
        List<OpenItemAnswerDraft> answers = closingPages.closing(number).open().stream()
                .map(openItem -> new OpenItemAnswerDraft(
                        openItem.ref(), OpenItemResolution.NOT_POSSIBLE, null, null, "Chưa kịp làm."))
                .toList();
        Map<ReintegrationOutcome, OutcomeAnswer> outcomes = Arrays.stream(ReintegrationOutcome.values())
                .filter(ReintegrationOutcome::isRequired)
                .collect(Collectors.toMap(
                        reintegrationOutcome -> reintegrationOutcome, reintegrationOutcome -> OutcomeAnswer.MET));
        closings.request(new RequestClosingCommand(
                number,
                version(number),
                CaseClosingReason.GOALS_MET,
                outcomes,
                new Livelihood(EmploymentType.INFORMAL_WAGE, null, 4_800_000L, null),
                answers,
                "Đạt mục tiêu."));
        return () -> decision.decide(number, version(number));
    }

    private Decision stayDecision(String name, StayDecision decision) {
        return new Decision(name, Permission.STAY_HOST, Permission.STAY_DECIDE, StayRule.OWN_STAY, () -> {
            String number = createManagedCase(CaseStatus.ACTIVE);
            String ref = stays.request(
                    number,
                    new StayService.RequestStayCommand(
                            EventTime.of(clock.instant()),
                            StayGround.DOMESTIC_VIOLENCE,
                            "Cần một chỗ ở ngay đêm nay."));
            return () -> decision.decide(number, ref);
        });
    }

    private EventTime midnight() {
        return new EventTime(today, LocalTime.MIDNIGHT);
    }

    private StayDecisionService.DirectorDecision paper() {
        return new StayDecisionService.DirectorDecision(DOCUMENT, today);
    }

    private static StayDecisionService.DirectorDecision noPaper() {
        return new StayDecisionService.DirectorDecision(null, null);
    }

    private Runnable invokeVitalInterest() {
        AnswerOrReason unknown = new AnswerOrReason(null, MissingReason.UNKNOWN);
        String number = intake.receive(new ReceiveClientCommand(
                IntakeMode.EMERGENCY,
                ReferralSource.SELF,
                new AnswerOrReason(null, MissingReason.REFUSED),
                null,
                AgeBand.FROM_25_TO_34,
                new IntakeGround(ConsentMethod.VITAL_INTEREST, null, null, "bất tỉnh"),
                Set.of(),
                null,
                List.of(),
                clock.instant(),
                new AdditionalDetails(unknown, unknown, unknown, unknown, unknown, unknown, null),
                null));
        return () -> consents.confirmVitalInterest(number);
    }

    private Runnable enterRequest(RefDecision decision) {
        String ref = lawful.enter(new EnterRequestCommand(
                RequestChannel.LETTER,
                AuthorityKind.POLICE,
                "Công an thành phố",
                "Trung tá Lê Văn Bình",
                "118/CATP",
                today.minusDays(1),
                "Bộ luật Tố tụng hình sự, Điều 88",
                RequestSubject.PERSON,
                "Xác nhận người nêu trong văn bản có được hỗ trợ hay không.",
                today,
                null,
                null));
        return () -> decision.decide(ref);
    }

    private Decision erasureDecision(ErasureDecision verdict) {
        return new Decision(
                "erasure decision " + verdict,
                Permission.CASE_WORK,
                Permission.ERASURE_DECIDE,
                ErasureRule.OWN_REQUEST,
                () -> {
                    String number = createManagedCase(CaseStatus.ACTIVE);
                    erasures.record(
                            number,
                            new RecordErasureCommand(
                                    ErasureGround.CLIENT_ASKED, IdentificationMethod.KNOWN_TO_WORKER, today));
                    String ref = erasures.page().waiting().stream()
                            .filter(row -> row.number().value().equals(number))
                            .findFirst()
                            .orElseThrow()
                            .ref();
                    return () -> erasures.decide(ref, verdict, REASON);
                });
    }

    private Runnable openBreakGlass() {
        String number = story.caseAt(CaseStatus.ACTIVE, "worker3", "lead2").value();
        String ref = breakGlass
                .open(new OpenBreakGlassCommand(number, null, BreakGlassReason.DANGER, REASON, 1))
                .ref();
        return () -> reviews.conclude(ref, BreakGlassStatus.JUSTIFIED, REASON);
    }

    private Runnable enterReturn() {
        String body = "Sở thử " + RandomReference.random();
        long period = returns.page(null).period().id();
        String ref = returns.enter(
                new EnterReturnCommand("T4", period, null, body, "215/BC-THU", today, List.of(List.of("1", "2"))));
        return () -> returns.confirm(ref);
    }

    private Runnable proposePlanVersion() {
        ProgrammePlanView inForce = planVersions.get(planVersions.list().inForce());
        PlanDetails details = inForce.details();
        String ref = programme.prepare(
                inForce.row().ref(),
                new PlanDetails(
                        details.number(),
                        details.nameVi(),
                        details.nameEn(),
                        details.issuedBy(),
                        details.programmeVi(),
                        details.programmeEn(),
                        details.basis(),
                        details.areaId(),
                        today.plusYears(3),
                        null));
        programme.submit(ref);
        return () -> programme.confirm(ref, planVersions.get(ref).version());
    }

    private Runnable proposeAudit(RefDecision decision) {
        String letter = RandomReference.random();
        audits.propose(new ProposeAuditCommand(
                "Sở Y tế",
                letter,
                today.minusDays(3),
                null,
                today.minusDays(1),
                today,
                5,
                today,
                today.plusDays(30),
                Set.of("auditor1")));
        String ref = audits.page(null).audits().stream()
                .filter(audit -> audit.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .ref();
        return () -> decision.decide(ref);
    }

    private Runnable giveCash(CashDecision decision) {
        String number = createManagedCase(CaseStatus.ACTIVE);
        String delivery = services.record(RecordServiceCommand.delivered(
                number,
                ServiceItem.single(DeliveryType.BASIC_SUPPLIES),
                today,
                ServicePurpose.NONE,
                new ServiceCost(900_000L, true, null, MissingReason.UNKNOWN),
                "Tiền ăn tuần này."));
        return () -> decision.decide(number, delivery);
    }

    private Runnable grantRole() {
        String username = invite();
        accounts.grant(staff.ref(username), Role.SUPERVISOR);
        String ref = pendingRef(username, Role.SUPERVISOR);
        return () -> confirmations.confirm(ref);
    }

    private String invite() {
        String username = "e" + RandomReference.random().substring(0, 10);
        staff.as(
                "admin1",
                () -> accounts.invite(
                        new Username(username),
                        new StaffDetails("Người Mới", "Mới", Salutation.BAN, staff.unitOf(USERNAME)),
                        Set.of()));
        return username;
    }

    private String pendingRef(String username, Role role) {
        return story.as("director1", confirmations::findPending).rows().stream()
                .filter(row -> row.username().equals(username) && row.role() == role)
                .findFirst()
                .orElseThrow()
                .ref();
    }

    /** Creates a case whose case manager is the one person who both proposes and decides. */
    private String createManagedCase(CaseStatus status) {
        CaseNumber number = story.caseAt(status);
        staff.as(USERNAME, () -> cases.assign(number, staff.id(USERNAME)));
        return number.value();
    }

    private int version(String number) {
        return cases.get(CaseNumber.parse(number).orElseThrow()).version();
    }

    private String answer(Decision decision, Set<Role> roles) {
        AtomicReference<String> answer = new AtomicReference<>();
        staff.asHolding(roles, USERNAME, () -> {
            Runnable attempt = decision.proposed().get();
            answer.set(outcomeOf(attempt));
        });
        return answer.get();
    }

    /** Returns the keys of the violated rules, or that the item is hidden, or that the decision was accepted. */
    private static String outcomeOf(Runnable attempt) {
        try {
            attempt.run();
            return ACCEPTED;
        } catch (RuleViolationException refused) {
            return refused.allViolations().stream()
                    .map(ruleViolationException -> ruleViolationException.rule().key())
                    .collect(Collectors.joining(", "));
        } catch (NotFoundException hidden) {
            return NOT_FOUND;
        }
    }

    private static List<Role> holders(Permission permission) {
        return Stream.of(Role.values())
                .filter(role -> role.hasPermission(permission))
                .toList();
    }
}
