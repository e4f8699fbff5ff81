package vn.donghanh.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
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
import vn.donghanh.audit.LogResult;
import vn.donghanh.audit.LoggedEvents;
import vn.donghanh.casefile.AuditedCases;
import vn.donghanh.casefile.CaseConduct;
import vn.donghanh.casefile.CaseFixture;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.referral.ReferralInbox;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.Slice;
import vn.donghanh.shared.TimeSource;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

/** An auditor reads the sample of her own open audit under its codes, and nothing else; what she finds is the director's to read. */
@ExtendWith(ArquillianExtension.class)
class CaseAuditIT {
    private static final String FOUND = "Kế hoạch trình đúng hạn, rà soát chậm.";

    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    CaseAuditDesk desk;

    @Inject
    CaseAuditReading reading;

    @Inject
    CaseConduct conduct;

    @Inject
    AuditedCases cases;

    @Inject
    CaseFixture files;

    @Inject
    LogExplorer log;

    @Inject
    ReferralInbox inbox;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    private LocalDate today;
    private String number;

    @BeforeEach
    void aCaseOnItsWay() {
        crew.aboard();
        today = VietNam.day(clock.instant());
        number = story.at(CaseStatus.ACTIVE, "worker3", "lead2").value();
    }

    @Test
    void anAuditIsWrittenDownByOneAndOpenedByAnother() {
        String letter = propose(50);
        String ref = ref(letter);
        assertThat(mine()).doesNotContain(letter);
        assertThat(story.isHidden("admin1", () -> desk.open(ref))).isTrue();
        crew.as("director1", () -> desk.open(ref));
        assertThat(mine()).contains(letter);
        assertThat(story.refusals("director1", () -> desk.refuse(ref))).containsExactly(CaseAuditRule.NOT_POSSIBLE_NOW);
        CaseAuditReading.Audit audit = story.as("auditor1", () -> reading.audit(ref));
        assertThat(audit.sample()).hasSizeBetween(1, 50);
        assertThat(audit.sample()).extracting(CaseAuditReading.Sampled::code).isSorted();
    }

    @Test
    void twoAuditsGiveTheSameCaseDifferentCodes() {
        CaseAuditReading.Audit one = story.as("auditor1", () -> reading.audit(opened()));
        CaseAuditReading.Audit other = story.as("auditor1", () -> reading.audit(opened()));
        Set<Object> both = new HashSet<>(files(one));
        both.retainAll(files(other));
        assertThat(both).as("the same cases in both samples").isNotEmpty();
        assertThat(codes(one)).doesNotContainAnyElementsOf(codes(other));
    }

    @Test
    void oneCaseIsToldToTheMonthWithoutNumberAndWords() {
        String ref = opened();
        for (CaseAuditReading.Sampled sampled :
                story.as("auditor1", () -> reading.audit(ref)).sample()) {
            CaseAuditReading.OneCase one = story.as("auditor1", () -> reading.sample(sampled.code()));
            assertThat(one.toString()).doesNotContain(number).doesNotContainPattern("DH-[0-9A-Z]{4}-");
            assertThat(one.facts().moves()).isNotEmpty();
            assertThat(one.toString()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}T");
        }
    }

    @Test
    void theSampleIsGoneWhenTheDaysAreOverOrTheDirectorEndsIt() {
        String ref = opened();
        String code =
                story.as("auditor1", () -> reading.audit(ref)).sample().get(0).code();
        assertThat(story.isHidden("auditor1", () -> reading.sample(code))).isFalse();
        time.at(clock.instant().plus(Duration.ofDays(40)), () -> {
            assertThat(story.isHidden("auditor1", () -> reading.sample(code))).isTrue();
            assertThat(story.isHidden("auditor1", () -> reading.audit(ref))).isTrue();
        });
        crew.as("director1", () -> desk.close(ref));
        assertThat(story.isHidden("auditor1", () -> reading.sample(code))).isTrue();
        assertThat(story.isHidden("auditor1", () -> reading.find(ref, null, FindingKind.PLAN, FOUND)))
                .isTrue();
    }

