package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.PlaceBreakdownQueries;
import vn.donghanh.reporting.ReceivedHelp;
import vn.donghanh.reporting.supervision.SupervisionFrame.UnitCases;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.supportreferral.DraftSupportCommand;
import vn.donghanh.supportreferral.SendSupportCommand;
import vn.donghanh.supportreferral.SupportReferralQueries;
import vn.donghanh.supportreferral.SupportReferralService;
import vn.donghanh.supportreferral.SupportReferralView;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** The figures for supervisors count the cases that each may see, with exact numbers that lead to these cases. */
@ExtendWith(ArquillianExtension.class)
class SupervisionQueriesIT {
    private static final SupervisionCriteria ALL = new SupervisionCriteria(null, null, null, null, null, null);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseManagementService management;

    @Inject
    AssessmentService assessments;

    @Inject
    ReceivedHelp help;

    @Inject
    ReferralStory referrals;

    @Inject
    SupportReferralService support;

    @Inject
    SupportReferralQueries supports;

    @Inject
    PartnerBusinessScenario business;

    @Inject
    PartnerBusinessService partner;

    @Inject
    CaseScenario story;

    @Inject
    SupervisionQueries supervision;

    @Inject
    OutcomeQueries outcomes;

    @Inject
    PlaceBreakdownQueries places;

