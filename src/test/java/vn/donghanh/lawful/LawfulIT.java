package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.DelegationService;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.erasure.ErasureDecision;
import vn.donghanh.erasure.ErasureGround;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.erasure.IdentificationMethod;
import vn.donghanh.erasure.RecordErasureCommand;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Register of lawful requests on the server: read scopes, effects of an answer, and one audit event for each action. */
@ExtendWith(ArquillianExtension.class)
class LawfulIT {
    private static final String BASIS = "Bộ luật Tố tụng hình sự, Điều 88";
    private static final String ASKED = "Xác nhận người nêu trong văn bản có được hỗ trợ hay không.";
    private static final String GIVEN = "Người nêu trong văn bản được Trung tâm hỗ trợ.";
    private static final Set<String> READERS = Set.of("duty1", "director1", "dpo1", "auditor1");

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    LawfulRequestService service;

    @Inject
    LawfulRequestQueries queries;

    @Inject
    LawfulRequestCounter counter;

    @Inject
    AuthorityDisclosureService authorityDisclosures;

    @Inject
    DisclosureQueries disclosures;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseAccessHistoryQueries accessHistory;

    @Inject
    CaseManagementService management;

    @Inject
    CaseFixture cases;

    @Inject
    ErasureService erasures;

    @Inject
    DelegationService delegations;