    @Test
    void aCaseHiddenFromAnAuditorByAConflictIsNeitherDrawnNorShown() {
        CaseId file =
                story.as("worker3", () -> files.see(CaseNumber.parse(number).orElseThrow())
                        .id());
        assertThat(drawable()).contains(file);
        assertThat(story.as("auditor1", () -> cases.heads(List.of(file)))).containsKey(file);
        crew.as("lead2", () -> conduct.block(number, "auditor1", "họ hàng của thân chủ"));
        assertThat(drawable()).doesNotContain(file);
        assertThat(story.as("auditor1", () -> cases.heads(List.of(file)))).isEmpty();
        assertThat(story.as("auditor1", () -> cases.facts(file))).isEmpty();
    }

    @Test
    void aFindingIsReadByTheDirectorWithTheNumberAndByNobodyElse() {
        String ref = opened();
        List<String> codes = story.as("auditor1", () -> reading.audit(ref)).sample().stream()
                .map(sampled -> sampled.code())
                .toList();
        codes.forEach(code -> crew.as("auditor1", () -> reading.find(ref, code, FindingKind.DEADLINE, FOUND)));
        assertThat(story.as("auditor1", () -> reading.audit(ref)).findings())
                .hasSameSizeAs(codes)
                .allSatisfy(found -> {
                    assertThat(found.code()).isIn(codes);
                    assertThat(found.number()).isNull();
                });
        assertThat(story.as("director1", () -> desk.page(ref)).findings())
                .as("a case that is blocked for the director may be among them")
                .allSatisfy(found -> assertThat(found.words()).isEqualTo(FOUND))
                .anySatisfy(found -> assertThat(found.number()).startsWith("DH-"));
        assertThat(story.isHidden("admin1", () -> desk.page(ref))).isTrue();
        assertThat(story.isHidden("auditor1", () -> reading.find(ref, "0000-0000", FindingKind.PLAN, FOUND)))
                .isTrue();
    }

    @Test
    void onlyAuditorsOfTheAuditReadItAndNoOtherRoleAtAll() {
        String ref = opened();
        String code =
                story.as("auditor1", () -> reading.audit(ref)).sample().get(0).code();
        for (String who : List.of(
                "worker1", "lead1", "director1", "admin1", "dpo1", "report1", "programme1", "health1", "duty1")) {
            assertThat(story.isHidden(who, () -> reading.audit(ref))).as(who).isTrue();
            assertThat(story.isHidden(who, () -> reading.sample(code))).as(who).isTrue();
        }
        for (String who : List.of("worker1", "lead1", "auditor1", "dpo1", "report1", "health1")) {
            assertThat(story.isHidden(who, () -> desk.page(null))).as(who).isTrue();
        }
        for (String who : List.of("worker1", "lead1", "director1", "admin1", "report1", "health1")) {
            assertThat(story.isHidden(who, () -> log.page(any(null), slice())))
                    .as(who)
                    .isTrue();
        }
    }