    @Inject
    CountedCaseRepository counted;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
    }

    @Test
    void needGoesItsWayAndEachNumberLeadsToIt() {
        CaseNumber number = assessed(PresentingNeed.STI, Eligibility.YES);
        assertThat(behind("lead1", "stopped.ELIGIBLE.NOTHING_ARRANGED", ALL)).contains(number.value());

        story.recordConsent("worker1", number, 300);
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
        assertThat(behind("lead1", "stopped.SENT.UNANSWERED", ALL)).contains(number.value());
        assertThat(behind("lead1", "stopped.ELIGIBLE.NOTHING_ARRANGED", ALL)).doesNotContain(number.value());

        help.add(new AccessEvent(id(number), ServiceGroup.HEALTH, key(number), today));
        assertThat(behind("lead1", "stopped.CAME.ONGOING", ALL)).contains(number.value());
        assertThat(behind("lead1", "stage.CAME", ALL)).contains(number.value());
        assertThat(behind("lead1", "stage.OUTCOME", ALL)).doesNotContain(number.value());
        LossesView view = losses("lead1", ALL);
        NeedCount came = view.stages().stream()
                .filter(row -> row.stage() == FunnelStage.CAME)
                .findFirst()
                .orElseThrow()
                .cells()
                .get(0)
                .count();
        assertThat(view.waiting().get(0).served().n()).isEqualTo(came.needs());
        assertThat(came.persons()).isEqualTo(behind("lead1", "stage.CAME", ALL).size());
    }

    @Test
    void onlyCasesThatTheReaderMaySeeAreCounted() {
        CaseNumber number = assessed(PresentingNeed.JOB, Eligibility.YES);
        assertThat(behind("lead1", "stage.NEED", ALL)).contains(number.value());
        assertThat(behind("lead2", "stage.NEED", ALL)).doesNotContain(number.value());
        long before = counted("lead1");

        staff.as("lead1", () -> management.declareConflict(number.value(), "họ hàng"));

        assertThat(behind("lead1", "stage.NEED", ALL)).doesNotContain(number.value());
        assertThat(counted("lead1")).isEqualTo(before - 1);
        assertThat(behind("director1", "stage.NEED", ALL)).contains(number.value());
        assertThat(losses("lead1", ALL).frame().units().stream()
                        .mapToLong(UnitCases::cases)
                        .sum())
                .as("whose cases these are")
                .isEqualTo(losses("lead1", ALL).frame().cases());
    }

    @Test
    void everyFilterLimitsTheNeeds() {
        CaseNumber job = assessed(PresentingNeed.JOB, Eligibility.YES);
        CaseNumber housing = assessed(PresentingNeed.SHELTER, Eligibility.PENDING);
        OrganisationId shelter = askForPlace(housing);

        assertThat(behind("lead1", "stage.NEED", limited(null, ServiceGroup.JOB, null)))
                .contains(job.value())
                .doesNotContain(housing.value());
        assertThat(behind("lead1", "stage.NEED", limited(null, null, TriageLevel.MEDIUM)))
                .contains(job.value());
        assertThat(behind("lead1", "stage.NEED", limited(null, null, TriageLevel.CRITICAL)))
                .doesNotContain(job.value());
        assertThat(behind("lead1", "stage.NEED", limited("worker1", null, null)))
                .contains(job.value());
        assertThat(behind("lead1", "stage.NEED", askedOf(shelter)))
                .contains(housing.value())
                .doesNotContain(job.value());
        staff.as("lead1", () -> assertThatThrownBy(() -> supervision.losses(limited("nobody", null, null)))
                .isInstanceOf(NotFoundException.class));
    }

    @Test
    void earlierPeriodsStandBesideTheChosenPeriod() {
        SupervisionFrame frame = losses("lead1", ALL).frame();
        assertThat(frame.spans()).hasSizeBetween(2, 3);
        assertThat(frame.chosen().until()).isEqualTo(today);
        long other = frame.spans().get(1).period().id();

        LossesView beside = losses(
                "lead1", new SupervisionCriteria(other, frame.chosen().period().id(), null, null, null, null));

        assertThat(beside.frame().chosen().period().id()).isEqualTo(other);
        assertThat(beside.frame().spans().get(1).period().id())
                .isEqualTo(frame.chosen().period().id());
    }

    @Test
    void onlySupervisorsAndTheDirectorReadThem() {
        for (String username : staff.usernames()) {
            boolean supervises = staff.actsWithAny(username, Role.SUPERVISOR, Role.DIRECTOR);
            if (!supervises) {
                staff.as(username, () -> {
                    assertThatThrownBy(() -> supervision.trends(ALL))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> supervision.quality(ALL))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> supervision.lasting(ALL))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> supervision.capacity(ALL))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> supervision.losses(ALL))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> supervision.cases(ALL, "stage.NEED", 0))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                });
            }
        }
    }

    @Test
    void unknownNumberIsNotFound() {
        staff.as("lead1", () -> {
            for (String key : List.of(
                    "nothing",
                    "stage",
                    "stage.",
                    "stage.X",
                    "stage.CAME.DECLINED",
                    "stopped.SENT",
                    "stopped.SENT.X",
                    "lasting.WORK",
                    "lasting.X.HELD",
                    "closed.X",
                    "returned",
                    "month",
                    "month.202613",
                    "month.190001",
                    "soon.x",
                    "partner.DECLINED",
                    "partner.DECLINED.0",
                    "partner.X.1",
                    "")) {
                assertThatThrownBy(() -> supervision.cases(ALL, key, 0)).as(key).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> supervision.cases(ALL, "stage.NEED", 3)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> supervision.cases(ALL, "stage.NEED", -1)).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void pageExecutesConstantNumberOfStatements() {
        staff.as("director1", () -> supervision.losses(ALL));
        long before = cost();
        for (int more = 0; more < 3; more++) {
            assessed(PresentingNeed.JOB, Eligibility.YES);
        }
        assertThat(cost()).isEqualTo(before);
    }

    @Test
    void changedCasesAreReadWithConstantNumberOfStatements() {
        List<CaseId> changed = List.copyOf(
                counted.marks(LocalDate.EPOCH, counted.blocks(LocalDate.EPOCH).keySet())
                        .keySet());
        long[] cost = new long[2];
        staff.as("director1", () -> {
            supervision.losses(ALL);
            cost[0] = statements.count(() -> {
                counted.mark(changed.subList(0, 1));
                supervision.losses(ALL);
            });
            cost[1] = statements.count(() -> {
                counted.mark(changed.subList(0, Math.min(changed.size(), 200)));
                supervision.losses(ALL);
            });
        });
        assertThat(cost[1]).isEqualTo(cost[0]);
    }

    @Test
    void workAndPartnersAreCountedForTheReader() {
        CaseNumber number = assessed(PresentingNeed.STI, Eligibility.YES);
        long before = openCases("lead1");
        story.recordConsent("worker1", number, 300);
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);

        CapacityView view = story.as("lead1", () -> supervision.capacity(ALL));
        assertThat(view.partners()).anyMatch(row -> row.answered().of() > 0);
        assertThat(openCases("lead1")).isEqualTo(before);
        staff.as("lead1", () -> management.declareConflict(number.value(), "họ hàng"));
        assertThat(openCases("lead1")).isEqualTo(before - 1);
    }

    @Test
    void numbersOfMonthsAndPartnersLeadToTheirCases() {
        TrendsView.MonthRow busiest = story.as("director1", () -> supervision.trends(ALL)).months().stream()
                .filter(row -> row.served() != null)
                .max(Comparator.comparingLong(row -> row.count().needs()))
                .orElseThrow();
        String month = busiest.month().toString().replace("-", "");
        assertThat(behind("month." + month).needs()).isEqualTo(busiest.count().needs());
        assertThat(behind("soon." + month).needs()).isEqualTo(busiest.served().n());
        OrganisationId shelter = askForPlace(assessed(PresentingNeed.SHELTER, Eligibility.PENDING));
        CapacityView.PartnerRow row = story.as("director1", () -> supervision.capacity(ALL)).partners().stream()
                .filter(partner -> shelter.equals(partner.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.answered().n()).isPositive();
        for (PartnerAnswer answer : PartnerAnswer.values()) {
            long requests =
                    switch (answer) {
                        case ANSWERED -> row.answered().n();
                        case DECLINED -> row.declined().n();
                        case MISSED -> row.missed().n();
                    };
            int cases =
                    behind("partner." + answer + "." + shelter.value()).rows().size();
            assertThat((long) cases).isLessThanOrEqualTo(requests);
            assertThat(cases > 0).isEqualTo(requests > 0);
        }
    }

    /** The clinic's name beside a client would tell what the client is examined for. */
    @Test
    void clinicsOfClientsAreNamedToNobodyElse() {
        CaseNumber number = assessed(PresentingNeed.STI, Eligibility.YES);
        story.recordConsent("worker1", number, 300);
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
        OrganisationId clinic = clinicOf(number);
        for (String reader : List.of("lead1", "director1")) {
            CapacityView view = story.as(reader, () -> supervision.capacity(ALL));
            assertThat(view.frame().partners())
                    .as(reader)
                    .extracting(SupervisionFrame.PartnerChoice::id)
                    .doesNotContain(clinic);
            assertThat(view.partners())
                    .as(reader)
                    .extracting(CapacityView.PartnerRow::id)
                    .doesNotContain(clinic);
            assertThat(view.partners())
                    .as(reader)
                    .filteredOn(row -> row.id() == null)
                    .extracting(row -> row.answered().of())
                    .as("requests are counted")
                    .allSatisfy(sent -> assertThat(sent).isPositive())
                    .isNotEmpty();
            assertThat(behind(reader, "stage.NEED", ALL)).contains(number.value());
            assertThat(behind(reader, "stage.NEED", askedOf(clinic))).isEmpty();
            for (PartnerAnswer answer : PartnerAnswer.values()) {
                staff.as(reader, () -> assertThatThrownBy(
                                () -> supervision.cases(ALL, "partner." + answer + "." + clinic.value(), 0))
                        .as("%s %s", reader, answer)
                        .isInstanceOf(NotFoundException.class));
            }
        }
    }

    private OrganisationId clinicOf(CaseNumber number) {
        return em.createQuery(
                        "select r.organisationId from Referral r where r.caseId in (select c.id from CaseFile c where c.number = :number)",
                        OrganisationId.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Asks a shelter for a place, which says yes. */
    private OrganisationId askForPlace(CaseNumber number) {
        story.recordConsent("worker1", number, 300);
        String ref = story.as(
                "worker1",
                () -> support.draft(
                        number.value(),
                        new DraftSupportCommand(PartnerBusinessKind.SHELTER, "FACILITY_PLACE", key(number))));
        SupportReferralView draft = story.as("worker1", () -> supports.get(number.value(), ref));
        PartnerOption shelter =
                Objects.requireNonNull(draft.sending()).recipients().get(0).partner();
        staff.as("worker1", () -> {
            business.consent(number, PartnerBusinessKind.SHELTER.scope(), shelter.id());
            support.send(
                    number.value(),
                    ref,
                    new SendSupportCommand(
                            new SendToPartnerCommand(shelter.ref(), "Lụa", true), Set.of(), today.plusDays(1), 2));
        });
        staff.as("support1", () -> partner.record(draft.row().code(), "ACCEPT", PartnerEntry.EMPTY));
        return shelter.id();
    }

    @Test
    void whatIsMissingIsListedUntilItIsDone() {
        CaseNumber pending = assessed(PresentingNeed.JOB, Eligibility.PENDING);
        CaseNumber judged = assessed(PresentingNeed.JOB, Eligibility.YES);

        assertThat(missing("lead1", DataFlaw.NEED_UNJUDGED).cases().n()).isPositive();
        long before = missing("lead1", DataFlaw.NEED_UNJUDGED).cases().n();
        staff.as("lead1", () -> management.declareConflict(judged.value(), "họ hàng"));
        assertThat(missing("lead1", DataFlaw.NEED_UNJUDGED).cases().n()).isEqualTo(before);
        staff.as("lead1", () -> management.declareConflict(pending.value(), "họ hàng"));
        assertThat(missing("lead1", DataFlaw.NEED_UNJUDGED).cases().n()).isEqualTo(before - 1);
    }

    private QualityView.FlawPart missing(String username, DataFlaw flaw) {
        return story.as(username, () -> supervision.quality(ALL)).parts().stream()
                .filter(part -> part.flaw() == flaw)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closingsAreFollowedInTwoYears() {
        LastingView view = story.as("director1", () -> supervision.lasting(ALL));

        assertThat(view.yearEnds()).containsExactly(today, today.minusYears(1));
        assertThat(view.parts()).extracting(LastingView.LastingPart::what).containsExactly(Lasting.values());
        view.parts().forEach(part -> assertThat(
                        behind("lasting." + part.what() + ".HELD").rows())
                .hasSizeLessThanOrEqualTo((int) part.curves().get(0).held()));
        view.returns()
                .forEach(row -> assertThat(behind("closed." + row.within()).rows())
                        .hasSizeLessThanOrEqualTo((int) row.cells().get(0).of()));
        assertThat(view.followed()).extracting(FollowedYear::until).isEqualTo(view.yearEnds());
        view.followed().get(0).counts().forEach(count -> assertThat(
                        behind("followed." + count.milestone()).rows())
                .hasSize((int) count.reached().of()));
    }

    private SupervisionQueries.SupervisedCasesView behind(String key) {
        return story.as("director1", () -> supervision.cases(ALL, key, 0));
    }

    private long openCases(String username) {
        return story.as(username, () -> supervision.capacity(ALL)).caseloads().stream()
                .mapToLong(CapacityView.CaseloadRow::total)
                .sum();
    }

    private long cost() {
        long[] cost = new long[1];
        staff.as(
                "director1",
                () -> cost[0] = statements.count(() -> {
                    supervision.losses(ALL);
                    supervision.lasting(ALL);
                    supervision.capacity(ALL);
                    supervision.quality(ALL);
                    supervision.trends(ALL);
                    outcomes.page(null);
                    places.page(null);
                }));
        return cost[0];
    }

    private static SupervisionCriteria limited(String worker, ServiceGroup service, TriageLevel level) {
        return new SupervisionCriteria(null, null, worker, service, level, null);
    }

    private static SupervisionCriteria askedOf(OrganisationId partner) {
        return new SupervisionCriteria(null, null, null, null, null, partner);
    }

    private LossesView losses(String username, SupervisionCriteria criteria) {
        return story.as(username, () -> supervision.losses(criteria));
    }

    private long counted(String username) {
        return losses(username, ALL).stages().get(0).cells().get(0).count().persons();
    }

    private List<String> behind(String username, String key, SupervisionCriteria criteria) {
        List<String> numbers = new ArrayList<>();
        staff.as(username, () -> supervision
                .cases(criteria, key, 0)
                .rows()
                .forEach(counted -> numbers.add(counted.row().number())));
        return numbers;
    }

    private CaseNumber assessed(PresentingNeed need, Eligibility eligibility) {
        return story.as("worker1", () -> {
            CaseNumber number = cases.open("Chị Thử " + RandomReference.random(), TriageLevel.MEDIUM);
            cases.transition(number, CaseStep.SCREEN);
            cases.assign(number, staff.id("worker1"));
            cases.transition(number, CaseStep.ACCEPT);
            cases.transition(number, CaseStep.BEGIN_ASSESSMENT);
            assessments.submit(
                    number.value(),
                    AssessmentDraft.unsaved()
                            .ranked(true)
                            .needs(new NeedDraft(
                                    null,
                                    need,
                                    "Tôi cần.",
                                    eligibility,
                                    eligibility != Eligibility.YES
                                            ? null
                                            : need == PresentingNeed.JOB ? "JOB_INTRODUCTION" : "HEALTH_OPEN",
                                    null))
                            .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                            .groups(Set.of(ClientGroup.SEX_WORKER), null)
                            .situation(LifeSituation.NOT_ASKED.withSelfRating(5)));
            return number;
        });
    }

    private CaseId id(CaseNumber number) {
        return new CaseId(((Number) em.createNativeQuery("select id from case_file where number = ?1")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue());
    }

    private String key(CaseNumber number) {
        return em.createNativeQuery(
                        "select n.lineage from need n join assessment a on a.id = n.assessment_id join case_file c on c.id = a.case_id where c.number = ?1")
                .setParameter(1, number.value())
                .getSingleResult()
                .toString();
    }
}
