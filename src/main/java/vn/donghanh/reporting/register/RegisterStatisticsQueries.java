package vn.donghanh.reporting.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.shared.AsOf;

/** Reads the registers for the forms 09 and 10, as they were known at a cutoff: what was withdrawn by then does not count. */
@ApplicationScoped
public class RegisterStatisticsQueries {
    @Inject
    RegisterRepository register;

    public record ModelFact(String ref, CommunityModelFacts facts) {}

    public record TrainingFact(String ref, CommunityTrainingFacts facts) {}

    /** How many people took part in a model on a day. */
    public record ParticipantFact(String modelRef, LocalDate on, long persons) {}

    /** Money spent for a model or a training. */
    public record FundingFact(String subjectRef, LocalDate on, FundingLevel level, long amount) {}

    /** Finds the models that went on on a day from the given one until the last, by name, in one statement. */
    public List<ModelFact> findModels(LocalDate from, AsOf asOf) {
        return register.findModelsAt(asOf.cutoff()).stream()
                .filter(model -> model.facts().wentOn(from, asOf.day()))
                .map(model -> new ModelFact(model.version().ref(), model.facts()))
                .toList();
    }

    /** Finds the trainings that ended by the last day, in one statement. */
    public List<TrainingFact> findTrainings(AsOf asOf) {
        return register.findTrainingsAsOf(asOf).stream()
                .map(training -> new TrainingFact(training.version().ref(), training.facts()))
                .toList();
    }

    /** Finds who was counted on days from the given one until the last, by day, in one statement. */
    public List<ParticipantFact> findParticipants(LocalDate from, AsOf asOf) {
        return register.findEntriesAsOf(from, asOf).stream()
                .filter(entry -> entry.facts().kind() == RegisterEntryKind.PARTICIPANTS)
                .map(entry -> new ParticipantFact(entry.subjectRef(), on(entry), number(entry)))
                .toList();
    }

    /** Finds the money of days from the given one until the last, in two statements. */
    public List<FundingFact> findFunding(LocalDate from, AsOf asOf) {
        List<FundingSourceLevel> levels = register.findLevels();
        return register.findEntriesAsOf(from, asOf).stream()
                .filter(entry -> entry.facts().kind() == RegisterEntryKind.FUNDING)
                .map(entry -> new FundingFact(entry.subjectRef(), on(entry), level(levels, entry), number(entry)))
                .toList();
    }

    private static FundingLevel level(List<FundingSourceLevel> levels, RegisterEntry entry) {
        return levels.stream()
                .filter(level -> level.isOf(entry.facts().source(), on(entry)))
                .map(FundingSourceLevel::level)
                .findFirst()
                .orElse(FundingLevel.OTHER);
    }

    private static LocalDate on(RegisterEntry entry) {
        return Objects.requireNonNull(entry.facts().on());
    }

    private static long number(RegisterEntry entry) {
        return Objects.requireNonNull(entry.facts().number());
    }
}
