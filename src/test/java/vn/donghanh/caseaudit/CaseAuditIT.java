package vn.donghanh.caseaudit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AuditEventQueries;
import vn.donghanh.audit.LogResult;
import vn.donghanh.auditlog.AuditLogQueries;
import vn.donghanh.auditlog.LogTopic;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Audits: auditors read the sample of their own open audit under its codes, and nothing else; the director reads the findings. */
@ExtendWith(ArquillianExtension.class)
class CaseAuditIT {
    private static final String FOUND = "Kế hoạch trình đúng hạn, rà soát chậm.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseAuditService service;

    @Inject
    AuditorService auditing;

    @Inject
    CaseManagementService management;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    CaseFixture files;

    @Inject
    CaseTaskOpener taskOpener;

    @Resource
    UserTransaction transaction;

    @Inject
    ServiceDeliveryService services;

    @Inject
    Statements statements;

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditLogQueries log;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private static final int REPEATED = 900;

    private LocalDate today;
    private String number;

    @BeforeEach
    void createActiveCase() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        number = story.caseAt(CaseStatus.ACTIVE, "worker3", "lead2").value();
    }

    @Test
    void auditIsProposedByOneAndOpenedByAnother() {
        String letter = propose(50);
        String ref = ref(letter);
        assertThat(ownLetters()).doesNotContain(letter);
        assertThat(story.isHidden("admin1", () -> service.open(ref))).isTrue();
        staff.as("director1", () -> service.open(ref));
        assertThat(ownLetters()).contains(letter);
        assertThat(story.refusals("director1", () -> service.refuse(ref)))
                .containsExactly(CaseAuditRule.NOT_POSSIBLE_NOW);
        AuditorService.AuditView audit = story.as("auditor1", () -> auditing.getAudit(ref));
        assertThat(audit.sample()).hasSizeBetween(1, 50);
        assertThat(audit.sample())
                .extracting(AuditorService.SampledCaseRow::code)
                .isSorted();
    }

    @Test
    void twoAuditsGiveTheSameCaseDifferentCodes() {
        AuditorService.AuditView auditView = story.as("auditor1", () -> auditing.getAudit(openAudit()));
        AuditorService.AuditView other = story.as("auditor1", () -> auditing.getAudit(openAudit()));
        Set<Object> both = new HashSet<>(caseIds(auditView));
        both.retainAll(caseIds(other));
        assertThat(both).as("cases that are in both samples").isNotEmpty();
        assertThat(codes(auditView)).doesNotContainAnyElementsOf(codes(other));
    }

    @Test
    void sampledCaseShowsMonthsWithoutNumberAndTexts() {
        String ref = openAudit();
        for (AuditorService.SampledCaseRow sampled :
                story.as("auditor1", () -> auditing.getAudit(ref)).sample()) {
            AuditorService.SampledCaseView sampledCaseView =
                    story.as("auditor1", () -> auditing.getSampledCase(sampled.code()));
            assertThat(sampledCaseView.toString()).doesNotContain(number).doesNotContainPattern("DH-[0-9A-Z]{4}-");
            assertThat(sampledCaseView.facts().transitions()).isNotEmpty();
            assertThat(sampledCaseView.toString()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}T");
        }
    }

    /** A case costs what it holds itself, however much is recorded of others. */
    @Test
    void sampledCaseReadsTheRecordsOfNoOtherCase() throws Exception {
        String ref = openAudit();
        String code = story.as("auditor1", () -> auditing.getAudit(ref))
                .sample()
                .get(0)
                .code();
        long before = rowsRead(code);
        CaseNumber other = story.caseAt(CaseStatus.ACTIVE);
        staff.as(
                "worker1",
                () -> services.record(RecordServiceCommand.delivered(
                        other.value(),
                        ServiceItem.single(DeliveryType.TRANSPORT),
                        today,
                        ServicePurpose.NONE,
                        ServiceCost.NONE,
                        null)));
        repeatDeliveries(story.as("worker1", () -> files.get(other)).id());
        assertThat(rowsRead(code)).isLessThan(before + REPEATED);
    }

    private long rowsRead(String code) {
        long[] read = {0};
        staff.as("auditor1", () -> read[0] = statements.rowsRead(() -> auditing.getSampledCase(code)));
        return read[0];
    }

    private void repeatDeliveries(CaseId caseId) throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        """
                        insert into donghanh_log.service_delivery (ref, line_ref, version_number, case_id, episode, service_type, service_group,
                            quantity, unit, outcome, mistake, happened_on, recorded_at, given_by, staff_id, funding_missing, cash, needs_confirmation)
                        with recursive copies as (select 1 as n union all select n + 1 from copies where n < 900)
                        select concat('A', lpad(c.n, 9, '0'), substring(d.ref, 11)), concat('A', lpad(c.n, 9, '0'), substring(d.ref, 11)), 1,
                            d.case_id, d.episode, d.service_type, d.service_group, d.quantity, d.unit, d.outcome, d.mistake, d.happened_on,
                            d.recorded_at, d.given_by, d.staff_id, d.funding_missing, d.cash, d.needs_confirmation
                        from donghanh_log.service_delivery d join copies c on true where d.case_id = ?1""")
                .setParameter(1, caseId.value())
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void sampleIsHiddenAfterLastDayAndAfterClosing() {
        String ref = openAudit();
        String code = story.as("auditor1", () -> auditing.getAudit(ref))
                .sample()
                .get(0)
                .code();
        assertThat(story.isHidden("auditor1", () -> auditing.getSampledCase(code)))
                .isFalse();
        time.runAt(clock.instant().plus(Duration.ofDays(40)), () -> {
            assertThat(story.isHidden("auditor1", () -> auditing.getSampledCase(code)))
                    .isTrue();
            assertThat(story.isHidden("auditor1", () -> auditing.getAudit(ref))).isTrue();
        });
        staff.as("director1", () -> service.close(ref));
        assertThat(story.isHidden("auditor1", () -> auditing.getSampledCase(code)))
                .isTrue();
        assertThat(story.isHidden("auditor1", () -> auditing.recordFinding(ref, null, FindingKind.PLAN, FOUND)))
                .isTrue();
    }

    @Test
    void caseBlockedForAnAuditorIsNeitherDrawnNorShown() {
        CaseId caseId =
                story.as("worker3", () -> files.get(CaseNumber.parse(number).orElseThrow())
                        .id());
        assertThat(drawable()).contains(caseId);
        assertThat(story.as("auditor1", () -> cases.heads(List.of(caseId)))).containsKey(caseId);
        staff.as("lead2", () -> management.block(number, "auditor1", "họ hàng của thân chủ"));
        assertThat(drawable()).doesNotContain(caseId);
        assertThat(story.as("auditor1", () -> cases.heads(List.of(caseId)))).isEmpty();
        assertThat(story.as("auditor1", () -> cases.facts(caseId))).isEmpty();
    }

    @Test
    void incidentsLeaveNoDeadline() throws Exception {
        CaseNumber child = story.as(
                "worker3", () -> files.open("Em " + RandomReference.random(), TriageLevel.HIGH, AgeBand.FROM_16_TO_17));
        CaseId caseId = story.as("worker3", () -> files.get(child)).id();
        transaction.begin();
        for (TaskKind kind : List.of(TaskKind.CHILD_MEASURES, TaskKind.INCIDENT_READING, TaskKind.INCIDENT_REVIEW)) {
            taskOpener.open(caseId, kind, staff.id("worker3"), clock.instant());
        }
        transaction.commit();
        assertThat(story.as("worker3", () -> files.openTaskKinds(child)))
                .contains(TaskKind.CHILD_MEASURES, TaskKind.INCIDENT_READING, TaskKind.INCIDENT_REVIEW);
        assertThat(story.as("auditor1", () -> cases.facts(caseId)).orElseThrow().deadlines())
                .extracting(AuditedCaseQueries.Deadline::kind)
                .noneMatch(TaskKind::isAboutIncident)
                .doesNotContain(TaskKind.CHILD_MEASURES);
    }

    @Test
    void onlyTheDirectorReadsFindingsWithTheCaseNumber() {
        String ref = openAudit();
        List<String> codes = story.as("auditor1", () -> auditing.getAudit(ref)).sample().stream()
                .map(sampled -> sampled.code())
                .toList();
        codes.forEach(
                code -> staff.as("auditor1", () -> auditing.recordFinding(ref, code, FindingKind.DEADLINE, FOUND)));
        assertThat(story.as("auditor1", () -> auditing.getAudit(ref)).findings())
                .hasSameSizeAs(codes)
                .allSatisfy(found -> {
                    assertThat(found.code()).isIn(codes);
                    assertThat(found.number()).isNull();
                });
        assertThat(story.as("director1", () -> service.page(ref)).findings())
                .as("the number is null for a case that is blocked for the director")
                .allSatisfy(found -> assertThat(found.words()).isEqualTo(FOUND))
                .anySatisfy(found -> assertThat(found.number()).startsWith("DH-"));
        assertThat(story.isHidden("admin1", () -> service.page(ref))).isTrue();
        assertThat(story.isHidden("auditor1", () -> auditing.recordFinding(ref, "0000-0000", FindingKind.PLAN, FOUND)))
                .isTrue();
    }

    @Test
    void onlyTheAuditorsOfTheAuditReadIt() {
        String ref = openAudit();
        String code = story.as("auditor1", () -> auditing.getAudit(ref))
                .sample()
                .get(0)
                .code();
        for (String username : List.of(
                "worker1", "lead1", "director1", "admin1", "dpo1", "report1", "programme1", "health1", "duty1")) {
            assertThat(story.isHidden(username, () -> auditing.getAudit(ref)))
                    .as(username)
                    .isTrue();
            assertThat(story.isHidden(username, () -> auditing.getSampledCase(code)))
                    .as(username)
                    .isTrue();
        }
        for (String username : List.of("worker1", "lead1", "auditor1", "dpo1", "report1", "health1")) {
            assertThat(story.isHidden(username, () -> service.page(null)))
                    .as(username)
                    .isTrue();
        }
        for (String username : List.of("worker1", "lead1", "director1", "admin1", "report1", "health1")) {
            assertThat(story.isHidden(username, () -> log.page(any(null), null, 50)))
                    .as(username)
                    .isTrue();
        }
    }

    @Test
    void logNamesTheOrganisationOfPartnerUsers() {
        story.as("health1", inbox::list);
        assertThat(story.as("auditor1", () -> log.page(any("health1"), null, 50))
                        .lines())
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.organisation()).isNotBlank();
                    assertThat(line.roles()).isNotEmpty();
                });
        assertThat(story.as("auditor1", () -> log.page(any("worker1"), null, 50))
                        .lines())
                .allSatisfy(line -> assertThat(line.organisation()).isNull());
    }

    @Test
    void logShowsActorActionAndOutcomeButNoReference() {
        story.isHidden("worker1", () -> management.block(number, "worker2", "thử mở hồ sơ người khác"));
        List<AuditLogQueries.Row> lines =
                story.as("auditor1", () -> log.page(any("worker1"), null, 50)).lines();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.name()).isEqualTo("Phan Thị Mỹ Linh");
            assertThat(line.toString()).doesNotContain(number).doesNotContainPattern("DH-[0-9A-Z]{4}-");
        });
        AuditLogQueries.Criteria refused =
                new AuditLogQueries.Criteria(today, today, "worker1", null, LogResult.ACCESS_REFUSED);
        assertThat(story.as("dpo1", () -> log.page(refused, null, 50)).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.event().result()).isEqualTo(LogResult.ACCESS_REFUSED));
        AuditLogQueries.Criteria audits = new AuditLogQueries.Criteria(today, today, "auditor1", LogTopic.AUDITS, null);
        openAudit();
        story.as("auditor1", () -> auditing.listOwn());
        assertThat(story.as("auditor1", () -> log.page(audits, null, 50)).lines())
                .extracting(AuditLogQueries.Row::event)
                .extracting(AuditEventQueries.Event::action)
                .isNotEmpty()
                .allMatch(action -> action.startsWith("case-audit."));
    }

    @Test
    void invalidProposalIsRefused() {
        assertThat(story.refusals("admin1", () -> service.propose(command("x", 51, today.plusDays(5)))))
                .containsExactly(CaseAuditRule.SAMPLE_SIZE);
        assertThat(story.refusals("admin1", () -> service.propose(command("x", 5, today.plusMonths(4)))))
                .containsExactly(CaseAuditRule.OPEN_TOO_LONG);
        assertThat(story.refusals("admin1", () -> service.propose(command("x", 5, today.minusDays(1)))))
                .containsExactly(CaseAuditRule.DAYS_REVERSED);
    }

    private String openAudit() {
        String ref = ref(propose(50));
        staff.as("director1", () -> service.open(ref));
        return ref;
    }

    private String propose(int size) {
        String letter = RandomReference.random();
        staff.as("admin1", () -> service.propose(command(letter, size, today.plusDays(30))));
        return letter;
    }

    private ProposeAuditCommand command(String letter, int size, LocalDate until) {
        return new ProposeAuditCommand(
                "Sở Y tế",
                letter,
                today.minusDays(3),
                staff.unitOf("worker3"),
                today.minusDays(1),
                today,
                size,
                today,
                until,
                Set.of("auditor1", "worker1"));
    }

    private String ref(String letter) {
        return story.as("director1", () -> service.page(null)).audits().stream()
                .filter(audit -> audit.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private List<String> ownLetters() {
        return story.as("auditor1", auditing::listOwn).stream()
                .map(CaseAuditRow::letter)
                .toList();
    }

    private List<CaseId> drawable() {
        return story.as(
                "director1",
                () -> cases.findWithTransitions(
                        today.minusDays(1), today, staff.unitOf("worker3"), Set.of(staff.id("auditor1"))));
    }

    private static Set<Object> caseIds(AuditorService.AuditView audit) {
        return audit.sample().stream()
                .map(sampledCaseRow -> sampledCaseRow.head().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(AuditorService.AuditView audit) {
        return audit.sample().stream().map(AuditorService.SampledCaseRow::code).collect(Collectors.toSet());
    }

    private static AuditLogQueries.Criteria any(String actor) {
        return new AuditLogQueries.Criteria(null, null, actor, null, null);
    }

    @Test
    void periodWithoutTransitionsHasNoSample() {
        String letter = RandomReference.random().substring(0, 10);
        LocalDate longAgo = LocalDate.of(2001, 1, 1);
        staff.as(
                "admin1",
                () -> service.propose(new ProposeAuditCommand(
                        "Sở Y tế",
                        letter,
                        today,
                        null,
                        longAgo,
                        longAgo.plusDays(9),
                        5,
                        today,
                        today.plusDays(9),
                        Set.of("auditor1"))));
        assertThat(story.refusals("director1", () -> service.open(ref(letter))))
                .containsExactly(CaseAuditRule.NOTHING_TO_SAMPLE);
    }
}