    @Inject
    AccountService accounts;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
    }

    @AfterEach
    void endDelegations() {
        staff.endDelegations();
    }

    @Test
    void registerIsNotFoundForUsersWithoutPermission() {
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        for (String username : staff.usernames()) {
            boolean reads = story.as(
                    username,
                    () -> user.may(Permission.LAWFUL_ENTER)
                            || user.may(Permission.LAWFUL_REGISTER)
                            || user.may(Permission.LAWFUL_AUDIT));
            assertThat(story.isHidden(username, () -> queries.page(0, 25)))
                    .as("register for " + username)
                    .isEqualTo(!reads);
            if (!reads) {
                assertThat(story.isHidden(username, () -> queries.get(ref)))
                        .as(username)
                        .isTrue();
                assertThat(story.isHidden(username, () -> service.refuse(ref, refusal(RefusalGround.NOT_HELD))))
                        .as(username)
                        .isTrue();
            }
        }
        for (String username : READERS) {
            assertThat(story.isHidden(username, () -> queries.page(0, 25)))
                    .as(username)
                    .isFalse();
        }
        for (String username :
                List.of("worker1", "lead1", "counsellor1", "nurse1", "report1", "programme1", "admin1")) {
            assertThat(story.isHidden(username, () -> queries.page(0, 25)))
                    .as(username)
                    .isTrue();
        }
    }

    @Test
    void entererAuditorAndOfficersReadTheirOwnScope() {
        String ownRequest = enterRequest("duty1", RequestSubject.PERSON, null);
        String otherRequest = enterRequest("dpo1", RequestSubject.PERSON, null);
        assertThat(refs("duty1")).contains(ownRequest).doesNotContain(otherRequest);
        assertThat(story.isHidden("duty1", () -> queries.get(otherRequest))).isTrue();
        assertThat(story.as("duty1", () -> queries.get(ownRequest)).asked()).isEqualTo(ASKED);
        assertThat(refs("dpo1")).contains(ownRequest, otherRequest);
        assertThat(refs("director1")).contains(ownRequest, otherRequest);

        assertThat(refs("auditor1")).contains(ownRequest, otherRequest);
        LawfulRequestRow row = row("auditor1", ownRequest);
        assertThat(row.name()).isNull();
        assertThat(row.letter()).isNull();
        assertThat(row.receivedOn()).isNull();
        assertThat(row.toString()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}").doesNotContain("Công an");
        assertThat(story.isHidden("auditor1", () -> queries.get(ownRequest))).isTrue();
        assertThat(story.isHidden("auditor1", () -> queries.getLetter(ownRequest)))
                .isTrue();
    }

    @Test
    void onlyDirectorOrDelegateDecidesAndNeverTheEnterer() {
        String ref = enterRequest("dpo1", RequestSubject.PERSON, null);
        for (String username : List.of("duty1", "dpo1", "lead1", "auditor1", "worker1")) {
            assertThat(story.isHidden(username, () -> service.refuse(ref, refusal(RefusalGround.NOT_HELD))))
                    .as(username)
                    .isTrue();
            assertThat(story.isHidden(username, () -> queries.getDecision(ref)))
                    .as(username)
                    .isTrue();
        }
        staff.as(
                "director1",
                () -> delegations.grant(staff.id("lead2"), today, today.plusDays(1), "Trưởng phòng", "12/QĐ"));
        assertThat(story.isHidden("lead1", () -> queries.page(0, 25))).isTrue();
        assertThat(refs("lead2")).contains(ref);
        staff.as("lead2", () -> service.refuse(ref, refusal(RefusalGround.NO_LEGAL_BASIS)));
        assertThat(story.as("director1", () -> queries.get(ref)).status()).isEqualTo(LawfulStatus.REFUSED);
        time.runAt(clock.instant().plus(Duration.ofDays(3)), () -> assertThat(
                        story.isHidden("lead2", () -> queries.get(ref)))
                .isTrue());
    }

    @Test
    void anAnswerIsMinimalAndShownInRegisterTimelineAndTasks() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        staff.as("dpo1", () -> service.advise(ref, LegalAdvice.ANSWER, "Có căn cứ, chỉ xác nhận."));
        staff.as("director1", () -> service.answer(ref, answer(number, ClientNotificationStatus.DUE, null, null)));

        LawfulView read = story.as("director1", () -> queries.get(ref));
        assertThat(read.status()).isEqualTo(LawfulStatus.ANSWERED);
        assertThat(read.number()).isEqualTo(number.value());
        assertThat(read.items()).containsExactly(DisclosedItem.KNOWN);
        assertThat(read.letter()).isEqualTo(new LetterContent("45/TTCTXH", GIVEN, null));

        for (String username : List.of("duty1", "dpo1")) {
            LawfulView other = story.as(username, () -> queries.get(ref));
            assertThat(other.number()).as(username).isNull();
            assertThat(other.letter()).as(username).isNull();
            assertThat(other.notification()).as(username).isNull();
            assertThat(other.toString())
                    .as(username)
                    .doesNotContain(number.value())
                    .doesNotContain(GIVEN);
            assertThat(story.isHidden(username, () -> queries.getLetter(ref)))
                    .as(username)
                    .isTrue();
            assertThat(story.isHidden(username, () -> queries.printLetter(ref)))
                    .as(username)
                    .isTrue();
            assertThat(row(username, ref).number()).as(username).isNull();
        }
        assertThat(row("director1", ref).number()).isEqualTo(number.value());

        assertThat(story.as("worker1", () -> disclosures.page(number.value())).elsewhere())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.given().code()).isEqualTo("45/TTCTXH");
                    assertThat(line.given().contentKeys()).containsExactly("DisclosedItem.KNOWN");
                    assertThat(line.given().recipient()).isEqualTo("Công an thành phố");
                });
        assertThat(timeline(number)).contains("timeline.lawful.ANSWERED");
        assertThat(story.isHidden("worker3", () -> disclosures.page(number.value())))
                .isTrue();
        assertThat(story.isHidden("worker3", () -> authorityDisclosures.page(number.value())))
                .isTrue();

        assertThat(tasks("worker1", number)).contains(TaskKind.LAWFUL_TELL);
        assertThat(story.refusals(
                        "worker1",
                        () -> authorityDisclosures.recordNotification(
                                number.value(), ref, ClientNotificationChannel.IN_PERSON, today.plusDays(1))))
                .containsExactly(LawfulRule.DAY_IN_FUTURE);
        staff.as(
                "worker1",
                () -> authorityDisclosures.recordNotification(
                        number.value(), ref, ClientNotificationChannel.IN_PERSON, today));
        assertThat(tasks("worker1", number)).doesNotContain(TaskKind.LAWFUL_TELL);
        assertThat(timeline(number)).contains("timeline.lawful.INFORMED");
        assertThat(story.as("worker1", () -> authorityDisclosures.page(number.value()))
                        .rows())
                .singleElement()
                .satisfies(line -> assertThat(line.mayRecordNotification()).isFalse());
    }

    @Test
    void forbiddenNotificationOpensTaskOnlyAfterItsLastDay() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        assertThat(story.refusals("director1", () -> service.answer(ref, answer(number, null, null, null))))
                .containsExactly(LawfulRule.TELLING_MISSING);
        assertThat(story.refusals(
                        "director1",
                        () -> service.answer(ref, answer(number, ClientNotificationStatus.FORBIDDEN, null, null))))
                .containsExactly(LawfulRule.FORBIDDEN_BASIS_MISSING);
        assertThat(story.refusals(
                        "director1",
                        () -> service.answer(
                                ref, answer(number, ClientNotificationStatus.FORBIDDEN, BASIS, today.minusDays(1)))))
                .containsExactly(LawfulRule.UNTIL_IN_PAST);
        LocalDate until = today.plusDays(10);
        staff.as(
                "director1",
                () -> service.answer(ref, answer(number, ClientNotificationStatus.FORBIDDEN, BASIS, until)));
        assertThat(story.refusals(
                        "worker1",
                        () -> authorityDisclosures.recordNotification(
                                number.value(), ref, ClientNotificationChannel.IN_PERSON, today)))
                .containsExactly(LawfulRule.NOT_TO_BE_INFORMED);
        assertThat(story.as("director1", () -> queries.get(ref)).notification().forbiddenBasis())
                .isEqualTo(BASIS);
        time.runAt(
                CentreTime.endOf(until).plus(Duration.ofHours(10)),
                () -> staff.as(
                        "worker1",
                        () -> authorityDisclosures.recordNotification(
                                number.value(), ref, ClientNotificationChannel.BY_TELEPHONE, until.plusDays(1))));
        assertThat(story.as("worker1", () -> authorityDisclosures.page(number.value()))
                        .rows())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.notification().status()).isEqualTo(ClientNotificationStatus.INFORMED));
    }

    @Test
    void tellingTheClientOutlivesTheCase() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        LocalDate until = today.plusDays(10);
        staff.as(
                "director1",
                () -> service.answer(ref, answer(number, ClientNotificationStatus.FORBIDDEN, BASIS, until)));
        staff.as("lead1", () -> cases.grant(number, staff.id("dpo1"), AccessGround.TEAM));
        staff.as("dpo1", () -> cases.transition(number, CaseStep.WITHDRAW));
        time.runAt(CentreTime.endOf(until).plus(Duration.ofHours(10)), () -> assertThat(tasks("worker1", number))
                .contains(TaskKind.LAWFUL_TELL));
    }

    @Test
    void supervisorTellsTheClientOfACaseWhoseManagerHasLeft() {
        String leaver = staff.createColleague("lead1", Salutation.CHI, Role.SOCIAL_WORKER);
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        staff.as("lead1", () -> cases.assign(number, staff.id(leaver)));
        staff.as("lead1", () -> cases.grant(number, staff.id("dpo1"), AccessGround.TEAM));
        staff.as("dpo1", () -> cases.transition(number, CaseStep.WITHDRAW));
        staff.as("admin1", () -> accounts.disable(staff.ref(leaver)));
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        staff.as("director1", () -> service.answer(ref, answer(number, ClientNotificationStatus.DUE, null, null)));
        assertThat(queues(number)).containsExactly(Permission.CASE_ASSIGN.name());
        assertThat(story.as("lead1", () -> authorityDisclosures.page(number.value()))
                        .rows())
                .singleElement()
                .satisfies(line -> assertThat(line.mayRecordNotification()).isTrue());
        staff.as(
                "lead1",
                () -> authorityDisclosures.recordNotification(
                        number.value(), ref, ClientNotificationChannel.IN_PERSON, today));
        assertThat(queues(number)).isEmpty();
    }

    /** Returns in whose queues the open tasks to tell the client wait. */
    private List<String> queues(CaseNumber number) {
        List<?> queues = em.createNativeQuery(
                        """
                        select t.queue from case_task t join case_file c on c.id = t.case_id
                        where c.number = ?1 and t.kind = 'LAWFUL_TELL' and t.ended_at is null""")
                .setParameter(1, number.value())
                .getResultList();
        return queues.stream().map(String.class::cast).toList();
    }

    @Test
    void databaseRejectsAnswerToListRequest() throws SQLException {
        String ref = enterRequest("duty1", RequestSubject.LIST, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.answer(
                                ref,
                                new AnswerRequestCommand(
                                        null,
                                        EnumSet.of(DisclosedItem.FIGURES),
                                        "46/TTCTXH",
                                        GIVEN,
                                        null,
                                        null,
                                        null))))
                .containsExactly(LawfulRule.LIST_IS_REFUSED);
        assertThat(story.as("director1", () -> queries.get(ref)).may().answer()).isFalse();
        staff.as(
                "director1",
                () -> service.refuse(
                        ref,
                        new RefuseRequestCommand(
                                RefusalGround.LIST_OF_PERSONS, "46/TTCTXH", "Không lập danh sách người.", true)));
        LawfulView read = story.as("dpo1", () -> queries.get(ref));
        assertThat(read.ground()).isEqualTo(RefusalGround.LIST_OF_PERSONS);
        assertThat(read.groundBasis()).contains("110/2024");
        assertThat(read.letter().number()).isEqualTo("46/TTCTXH");
        assertThat(queryValue(
                        "select count(*) from information_schema.table_constraints where constraint_type = 'CHECK' and constraint_name = ?",
                        "lawful_request_list"))
                .as("the MySQL of -Pmysql reads checks and ignores them")
                .isEqualTo(queryValue("select if(version() like ?, '0', '1')", "8.0.15%"));
    }

    @Test
    void refusalUsesLegalBasisOfItsDay() {
        String ref = enterRequest("duty1", RequestSubject.LIST, null);
        staff.as("director1", () -> service.refuse(ref, refusal(RefusalGround.LIST_OF_PERSONS)));
        assertThat(story.as("dpo1", () -> queries.get(ref)).groundBasis()).contains("91/2025/QH15");
        Instant before = Instant.parse("2025-09-10T03:00:00Z");
        time.runAt(before, () -> {
            String old = enterRequest("duty1", RequestSubject.LIST, null);
            staff.as("director1", () -> service.refuse(old, refusal(RefusalGround.LIST_OF_PERSONS)));
            assertThat(story.as("dpo1", () -> queries.get(old)).groundBasis())
                    .contains("13/2023")
                    .doesNotContain("91/2025");
        });
    }

    @Test
    void caseNumbersAndDisclosureCodesAreRejectedInTexts() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        assertThat(story.refusals(
                        "duty1",
                        () -> service.enter(
                                request(RequestSubject.PERSON, null, "Hồ sơ " + number.value() + " là ai"))))
                .containsExactly(LawfulRule.CODE_IN_WORDS);
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.refuse(
                                ref,
                                new RefuseRequestCommand(
                                        RefusalGround.NOT_HELD,
                                        "47/TTCTXH",
                                        "Xem " + number.value().toLowerCase(Locale.ROOT),
                                        false))))
                .containsExactly(LawfulRule.CODE_IN_WORDS);
        assertThat(story.refusals(
                        "dpo1", () -> service.advise(ref, LegalAdvice.REFUSE, "Xem phiếu CG-8Q2M-4XTR đã gửi")))
                .containsExactly(LawfulRule.CODE_IN_WORDS);
    }

    @Test
    void hiddenAndMissingCasesGiveTheSameError() {
        CaseNumber hidden = story.caseAt(CaseStatus.ACTIVE, "worker3", "lead2");
        for (String typed : List.of(hidden.value(), CaseNumber.random().value(), "không phải mã")) {
            assertThat(story.refusals("duty1", () -> enterRequest("duty1", RequestSubject.PERSON, typed)))
                    .as(typed)
                    .containsExactly(LawfulRule.CASE_NOT_FOUND);
        }
        staff.as("lead2", () -> management.block(hidden.value(), "director1", "họ hàng của thân chủ"));
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.answer(ref, answer(hidden, ClientNotificationStatus.DUE, null, null))))
                .containsExactly(LawfulRule.CASE_NOT_FOUND);
    }

    @Test
    void blockedDeciderFindsNoRequestAboutTheClient() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        staff.as("lead1", () -> cases.grant(number, staff.id("duty1"), AccessGround.TEAM));
        block(number, Role.DIRECTOR);
        long total = register("director1").total();
        long waiting = register("director1").waiting();
        int counted = story.as("director1", counter::countForReader);

        String ref = enterRequest("duty1", RequestSubject.PERSON, number.value());
        String unlinked = enterRequest("duty1", RequestSubject.PERSON, null);

        assertThat(refs("director1")).contains(unlinked).doesNotContain(ref);
        assertThat(register("director1").total()).isEqualTo(total + 1);
        assertThat(register("director1").waiting()).isEqualTo(waiting + 1);
        assertThat(story.as("director1", counter::countForReader)).isEqualTo(counted + 1);
        for (String hidden : List.of(ref, RandomReference.random())) {
            assertThat(List.of(
                            story.isHidden("director1", () -> queries.get(hidden)),
                            story.isHidden("director1", () -> queries.getDecision(hidden)),
                            story.isHidden("director1", () -> queries.getLetter(hidden)),
                            story.isHidden(
                                    "director1",
                                    () -> service.answer(
                                            hidden, answer(number, ClientNotificationStatus.DUE, null, null))),
                            story.isHidden("director1", () -> service.refuse(hidden, refusal(RefusalGround.NOT_HELD)))))
                    .as(hidden)
                    .containsOnly(true);
        }
        assertThat(story.as("duty1", () -> queries.get(ref)).undecidable()).isTrue();
        assertThat(story.as("duty1", () -> queries.get(unlinked)).undecidable()).isFalse();
        assertThat(story.as("dpo1", () -> queries.get(ref)).undecidable())
                .as("only who entered it is told")
                .isFalse();

        staff.as(
                "director1",
                () -> delegations.grant(staff.id("lead1"), today, today.plusDays(1), "Trưởng phòng", "14/QĐ"));
        assertThat(story.as("duty1", () -> queries.get(ref)).undecidable()).isFalse();
        staff.as("lead1", () -> service.refuse(ref, refusal(RefusalGround.NO_LEGAL_BASIS)));
        assertThat(story.as("duty1", () -> queries.get(ref)).status()).isEqualTo(LawfulStatus.REFUSED);
    }

    /** Blocks everybody with the role: other tests create further accounts with any role. */
    private void block(CaseNumber number, Role role) {
        staff.usernames().stream()
                .filter(username -> staff.holds(username, role))
                .forEach(username ->
                        staff.as("lead1", () -> management.block(number.value(), username, "họ hàng của thân chủ")));
    }

    private LawfulRequestQueries.PageView register(String username) {
        return story.as(username, () -> queries.page(0, 25));
    }

    @Test
    void prohibitionThatIsOverIsNotSaidAnyMore() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        staff.as(
                "director1",
                () -> service.answer(ref, answer(number, ClientNotificationStatus.FORBIDDEN, BASIS, today)));
        assertThat(saidOfNotification(number, ref)).containsOnly(ClientNotificationStatus.FORBIDDEN);
        time.runAt(CentreTime.endOf(today).plus(Duration.ofHours(10)), () -> {
            assertThat(saidOfNotification(number, ref)).containsOnly(ClientNotificationStatus.DUE);
            assertThat(story.as("director1", () -> queries.get(ref))
                            .notification()
                            .forbiddenUntil())
                    .isEqualTo(today);
        });
    }

    /** What the request, the decisions on the case and the register of information shared say of the notification. */
    private Set<ClientNotificationStatus> saidOfNotification(CaseNumber number, String ref) {
        return Set.copyOf(List.of(
                story.as("director1", () -> queries.get(ref)).notification().status(),
                story.as("worker1", () -> authorityDisclosures.page(number.value()))
                        .rows()
                        .get(0)
                        .notification()
                        .status(),
                ClientNotificationStatus.valueOf(story.as("worker1", () -> disclosures.page(number.value()))
                        .elsewhere()
                        .get(0)
                        .given()
                        .clientAwarenessKey()
                        .replace("ClientNotificationStatus.", ""))));
    }

    @Test
    void whatWaitsIsCountedWhateverTheYear() {
        Instant december = at(LocalDate.of(today.getYear() + 1, 12, 28));
        Instant january = at(LocalDate.of(today.getYear() + 2, 1, 5));
        long before = register("duty1").waiting();
        time.runAt(december, () -> enterRequest("duty1", RequestSubject.PERSON, null));
        time.runAt(january, () -> {
            assertThat(register("duty1").received()).isZero();
            assertThat(register("duty1").waiting()).isEqualTo(before + 1);
        });
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(CentreTime.ZONE).toInstant();
    }

    @Test
    void registerSaysWhetherItHoldsOnlyOnesOwnRequests() {
        assertThat(register("duty1").own()).isTrue();
        for (String username : List.of("dpo1", "director1", "auditor1")) {
            assertThat(register(username).own()).as(username).isFalse();
        }
    }

    @Test
    void everyActionWritesExactlyOneAuditEvent() throws SQLException {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        long start = lastEvent();
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        staff.as("dpo1", () -> queries.page(0, 25));
        staff.as("dpo1", () -> queries.get(ref));
        story.refusals("director1", () -> service.answer(ref, answer(number, null, null, null)));
        staff.as("director1", () -> service.answer(ref, answer(number, ClientNotificationStatus.DUE, null, null)));
        staff.as("director1", () -> queries.getLetter(ref));
        staff.as("director1", () -> queries.printLetter(ref));
        staff.as("worker1", () -> authorityDisclosures.page(number.value()));
        story.isHidden("worker1", () -> queries.get(ref));
        assertThat(events(start))
                .containsExactly(
                        "lawful-request.enter DONE duty1",
                        "lawful-request.list DONE dpo1",
                        "lawful-request.view DONE dpo1",
                        "lawful-request.answer REFUSED director1",
                        "lawful-request.answer DONE director1",
                        "lawful-request.view-letter DONE director1",
                        "lawful-request.print-letter DONE director1",
                        "lawful-request.list-of-case DONE worker1",
                        "lawful-request.view REFUSED worker1");
    }

    /** Who reads a number in the register is found in the history of the case. */
    @Test
    void listNamesTheCasesThatItShows() {
        CaseNumber number = story.as("duty1", () -> cases.open("Chị Thử " + RandomReference.random(), TriageLevel.LOW));
        String ref = enterRequest("duty1", RequestSubject.PERSON, number.value());
        assertThat(row("director1", ref).number()).isEqualTo(number.value());
        assertThat(historyActions(number, true)).contains("lawful-request.list");
        assertThat(historyActions(number, false)).doesNotContain("lawful-request.list");
    }

    private List<String> historyActions(CaseNumber number, boolean lists) {
        return story
                .as("director1", () -> accessHistory.page(number.value(), lists, new PageRequest(0, 100, "at", false)))
                .rows()
                .stream()
                .map(line -> line.access().action())
                .toList();
    }

    @Test
    void erasureUnlinksRequestAndMakesLetterUnreadable() throws SQLException {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        staff.as(
                "director1",
                () -> service.answer(ref, answer(number, ClientNotificationStatus.FORBIDDEN, BASIS, null)));
        staff.as(
                "worker1",
                () -> erasures.record(
                        number.value(),
                        new RecordErasureCommand(ErasureGround.CLIENT_ASKED, IdentificationMethod.CODE_WORD, today)));
        String asked = story.as("dpo1", erasures::page).waiting().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .ref();
        staff.as("dpo1", () -> erasures.decide(asked, ErasureDecision.GRANTED, "Thân chủ yêu cầu xóa dữ liệu"));
        LawfulView left = story.as("director1", () -> queries.get(ref));
        assertThat(left.number()).isNull();
        assertThat(left.asked()).isNull();
        assertThat(left.letter()).isNull();
        assertThat(left.items()).containsExactly(DisclosedItem.KNOWN);
        assertThat(queryValue("select count(*) from lawful_request where ref = ? and about_case is not null", ref))
                .isEqualTo("0");
    }

    private String enterRequest(String username, RequestSubject asks, @Nullable String number) {
        return story.as(username, () -> service.enter(request(asks, number, ASKED)));
    }

    private EnterRequestCommand request(RequestSubject asks, @Nullable String number, String asked) {
        LocalDate day = CentreTime.today(clock);
        return new EnterRequestCommand(
                RequestChannel.LETTER,
                AuthorityKind.POLICE,
                "Công an thành phố",
                "Trung tá Lê Văn Bình",
                "118/CATP",
                day.minusDays(1),
                BASIS,
                asks,
                asked,
                day,
                null,
                number);
    }

    private static AnswerRequestCommand answer(
            CaseNumber number,
            @Nullable ClientNotificationStatus telling,
            @Nullable String basis,
            @Nullable LocalDate until) {
        return new AnswerRequestCommand(
                number.value(), EnumSet.of(DisclosedItem.KNOWN), "45/TTCTXH", GIVEN, telling, basis, until);
    }

    private static RefuseRequestCommand refusal(RefusalGround ground) {
        return new RefuseRequestCommand(ground, "44/TTCTXH", "Trung tâm không cung cấp.", false);
    }

    private Set<String> refs(String username) {
        return story.as(username, () -> queries.page(0, 100)).rows().stream()
                .map(LawfulRequestRow::ref)
                .collect(Collectors.toSet());
    }

    private LawfulRequestRow row(String username, String ref) {
        return story.as(username, () -> queries.page(0, 100)).rows().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private List<String> timeline(CaseNumber number) {
        return story.as("worker1", () -> overview.page(number.value(), true)).entries().stream()
                .map(line -> line.entry().key())
                .toList();
    }

    private List<TaskKind> tasks(String username, CaseNumber number) {
        return story.as(username, () -> cases.openTaskKinds(number));
    }

    private long lastEvent() throws SQLException {
        return Long.parseLong(
                queryValue("select coalesce(max(id), 0) from donghanh_log.audit_event where ? is not null", "x"));
    }

    private List<String> events(long after) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select concat(action, ' ', outcome, ' ', actor) from donghanh_log.audit_event where id > ?"
                                + " and action like 'Lawful%' order by id")) {
            query.setLong(1, after);
            List<String> events = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getString(1));
                }
            }
            return events;
        }
    }

    private String queryValue(String sql, String argument) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void refusalOfALetterNeedsANumberedLetter() {
        String ref = enterRequest("duty1", RequestSubject.PERSON, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.refuse(
                                ref,
                                new RefuseRequestCommand(RefusalGround.NOT_HELD, null, "Trung tâm không có.", false))))
                .containsExactly(LawfulRule.NUMBER_MISSING);
    }
}
