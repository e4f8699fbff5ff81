package vn.donghanh.demo.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reporting.register.CommunityModelFacts;
import vn.donghanh.reporting.register.CommunityModelKind;
import vn.donghanh.reporting.register.CommunityModelQueries;
import vn.donghanh.reporting.register.CommunityModelRow;
import vn.donghanh.reporting.register.CommunityModelService;
import vn.donghanh.reporting.register.CommunityModelView;
import vn.donghanh.reporting.register.CommunityTrainingFacts;
import vn.donghanh.reporting.register.CommunityTrainingListView.TrainingRow;
import vn.donghanh.reporting.register.CommunityTrainingQueries;
import vn.donghanh.reporting.register.CommunityTrainingService;
import vn.donghanh.reporting.register.CommunityTrainingView;
import vn.donghanh.reporting.register.RecordCommunityModelCommand;
import vn.donghanh.reporting.register.RecordCommunityTrainingCommand;
import vn.donghanh.reporting.register.RecordRegisterEntryCommand;
import vn.donghanh.reporting.register.RegisterEntryFacts;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.reporting.register.RegisterEntryService;
import vn.donghanh.reporting.register.RegisterEntryView;
import vn.donghanh.reporting.register.RegisterWithdrawalReason;
import vn.donghanh.reporting.register.TrainingAudience;
import vn.donghanh.shared.CentreTime;

/**
 * Plays the registers. The words of a step about a model are its name; those about a training are its topic and for whom it was, joined by a dot. Days in a
 * detail are counted from the day of the step, negative before it.
 */
@ApplicationScoped
public class DemoRegisters {
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
    Clock clock;

    public Map<String, BiConsumer<String, String>> steps() {
        return Map.ofEntries(
                Map.entry(
                        "register-model",
                        (detail, words) -> models.record(new RecordCommunityModelCommand(new CommunityModelFacts(
                                words,
                                CommunityModelKind.valueOf(facts(detail)[0]),
                                communes(facts(detail)[2]),
                                Integer.valueOf(facts(detail)[1]),
                                null)))),
                Map.entry("register-model-end", (detail, words) -> end(model(words), day(facts(detail)[0]))),
                Map.entry("register-model-withdraw", (detail, words) -> {
                    CommunityModelView model = model(words);
                    models.withdraw(model.ref(), model.version(), RegisterWithdrawalReason.valueOf(detail));
                }),
                Map.entry(
                        "register-people",
                        (detail, words) -> entries.recordForModel(
                                model(words).ref(),
                                entry(RegisterEntryKind.PARTICIPANTS, day(facts(detail)[0]), facts(detail)[1], null))),
                Map.entry(
                        "register-money",
                        (detail, words) -> entries.recordForModel(
                                model(words).ref(),
                                entry(
                                        RegisterEntryKind.FUNDING,
                                        day(facts(detail)[0]),
                                        facts(detail)[1],
                                        facts(detail)[2]))),
                Map.entry("register-number-correct", (detail, words) -> {
                    RegisterEntryView entry = entryOf(model(words), facts(detail)[0]);
                    entries.correct(
                            entry.ref(),
                            entry.version(),
                            entry(
                                    entry.facts().kind(),
                                    Objects.requireNonNull(entry.facts().on()),
                                    facts(detail)[1],
                                    entry.facts().source()));
                }),
                Map.entry("register-number-withdraw", (detail, words) -> {
                    RegisterEntryView entry = entryOf(model(words), facts(detail)[0]);
                    entries.withdraw(entry.ref(), entry.version(), RegisterWithdrawalReason.valueOf(facts(detail)[1]));
                }),
                Map.entry("register-training", (detail, words) -> trainings.record(training(facts(detail), words))),
                Map.entry("register-training-correct", (detail, words) -> {
                    CommunityTrainingView training = training(words);
                    trainings.correct(training.ref(), training.version(), training(facts(detail), words));
                }),
                Map.entry("register-training-withdraw", (detail, words) -> {
                    CommunityTrainingView training = training(words);
                    trainings.withdraw(training.ref(), training.version(), RegisterWithdrawalReason.valueOf(detail));
                }),
                Map.entry(
                        "register-training-money",
                        (detail, words) -> entries.recordForTraining(
                                training(words).ref(),
                                entry(
                                        RegisterEntryKind.FUNDING,
                                        day(facts(detail)[0]),
                                        facts(detail)[1],
                                        facts(detail)[2]))));
    }

    private static String[] facts(String detail) {
        return detail.split("[|]", -1);
    }

    private void end(CommunityModelView model, LocalDate day) {
        CommunityModelFacts facts = model.facts();
        models.correct(
                model.ref(),
                model.version(),
                new RecordCommunityModelCommand(
                        new CommunityModelFacts(facts.name(), facts.kind(), facts.communes(), facts.begunYear(), day)));
    }

    /** Returns the model of this name. */
    private CommunityModelView model(String name) {
        return modelQueries.get(modelQueries.list().rows().stream()
                .filter(row -> name.equals(row.facts().name()))
                .map(CommunityModelRow::ref)
                .findFirst()
                .orElseThrow());
    }

    /** Returns the newest training of this topic for these people. */
    private CommunityTrainingView training(String words) {
        Predicate<CommunityTrainingFacts> same = facts -> words.equals(facts.topic() + "." + facts.audience());
        return trainingQueries.get(trainingQueries.list(1).rows().stream()
                .filter(row -> row.withdrawal() == null && same.test(row.facts()))
                .max(Comparator.comparing(
                        row -> Objects.requireNonNull(row.facts().firstDay())))
                .map(TrainingRow::ref)
                .orElseThrow());
    }

    private RecordCommunityTrainingCommand training(String[] facts, String words) {
        String[] subject = words.split("[.]", 2);
        LocalDate first = day(facts[0]);
        return new RecordCommunityTrainingCommand(new CommunityTrainingFacts(
                subject[0],
                TrainingAudience.valueOf(subject[1]),
                first,
                first.plusDays(Long.parseLong(facts[1]) - 1),
                Integer.valueOf(facts[2]),
                Integer.valueOf(facts[3]),
                Integer.valueOf(facts[4])));
    }

    private static RegisterEntryView entryOf(CommunityModelView model, String number) {
        return model.entries().stream()
                .filter(entry -> Long.valueOf(number).equals(entry.facts().number()))
                .findFirst()
                .orElseThrow();
    }

    private static RecordRegisterEntryCommand entry(
            RegisterEntryKind kind, LocalDate day, String number, @Nullable String source) {
        return new RecordRegisterEntryCommand(new RegisterEntryFacts(kind, day, Long.valueOf(number), source));
    }

    private LocalDate day(String days) {
        return CentreTime.today(clock).plusDays(Long.parseLong(days));
    }

    /** Returns the communes of these names, or none. */
    private Set<Integer> communes(String names) {
        Set<String> wanted = Set.of(names.split(";"));
        return modelQueries.list().communes().stream()
                .filter(commune -> wanted.contains(commune.fullName()))
                .map(AdminUnitHistory.Unit::id)
                .collect(Collectors.toSet());
    }
}
