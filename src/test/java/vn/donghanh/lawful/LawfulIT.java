package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
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
import vn.donghanh.casefile.CaseConduct;
import vn.donghanh.casefile.CaseFixture;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseOverview;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.DisclosureRegister;
import vn.donghanh.oversight.ErasureDecision;
import vn.donghanh.oversight.ErasureGround;
import vn.donghanh.oversight.ErasureService;
import vn.donghanh.oversight.IdentifiedBy;
import vn.donghanh.oversight.RecordErasure;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.TimeSource;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Crew;
import vn.donghanh.staff.DelegationService;
import vn.donghanh.testing.Story;

/** The register in the server: who reads how much of it, what an answer leaves behind, and that each action is one event. */
@ExtendWith(ArquillianExtension.class)
class LawfulIT {
    private static final String BASIS = "Bộ luật Tố tụng hình sự, Điều 88";
    private static final String ASKED = "Xác nhận người nêu trong văn bản có được hỗ trợ hay không.";
    private static final String GIVEN = "Người nêu trong văn bản được Trung tâm hỗ trợ.";
    private static final Set<String> READERS = Set.of("duty1", "director1", "dpo1", "auditor1");

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    LawfulService service;

    @Inject
    LawfulRegister register;

    @Inject
    LawfulGiven given;

    @Inject
    DisclosureRegister disclosures;

    @Inject
    CaseOverview overview;

    @Inject
    CaseConduct conduct;

    @Inject
    CaseFixture cases;

    @Inject
    ErasureService erasures;

    @Inject
    DelegationService delegations;

    @Inject
    CurrentUser user;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void aboard() {
        crew.aboard();
        today = VietNam.day(clock.instant());
    }

    @AfterEach
    void nobodyActsForTheDirector() {
        crew.endDelegations();
    }

    @Test
    void theRegisterIsMissingForEverybodyWhoHasNoPartInIt() {
        String ref = entered("duty1", Asks.PERSON, null);
        for (String who : crew.usernames()) {
            boolean reads = story.as(
                    who,
                    () -> user.may(Permission.LAWFUL_ENTER)
                            || user.may(Permission.LAWFUL_REGISTER)
                            || user.may(Permission.LAWFUL_AUDIT));
            assertThat(story.isHidden(who, () -> register.page(0, 25)))
                    .as("register for " + who)
                    .isEqualTo(!reads);
            if (!reads) {
                assertThat(story.isHidden(who, () -> register.one(ref))).as(who).isTrue();
                assertThat(story.isHidden(who, () -> service.refuse(ref, refusal(RefusalGround.NOT_HELD))))
                        .as(who)
                        .isTrue();
            }
        }
        for (String who : READERS) {
            assertThat(story.isHidden(who, () -> register.page(0, 25))).as(who).isFalse();
        }
        for (String who : List.of("worker1", "lead1", "counsellor1", "nurse1", "report1", "programme1", "admin1")) {
            assertThat(story.isHidden(who, () -> register.page(0, 25))).as(who).isTrue();
        }
    }

    @Test
    void theRecorderTheAuditorAndTheOfficersReadTheirOwnView() {
        String hers = entered("duty1", Asks.PERSON, null);
        String others = entered("dpo1", Asks.PERSON, null);
        assertThat(refs("duty1")).contains(hers).doesNotContain(others);
        assertThat(story.isHidden("duty1", () -> register.one(others))).isTrue();
        assertThat(story.as("duty1", () -> register.one(hers)).asked()).isEqualTo(ASKED);
        assertThat(refs("dpo1")).contains(hers, others);
        assertThat(refs("director1")).contains(hers, others);

        assertThat(refs("auditor1")).contains(hers, others);
        LawfulRow row = row("auditor1", hers);
        assertThat(row.name()).isNull();
        assertThat(row.letter()).isNull();
        assertThat(row.receivedOn()).isNull();
        assertThat(row.toString()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}").doesNotContain("Công an");
        assertThat(story.isHidden("auditor1", () -> register.one(hers))).isTrue();
        assertThat(story.isHidden("auditor1", () -> register.letter(hers))).isTrue();
    }

