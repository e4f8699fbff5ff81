package vn.donghanh.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.demo.register.DemoRegisters;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.FundingFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.ModelFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.ParticipantFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.TrainingFact;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Tests the registers of models and of training for others against the real database: who keeps and reads them, their versions, and what counts when. */
@ExtendWith(ArquillianExtension.class)
class RegisterIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario scenario;

    @Inject
    CommunityModelService models;

    @Inject
    CommunityModelQueries modelQueries;

    @Inject
    CommunityTrainingService trainings;

    @Inject
    CommunityTrainingQueries trainingQueries;

    @Inject
    RegisterEntryService entries;

    @Inject
    RegisterEntryQueries entryQueries;

    @Inject
    RegisterStatisticsQueries statistics;

    @Inject
    Statements statements;

    @Inject
    DemoRegisters story;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private LocalDate today;
    private String name;
    private String model;
    private String training;

    @BeforeEach
    void record() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        name = "Nhóm " + RandomReference.random();
        model = scenario.as("programme1", () -> models.record(model(name, Set.of(), null)));
        training = scenario.as("report1", () -> trainings.record(training(60, 40)));
    }

    @Test
    void officersKeepTheRegistersAndTheDirectorReadsThem() {
        staff.as("report1", () -> entries.recordForModel(model, people(today, 12)));
        String entry = view("director1").entries().get(0).ref();
        assertThat(view("director1").mayKeep()).isFalse();
        assertThat(view("director1").communes()).isEmpty();
        assertThat(view("programme1").mayKeep()).isTrue();
        for (String reader : List.of("director1", "worker1", "lead1", "admin1", "dpo1", "health1")) {
            staff.as(reader, () -> {
                assertNotFound(() -> models.record(model(name + " 2", Set.of(), null)));
                assertNotFound(() -> models.correct(model, 1, model(name, Set.of(), null)));
                assertNotFound(() -> trainings.record(training(60, 40)));
                assertNotFound(() -> entries.recordForModel(model, people(today, 3)));
                assertNotFound(() -> entries.correct(entry, 1, people(today, 3)));
                assertNotFound(() -> entries.withdraw(entry, 1, RegisterWithdrawalReason.MISTAKE));
                if (!reader.equals("director1")) {
                    assertNotFound(() -> modelQueries.list());
                    assertNotFound(() -> modelQueries.get(model));
                    assertNotFound(() -> trainingQueries.list(1));
                    assertNotFound(() -> trainingQueries.get(training));
                    assertNotFound(() -> entryQueries.get(entry));
                }
            });
        }
        staff.as("programme1", () -> {
            assertNotFound(() -> modelQueries.get(training));
            assertNotFound(() -> trainingQueries.get(model));
            assertNotFound(() -> entries.recordForTraining(model, money(1)));
            assertNotFound(() -> entries.recordForTraining(training, people(today, 9)));
        });
    }

    @Test
    void correctionsStandBesideTheEarlierVersions() {
        Set<Integer> place = Set.of(communes().get(0).id());
        staff.as("report1", () -> {
            models.correct(model, 1, model(name, place, today));
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> models.correct(model, 1, model(name, Set.of(), null)));
            trainings.correct(training, 1, training(50, 40));
        });
        CommunityModelView seen = view("director1");
        assertThat(seen.facts().endedOn()).isEqualTo(today);
        assertThat(seen.places()).containsExactly(communes().get(0).fullName());
        assertThat(seen.earlier()).singleElement().satisfies(old -> {
            assertThat(old.facts().endedOn()).isNull();
            assertThat(old.places()).isEmpty();
            assertThat(old.recorded().name()).isNotBlank();
        });
        CommunityTrainingView corrected = scenario.as("director1", () -> trainingQueries.get(training));
        assertThat(corrected.facts().attendances()).isEqualTo(50);
        assertThat(corrected.earlier())
                .singleElement()
                .satisfies(old -> assertThat(old.facts().attendances()).isEqualTo(60));
    }

    @Test
    void namesAreFreeAndPlacesKnown() {
        int unknown = 1_999_999;
        staff.as("programme1", () -> {
            assertRefused(
                    RegisterRule.NAME_TAKEN, () -> models.record(model(name.toUpperCase(Locale.ROOT), Set.of(), null)));
            assertRefused(RegisterRule.PLACE_UNKNOWN, () -> models.record(model(name + " 3", Set.of(unknown), null)));
            models.correct(model, 1, model(name + " 4", Set.of(), null));
            models.record(model(name, Set.of(), null));
        });
        assertThat(view("director1").facts().name()).isEqualTo(name + " 4");
    }

    @Test
    void whatWasWithdrawnChangesNoMore() {
        staff.as("programme1", () -> {
            entries.recordForModel(model, people(today, 12));
            String entry = modelQueries.get(model).entries().get(0).ref();
            assertRefused(RegisterRule.WITHDRAWAL_REASON_MISSING, () -> entries.withdraw(entry, 1, null));
            entries.withdraw(entry, 1, RegisterWithdrawalReason.MISTAKE);
            assertRefused(RegisterRule.WITHDRAWN, () -> entries.correct(entry, 2, people(today, 3)));
            assertRefused(RegisterRule.WITHDRAWAL_REASON_MISSING, () -> models.withdraw(model, 1, null));
            models.withdraw(model, 1, RegisterWithdrawalReason.RECORDED_TWICE);
            assertRefused(RegisterRule.WITHDRAWN, () -> entries.recordForModel(model, people(today, 3)));
            assertRefused(RegisterRule.WITHDRAWAL_REASON_MISSING, () -> trainings.withdraw(training, 1, null));
            trainings.withdraw(training, 1, RegisterWithdrawalReason.MISTAKE);
            assertRefused(RegisterRule.WITHDRAWN, () -> entries.recordForTraining(training, money(7)));
            models.record(model(name, Set.of(), null));
        });
        assertThat(view("director1").withdrawal()).isEqualTo(RegisterWithdrawalReason.RECORDED_TWICE);
        assertThat(view("director1").entries()).singleElement().satisfies(entry -> {
            assertThat(entry.withdrawal()).isEqualTo(RegisterWithdrawalReason.MISTAKE);
            assertThat(entry.earlier()).hasSize(1);
        });
        AsOf now = new AsOf(today, clock.instant());
        assertThat(statistics.findModels(today, now)).extracting(ModelFact::ref).doesNotContain(model);
        assertThat(statistics.findTrainings(now)).extracting(TrainingFact::ref).doesNotContain(training);
        assertThat(statistics.findParticipants(today, now))
                .extracting(ParticipantFact::modelRef)
                .doesNotContain(model);
    }

    @Test
    void sourcesAndTopicsAreListed() {
        staff.as("programme1", () -> {
            assertRefused(RegisterRule.SOURCE_MISSING, () -> entries.recordForModel(model, money(5, "NO_SUCH_SOURCE")));
            assertRefused(
                    RegisterRule.TOPIC_MISSING,
                    () -> trainings.record(new RecordCommunityTrainingCommand(new CommunityTrainingFacts(
                            "NO_SUCH_TOPIC", TrainingAudience.PEERS, today, today, 1, 9, 9))));
            models.correct(model, 1, model(name, Set.of(), today.minusDays(2)));
            assertRefused(RegisterRule.DAY_OUTSIDE_OF_MODEL, () -> entries.recordForModel(model, people(today, 3)));
        });
    }

    @Test
    void figuresCountWhatWasRecordedByTheCutoff() {
        staff.as("programme1", () -> {
            entries.recordForModel(model, people(today.minusDays(1), 12));
            entries.recordForModel(model, money(5, "HEALTH_PROGRAMME"));
            entries.recordForTraining(training, money(7, "SPONSOR"));
        });
        Instant before = clock.instant();
        staff.as("report1", () -> {
            for (RegisterEntryView entry : modelQueries.get(model).entries()) {
                entries.correct(
                        entry.ref(),
                        entry.version(),
                        entry.facts().kind() == RegisterEntryKind.FUNDING
                                ? money(6, "CENTRE")
                                : people(today.minusDays(1), 15));
            }
            trainings.correct(training, 1, training(50, 40));
        });
        AsOf then = new AsOf(today, before);
        AsOf now = new AsOf(today, clock.instant());
        assertThat(people(then)).containsExactly(12L);
        assertThat(people(now)).containsExactly(15L);
        assertThat(spent(then, model)).containsExactly(new FundingFact(model, today, FundingLevel.CENTRAL, 5));
        assertThat(spent(now, model)).containsExactly(new FundingFact(model, today, FundingLevel.LOCAL, 6));
        assertThat(spent(now, training)).containsExactly(new FundingFact(training, today, FundingLevel.OTHER, 7));
        assertThat(attendances(then)).isEqualTo(60);
        assertThat(attendances(now)).isEqualTo(50);
        assertThat(statistics.findParticipants(today.minusDays(3), new AsOf(today.minusDays(2), now.cutoff())))
                .as("counted later")
                .extracting(ParticipantFact::modelRef)
                .doesNotContain(model);
    }

    /** The story of the demonstration is played on its days, so that every step of it is possible. */
    @Test
    void storyOfTheDemonstrationCanBePlayed() throws IOException {
        try (InputStream file = DemoRegisters.class.getResourceAsStream("/vn/donghanh/demo/registers.csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            Instant now = clock.instant();
            for (String line : lines) {
                String[] step = line.split(",", 7);
                time.runAt(
                        now.minus(Duration.ofDays(Long.parseLong(step[1]))),
                        () -> staff.as(step[3], () -> Objects.requireNonNull(
                                        story.steps().get(step[4]))
                                .accept(step[5], step[6])));
            }
        }
        List<CommunityModelRow> rows =
                scenario.as("director1", () -> modelQueries.list()).rows();
        assertThat(rows).extracting(row -> row.facts().name()).contains("Nhóm đồng đẳng Sông Đầm", "Điểm tư vấn thử");
        assertThat(rows)
                .filteredOn(row -> "Điểm tư vấn cộng đồng".equals(row.facts().name()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.money()).isEqualTo(57_000_000);
                    assertThat(row.participants().number()).isEqualTo(124);
                });
    }

    @Test
    void pagesExecuteConstantNumberOfStatements() {
        long few = cost();
        for (int i = 0; i < 3; i++) {
            int number = i;
            staff.as("programme1", () -> {
                String other = models.record(model(
                        name + " " + number + "b", Set.of(communes().get(number).id()), null));
                entries.recordForModel(other, people(today, number));
                entries.recordForModel(model, money(5, "CENTRE"));
                models.correct(
                        model,
                        number + 1,
                        model(name + number, Set.of(communes().get(number).id()), null));
                entries.recordForTraining(trainings.record(training(50, 40)), money(5, "CENTRE"));
            });
        }
        assertThat(cost()).isEqualTo(few);
    }

    private long cost() {
        long[] cost = new long[1];
        staff.as(
                "report1",
                () -> cost[0] = statements.count(() -> {
                    modelQueries.list();
                    modelQueries.get(model);
                    trainingQueries.list(1);
                    statistics.findModels(today, new AsOf(today, clock.instant()));
                    statistics.findFunding(today, new AsOf(today, clock.instant()));
                }));
        return cost[0];
    }

    private List<AdminUnitHistory.Unit> communes() {
        return scenario.as("report1", () -> modelQueries.list().communes());
    }

    private List<Long> people(AsOf asOf) {
        return statistics.findParticipants(today.minusDays(1), asOf).stream()
                .filter(counted -> counted.modelRef().equals(model))
                .map(ParticipantFact::persons)
                .toList();
    }

    private List<FundingFact> spent(AsOf asOf, String subject) {
        return statistics.findFunding(today, asOf).stream()
                .filter(spent -> spent.subjectRef().equals(subject))
                .toList();
    }

    private @Nullable Integer attendances(AsOf asOf) {
        return statistics.findTrainings(asOf).stream()
                .filter(fact -> fact.ref().equals(training))
                .findFirst()
                .orElseThrow()
                .facts()
                .attendances();
    }

    private CommunityModelView view(String reader) {
        return scenario.as(reader, () -> modelQueries.get(model));
    }

    private RecordCommunityModelCommand model(String called, Set<Integer> communes, @Nullable LocalDate endedOn) {
        return new RecordCommunityModelCommand(new CommunityModelFacts(
                called, CommunityModelKind.PEER_CAPACITY, communes, today.getYear() - 1, endedOn));
    }

    private RecordCommunityTrainingCommand training(int attendances, int persons) {
        return new RecordCommunityTrainingCommand(new CommunityTrainingFacts(
                "LAW", TrainingAudience.PEERS, today.minusDays(3), today.minusDays(2), 2, attendances, persons));
    }

    private static RecordRegisterEntryCommand people(LocalDate day, long number) {
        return new RecordRegisterEntryCommand(
                new RegisterEntryFacts(RegisterEntryKind.PARTICIPANTS, day, number, null));
    }

    private RecordRegisterEntryCommand money(long amount) {
        return money(amount, "CENTRE");
    }

    private RecordRegisterEntryCommand money(long amount, String source) {
        return new RecordRegisterEntryCommand(new RegisterEntryFacts(RegisterEntryKind.FUNDING, today, amount, source));
    }
}
