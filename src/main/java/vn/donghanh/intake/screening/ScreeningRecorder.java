package vn.donghanh.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

/** Appends to the series what the reception and later screenings find, and draws the consequences: level, deadlines and tasks. */
@ApplicationScoped
public class ScreeningRecorder {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ScreeningRepository screenings;

    @Inject
    Event<FlagsRaised> flagsRaised;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Appends the first screening of a new case. The reception sets the level and starts the deadlines itself. */
    public void appendFirst(CaseView caseView, RiskScreening answers, Instant arrivedAt) {
        ScreeningOccasion occasion =
                switch (caseView.mode()) {
                    case EMERGENCY -> ScreeningOccasion.EMERGENCY;
                    default -> ScreeningOccasion.INTAKE;
                };
        appendNew(caseView, CentreTime.day(arrivedAt), occasion, answers);
    }

    /** Completes the screening of the reception by one more version. */
    public void completeReception(
            CaseView caseView, ScreeningSeries series, RiskScreening answers, @Nullable Integer hoursSince) {
        ScreeningSeries.Version before = series.latest().orElseThrow();
        correct(caseView, before.screeningRef(), before.number(), before.on(), answers);
        applyConsequences(caseView, series, before, before.occasion(), answers, hoursSince);
    }

    /** @return the reference of the new screening */
    String record(CaseView caseView, ScreeningSeries series, RecordScreeningCommand command) {
        RiskScreening answers = command.answers();
        String ref = appendNew(caseView, command.requiredDay(), command.requiredOccasion(), answers);
        applyConsequences(caseView, series, null, command.requiredOccasion(), answers, command.hoursSince());
        taskEnder.complete(caseView.id(), TaskKind.RISK_SCREENING);
        return ref;
    }

    void correct(
            CaseView caseView, ScreeningSeries series, ScreeningSeries.Version before, RecordScreeningCommand command) {
        RiskScreening answers = command.answers();
        correct(caseView, before.screeningRef(), command.basedOn(), command.requiredDay(), answers);
        applyConsequences(caseView, series, before, before.occasion(), answers, command.hoursSince());
    }

    private String appendNew(CaseView caseView, LocalDate day, ScreeningOccasion occasion, RiskScreening answers) {
        String ref = RandomReference.random();
        screenings.append(
                ScreeningVersion.first(ref, caseView, day, occasion, stamp(), screenings.seal(caseView, ref, answers)));
        return ref;
    }

    private void correct(CaseView caseView, String screeningRef, int basedOn, LocalDate day, RiskScreening answers) {
        String ref = RandomReference.random();
        screenings.append(screenings
                .getNewest(caseView.id(), screeningRef)
                .correct(ref, basedOn, day, stamp(), screenings.seal(caseView, ref, answers)));
    }

    /** @param before the version that is corrected; null for a new screening */
    private void applyConsequences(
            CaseView caseView,
            ScreeningSeries series,
            ScreeningSeries.@Nullable Version before,
            ScreeningOccasion occasion,
            RiskScreening answers,
            @Nullable Integer hoursSince) {
        Set<CriticalFlag> standingFlags = series.standingFlagSet();
        Set<CriticalFlag> raised = EnumSet.noneOf(CriticalFlag.class);
        raised.addAll(answers.flags());
        raised.removeAll(standingFlags);
        if (before != null) {
            raised.removeAll(before.answers().flags());
        }
        if (!raised.isEmpty()) {
            boolean afterIncident = occasion == ScreeningOccasion.INCIDENT;
            flagsRaised.fire(new FlagsRaised(caseView, raised, standingFlags.isEmpty(), afterIncident, hoursSince));
        }
        updateLevel(caseView, answers, !raised.isEmpty());
        if (answers.score().hasEnoughAnswers()) {
            taskEnder.complete(caseView.id(), TaskKind.SCREENING_ITEMS);
        }
        caseFiles.markUpdated(caseView);
    }

    /**
     * Updates the triage level of the case. A newly raised flag sets it to critical; answered items may raise it and confirm a
     * provisional level, but never lower it.
     */
    private void updateLevel(CaseView caseView, RiskScreening answers, boolean flagRaised) {
        TriageScore score = flagRaised ? answers.score() : TriageScore.of(Set.of(), answers.items());
        boolean raises = !score.provisional() && score.level().atLeast(caseView.level());
        if (caseView.levelProvisional() || raises) {
            caseFiles.changeLevel(
                    caseView.number(),
                    score.level(),
                    !flagRaised && score.provisional() && caseView.levelProvisional());
        }
    }

    private ScreeningStamp stamp() {
        return new ScreeningStamp(user.id(), clock.instant());
    }
}