    @Test
    void theLogSaysWhereAPartnersPeopleWork() {
        story.as("health1", inbox::list);
        assertThat(story.as("auditor1", () -> log.page(any("health1"), slice())).lines())
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.organisation()).isNotBlank();
                    assertThat(line.roles()).isNotEmpty();
                });
        assertThat(story.as("auditor1", () -> log.page(any("worker1"), slice())).lines())
                .allSatisfy(line -> assertThat(line.organisation()).isNull());
    }

    @Test
    void theLogTellsWhoDidWhatAndHowItEndedAndNoReference() {
        story.isHidden("worker1", () -> conduct.block(number, "worker2", "thử mở hồ sơ người khác"));
        List<LogExplorer.Line> lines =
                story.as("auditor1", () -> log.page(any("worker1"), slice())).lines();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.who()).isEqualTo("Phan Thị Mỹ Linh");
            assertThat(line.toString()).doesNotContain(number).doesNotContainPattern("DH-[0-9A-Z]{4}-");
        });
        LogExplorer.Wanted refused = new LogExplorer.Wanted(today, today, "worker1", null, LogResult.ACCESS_REFUSED);
        assertThat(story.as("dpo1", () -> log.page(refused, slice())).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.event().result()).isEqualTo(LogResult.ACCESS_REFUSED));
        LogExplorer.Wanted audits = new LogExplorer.Wanted(today, today, "auditor1", LogTopic.AUDITS, null);
        opened();
        story.as("auditor1", () -> reading.mine());
        assertThat(story.as("auditor1", () -> log.page(audits, slice())).lines())
                .extracting(LogExplorer.Line::event)
                .extracting(LoggedEvents.Event::action)
                .isNotEmpty()
                .allMatch(action -> action.startsWith("case-audit."));
    }

    @Test
    void whatTheLetterCannotMeanIsRefused() {
        assertThat(story.refusals("admin1", () -> desk.propose(asked("x", 51, today.plusDays(5)))))
                .containsExactly(CaseAuditRule.SAMPLE_SIZE);
        assertThat(story.refusals("admin1", () -> desk.propose(asked("x", 5, today.plusMonths(4)))))
                .containsExactly(CaseAuditRule.OPEN_TOO_LONG);
        assertThat(story.refusals("admin1", () -> desk.propose(asked("x", 5, today.minusDays(1)))))
                .containsExactly(CaseAuditRule.DAYS_REVERSED);
    }

    private String opened() {
        String ref = ref(propose(50));
        crew.as("director1", () -> desk.open(ref));
        return ref;
    }

    private String propose(int size) {
        String letter = Refs.random();
        crew.as("admin1", () -> desk.propose(asked(letter, size, today.plusDays(30))));
        return letter;
    }

    private NewCaseAudit asked(String letter, int size, LocalDate until) {
        return new NewCaseAudit(
                "Sở Y tế",
                letter,
                today.minusDays(3),
                crew.unitOf("worker3"),
                today.minusDays(1),
                today,
                size,
                today,
                until,
                Set.of("auditor1", "worker1"));
    }

    private String ref(String letter) {
        return story.as("director1", () -> desk.page(null)).audits().stream()
                .filter(audit -> audit.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private List<String> mine() {
        return story.as("auditor1", reading::mine).stream()
                .map(CaseAuditRow::letter)
                .toList();
    }

    private List<CaseId> drawable() {
        return story.as(
                "director1",
                () -> cases.movedIn(today.minusDays(1), today, crew.unitOf("worker3"), Set.of(crew.id("auditor1"))));
    }

    private static Set<Object> files(CaseAuditReading.Audit audit) {
        return audit.sample().stream().map(one -> one.head().id()).collect(Collectors.toSet());
    }

    private static Set<String> codes(CaseAuditReading.Audit audit) {
        return audit.sample().stream().map(CaseAuditReading.Sampled::code).collect(Collectors.toSet());
    }

    private static LogExplorer.Wanted any(String actor) {
        return new LogExplorer.Wanted(null, null, actor, null, null);
    }

    private static Slice slice() {
        return new Slice(0, 50, "at", false);
    }

    @Test
    void aPeriodInWhichNothingMovedHasNoSample() {
        String letter = Refs.random().substring(0, 10);
        LocalDate longAgo = LocalDate.of(2001, 1, 1);
        crew.as(
                "admin1",
                () -> desk.propose(new NewCaseAudit(
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
        assertThat(story.refusals("director1", () -> desk.open(ref(letter))))
                .containsExactly(CaseAuditRule.NOTHING_TO_SAMPLE);
    }
}