    @Test
    void onlyTheDirectorOrDeputyDecidesAndNeverTheRecorder() {
        String ref = entered("dpo1", Asks.PERSON, null);
        for (String who : List.of("duty1", "dpo1", "lead1", "auditor1", "worker1")) {
            assertThat(story.isHidden(who, () -> service.refuse(ref, refusal(RefusalGround.NOT_HELD))))
                    .as(who)
                    .isTrue();
            assertThat(story.isHidden(who, () -> register.deciding(ref)))
                    .as(who)
                    .isTrue();
        }
        crew.as("director1", () -> delegations.give(crew.id("lead2"), today, today.plusDays(1), "12/QĐ"));
        assertThat(story.isHidden("lead1", () -> register.page(0, 25))).isTrue();
        assertThat(refs("lead2")).contains(ref);
        crew.as("lead2", () -> service.refuse(ref, refusal(RefusalGround.NO_LEGAL_BASIS)));
        assertThat(story.as("director1", () -> register.one(ref)).status()).isEqualTo(LawfulStatus.REFUSED);
        time.at(clock.instant().plus(Duration.ofDays(3)), () -> assertThat(
                        story.isHidden("lead2", () -> register.one(ref)))
                .isTrue());
    }

    @Test
    void anAnswerIsMinimalAndShownInRegisterTimelineAndTasks() {
        CaseNumber number = story.at(CaseStatus.ACTIVE);
        String ref = entered("duty1", Asks.PERSON, null);
        crew.as("dpo1", () -> service.advise(ref, Advice.ANSWER, "Có căn cứ, chỉ xác nhận."));
        crew.as("director1", () -> service.answer(ref, answer(number, Telling.DUE, null, null)));

        LawfulView read = story.as("director1", () -> register.one(ref));
        assertThat(read.status()).isEqualTo(LawfulStatus.ANSWERED);
        assertThat(read.number()).isEqualTo(number.value());
        assertThat(read.items()).containsExactly(AnswerItem.KNOWN);
        assertThat(read.letter()).isEqualTo(new LetterContent("45/TTCTXH", GIVEN, null));

        for (String who : List.of("duty1", "dpo1")) {
            LawfulView other = story.as(who, () -> register.one(ref));
            assertThat(other.number()).as(who).isNull();
            assertThat(other.letter()).as(who).isNull();
            assertThat(other.told()).as(who).isNull();
            assertThat(other.toString()).as(who).doesNotContain(number.value()).doesNotContain(GIVEN);
            assertThat(story.isHidden(who, () -> register.letter(ref))).as(who).isTrue();
            assertThat(row(who, ref).number()).as(who).isNull();
        }
        assertThat(row("director1", ref).number()).isEqualTo(number.value());

        assertThat(story.as("worker1", () -> disclosures.page(number.value())).elsewhere())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.given().code()).isEqualTo("45/TTCTXH");
                    assertThat(line.given().whatKeys()).containsExactly("AnswerItem.KNOWN");
                    assertThat(line.given().whom()).isEqualTo("Công an thành phố");
                });
        assertThat(timeline(number)).contains("timeline.lawful.ANSWERED");
        assertThat(story.isHidden("worker3", () -> disclosures.page(number.value())))
                .isTrue();
        assertThat(story.isHidden("worker3", () -> given.page(number.value()))).isTrue();

        assertThat(tasks("worker1", number)).contains(TaskKind.LAWFUL_TELL);
        assertThat(story.refusals(
                        "worker1", () -> given.tell(number.value(), ref, TellingWay.IN_PERSON, today.plusDays(1))))
                .containsExactly(LawfulRule.DAY_IN_FUTURE);
        crew.as("worker1", () -> given.tell(number.value(), ref, TellingWay.IN_PERSON, today));
        assertThat(tasks("worker1", number)).doesNotContain(TaskKind.LAWFUL_TELL);
        assertThat(timeline(number)).contains("timeline.lawful.TOLD");
        assertThat(story.as("worker1", () -> given.page(number.value())).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.mayTell()).isFalse());
    }

    @Test
    void aSecretRequestCreatesNoTaskBeforeItsDayAndKeepsItsBasis() {
        CaseNumber number = story.at(CaseStatus.ACTIVE);
        String ref = entered("duty1", Asks.PERSON, null);
        assertThat(story.refusals("director1", () -> service.answer(ref, answer(number, null, null, null))))
                .containsExactly(LawfulRule.TELLING_MISSING);
        assertThat(story.refusals(
                        "director1", () -> service.answer(ref, answer(number, Telling.FORBIDDEN, null, null))))
                .containsExactly(LawfulRule.FORBIDDEN_BASIS_MISSING);
        assertThat(story.refusals(
                        "director1",
                        () -> service.answer(ref, answer(number, Telling.FORBIDDEN, BASIS, today.minusDays(1)))))
                .containsExactly(LawfulRule.UNTIL_IN_PAST);
        LocalDate until = today.plusDays(10);
        crew.as("director1", () -> service.answer(ref, answer(number, Telling.FORBIDDEN, BASIS, until)));
        assertThat(story.refusals("worker1", () -> given.tell(number.value(), ref, TellingWay.IN_PERSON, today)))
                .containsExactly(LawfulRule.NOT_TO_BE_TOLD);
        assertThat(story.as("director1", () -> register.one(ref)).told().forbiddenBasis())
                .isEqualTo(BASIS);
        time.at(
                VietNam.endOf(until).plus(Duration.ofHours(10)),
                () -> crew.as(
                        "worker1", () -> given.tell(number.value(), ref, TellingWay.BY_TELEPHONE, until.plusDays(1))));
        assertThat(story.as("worker1", () -> given.page(number.value())).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.told().telling()).isEqualTo(Telling.TOLD));
    }

    @Test
    void aListIsRefusedAndTheDatabaseItselfKnowsNoAnswerToOne() throws SQLException {
        String ref = entered("duty1", Asks.LIST, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.answer(
                                ref,
                                new GiveAnswer(
                                        null, EnumSet.of(AnswerItem.FIGURES), "46/TTCTXH", GIVEN, null, null, null))))
                .containsExactly(LawfulRule.LIST_IS_REFUSED);
        assertThat(story.as("director1", () -> register.one(ref)).may().answer())
                .isFalse();
        crew.as(
                "director1",
                () -> service.refuse(
                        ref,
                        new GiveRefusal(
                                RefusalGround.LIST_OF_PERSONS, "46/TTCTXH", "Không lập danh sách người.", true)));
        LawfulView read = story.as("dpo1", () -> register.one(ref));
        assertThat(read.ground()).isEqualTo(RefusalGround.LIST_OF_PERSONS);
        assertThat(read.groundBasis()).contains("110/2024");
        assertThat(read.letter().number()).isEqualTo("46/TTCTXH");
        assertThat(one(
                        "select count(*) from information_schema.check_constraints where constraint_name = ?",
                        "lawful_request_list"))
                .isEqualTo("1");
    }

    @Test
    void aGroundStandsOnTheLawOfItsDay() {
        String ref = entered("duty1", Asks.LIST, null);
        crew.as("director1", () -> service.refuse(ref, refusal(RefusalGround.LIST_OF_PERSONS)));
        assertThat(story.as("dpo1", () -> register.one(ref)).groundBasis()).contains("91/2025/QH15");
        Instant before = Instant.parse("2025-09-10T03:00:00Z");
        time.at(before, () -> {
            String old = entered("duty1", Asks.LIST, null);
            crew.as("director1", () -> service.refuse(old, refusal(RefusalGround.LIST_OF_PERSONS)));
            assertThat(story.as("dpo1", () -> register.one(old)).groundBasis())
                    .contains("13/2023")
                    .doesNotContain("91/2025");
        });
    }

    @Test
    void noNumberOfACaseAndNoCodeOfADisclosureGoesIntoAnyWords() {
        CaseNumber number = story.at(CaseStatus.ACTIVE);
        assertThat(story.refusals(
                        "duty1", () -> service.enter(request(Asks.PERSON, null, "Hồ sơ " + number.value() + " là ai"))))
                .containsExactly(LawfulRule.CODE_IN_WORDS);
        String ref = entered("duty1", Asks.PERSON, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.refuse(
                                ref,
                                new GiveRefusal(
                                        RefusalGround.NOT_HELD,
                                        "47/TTCTXH",
                                        "Xem " + number.value().toLowerCase(Locale.ROOT),
                                        false))))
                .containsExactly(LawfulRule.CODE_IN_WORDS);
        assertThat(story.refusals("dpo1", () -> service.advise(ref, Advice.REFUSE, "Xem phiếu CG-8Q2M-4XTR đã gửi")))
                .containsExactly(LawfulRule.CODE_IN_WORDS);
    }

    @Test
    void aHiddenCaseAndAMissingOneAreRefusedInTheSameWords() {
        CaseNumber hidden = story.at(CaseStatus.ACTIVE, "worker3", "lead2");
        for (String typed : List.of(hidden.value(), CaseNumber.random().value(), "không phải mã")) {
            assertThat(story.refusals("duty1", () -> entered("duty1", Asks.PERSON, typed)))
                    .as(typed)
                    .containsExactly(LawfulRule.CASE_NOT_FOUND);
        }
        crew.as("lead2", () -> conduct.block(hidden.value(), "director1", "họ hàng của thân chủ"));
        String ref = entered("duty1", Asks.PERSON, null);
        assertThat(story.refusals("director1", () -> service.answer(ref, answer(hidden, Telling.DUE, null, null))))
                .containsExactly(LawfulRule.CASE_NOT_FOUND);
    }

    @Test
    void eachActionIsOneEventReadingAndRefusalIncluded() throws SQLException {
        CaseNumber number = story.at(CaseStatus.ACTIVE);
        long start = lastEvent();
        String ref = entered("duty1", Asks.PERSON, null);
        crew.as("dpo1", () -> register.page(0, 25));
        crew.as("dpo1", () -> register.one(ref));
        story.refusals("director1", () -> service.answer(ref, answer(number, null, null, null)));
        crew.as("director1", () -> service.answer(ref, answer(number, Telling.DUE, null, null)));
        crew.as("director1", () -> register.letter(ref));
        crew.as("worker1", () -> given.page(number.value()));
        story.isHidden("worker1", () -> register.one(ref));
        assertThat(events(start))
                .containsExactly(
                        "lawful-request.enter DONE duty1",
                        "lawful-request.list DONE dpo1",
                        "lawful-request.view DONE dpo1",
                        "lawful-request.answer REFUSED director1",
                        "lawful-request.answer DONE director1",
                        "lawful-request.view-letter DONE director1",
                        "lawful-request.list-of-case DONE worker1",
                        "lawful-request.view REFUSED worker1");
    }

    @Test
    void withHerErasureGoesWhatLedToHerAndTheLetterOpensNoMore() throws SQLException {
        CaseNumber number = story.at(CaseStatus.CLOSED);
        String ref = entered("duty1", Asks.PERSON, null);
        crew.as("director1", () -> service.answer(ref, answer(number, Telling.FORBIDDEN, BASIS, null)));
        crew.as(
                "worker1",
                () -> erasures.record(
                        number.value(), new RecordErasure(ErasureGround.CLIENT_ASKED, IdentifiedBy.CODE_WORD, today)));
        String asked = story.as("dpo1", erasures::page).waiting().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .ref();
        crew.as("dpo1", () -> erasures.decide(asked, ErasureDecision.GRANTED, "Thân chủ yêu cầu xóa dữ liệu"));
        LawfulView left = story.as("director1", () -> register.one(ref));
        assertThat(left.number()).isNull();
        assertThat(left.asked()).isNull();
        assertThat(left.letter()).isNull();
        assertThat(left.items()).containsExactly(AnswerItem.KNOWN);
        assertThat(one("select count(*) from lawful_request where ref = ? and about_case is not null", ref))
                .isEqualTo("0");
    }

    private String entered(String who, Asks asks, @Nullable String number) {
        return story.as(who, () -> service.enter(request(asks, number, ASKED)));
    }

    private EnterRequest request(Asks asks, @Nullable String number, String asked) {
        LocalDate day = VietNam.day(clock.instant());
        return new EnterRequest(
                RequestForm.LETTER,
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

    private static GiveAnswer answer(
            CaseNumber number, @Nullable Telling telling, @Nullable String basis, @Nullable LocalDate until) {
        return new GiveAnswer(number.value(), EnumSet.of(AnswerItem.KNOWN), "45/TTCTXH", GIVEN, telling, basis, until);
    }

    private static GiveRefusal refusal(RefusalGround ground) {
        return new GiveRefusal(ground, "44/TTCTXH", "Trung tâm không cung cấp.", false);
    }

    private Set<String> refs(String who) {
        return story.as(who, () -> register.page(0, 100)).rows().stream()
                .map(LawfulRow::ref)
                .collect(Collectors.toSet());
    }

    private LawfulRow row(String who, String ref) {
        return story.as(who, () -> register.page(0, 100)).rows().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private List<String> timeline(CaseNumber number) {
        return story.as("worker1", () -> overview.page(number.value(), true)).entries().stream()
                .map(line -> line.entry().key())
                .toList();
    }

    private List<TaskKind> tasks(String who, CaseNumber number) {
        return story.as(who, () -> cases.waiting(number));
    }

    private long lastEvent() throws SQLException {
        return Long.parseLong(
                one("select coalesce(max(id), 0) from donghanh_log.audit_event where ? is not null", "x"));
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

    private String one(String sql, String argument) throws SQLException {
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
    void aLetterIsRefusedByALetterWithANumber() {
        String ref = entered("duty1", Asks.PERSON, null);
        assertThat(story.refusals(
                        "director1",
                        () -> service.refuse(
                                ref, new GiveRefusal(RefusalGround.NOT_HELD, null, "Trung tâm không có.", false))))
                .containsExactly(LawfulRule.NUMBER_MISSING);
    }
}
