package vn.donghanh.intake.screening;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.shared.VietnameseText;

/** Records screenings during the case, corrects them, and ends critical flags. */
@UseCases
public class RiskScreeningService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ScreeningRepository screenings;

    @Inject
    ScreeningRecorder recorder;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the reference of the new screening */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.record")
    public String record(@Valid RecordScreeningCommand command) {
        CaseView caseView = getOpen(command.number());
        command.requireComplete(caseView, clock.instant());
        String ref = recorder.record(caseView, screenings.series(caseView), command);
        drafts.end(caseView, CaseDraftForm.SCREENING);
        auditContext.about("screening", ref);
        return ref;
    }

    /** Corrects a screening in a new version. A flag is not taken back by a correction: it is ended. */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.correct")
    public void correct(@Valid RecordScreeningCommand command) {
        CaseView caseView = getOpen(command.number());
        ScreeningSeries series = screenings.series(caseView);
        ScreeningSeries.Version before = series.find(command.corrects()).orElseThrow(NotFoundException::new);
        auditContext.about("screening", before.screeningRef());
        command.requireComplete(caseView, clock.instant());
        if (!command.answers().containsFlagsOf(before.answers())) {
            throw RuleViolationException.at("flags", ScreeningRule.FLAG_STAYS);
        }
        recorder.correct(caseView, series, before, command);
    }

    /**
     * Ends a critical flag that stands. At level HIGH and above the supervisor does. The level stays: lowering it is a decision of its own.
     *
     * @param raisedAt when the flag was raised last, as the page showed it: what was raised since is not ended by a reason about what was before
     */
    @Requires({Permission.INTAKE_SCREEN, Permission.LEVEL_LOWER})
    @AuditAction("screening.end-flag")
    public void endFlag(
            String number,
            @Nullable CriticalFlag flag,
            @Nullable Instant raisedAt,
            @Nullable @Size(max = 1000) String reason) {
        CaseView caseView = getOpen(number);
        if (!mayEndFlags(caseView, user)) {
            throw new RuleViolationException(ScreeningRule.SUPERVISOR_ENDS);
        }
        Optional<StandingFlag> standing =
                flag == null ? Optional.empty() : screenings.series(caseView).findStanding(flag);
        Precondition.requireAll(List.of(
                Precondition.of(ScreeningRule.FLAG_MISSING, flag != null).at("flag"),
                Precondition.of(ScreeningRule.FLAG_NOT_STANDING, flag == null || standing.isPresent())
                        .at("flag"),
                Precondition.of(ScreeningRule.REASON_MISSING, reason != null && !reason.isBlank())
                        .at("reason")));
        StalePageException.require(raisedAt, standing.orElseThrow().at());
        String ref = RandomReference.random();
        byte[] sealed = screenings.seal(
                caseView,
                ref,
                new FlagEndingContent(
                        Objects.requireNonNull(flag), VietnameseText.clean(Objects.requireNonNull(reason))));
        screenings.append(new FlagEnding(ref, caseView, new ScreeningStamp(user.id(), clock.instant()), sealed));
        caseFiles.markUpdated(caseView);
    }

    /** Whether this user may end a flag of the case at its present level. */
    static boolean mayEndFlags(CaseView caseView, CurrentUser user) {
        return user.may(Permission.LEVEL_LOWER)
                || (user.may(Permission.INTAKE_SCREEN) && !caseView.level().atLeast(TriageLevel.HIGH));
    }

    private CaseView getOpen(String number) {
        return caseFiles.get(number).requireOpen(ScreeningRule.CASE_ENDED);
    }
}
