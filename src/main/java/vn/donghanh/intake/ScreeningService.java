package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** What becomes known after reception: items, further flags, who was told, what a clock came to. */
@UseCases
public class ScreeningService {
    @Inject
    CaseFiles files;

    @Inject
    CaseTasks tasks;

    @Inject
    Receptions receptions;

    @Inject
    ReceptionClocks clocks;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Answers the items and adds flags. A flag once recorded stays: taking it away would lower the level, which is a supervisor's. */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.save")
    public void answer(
            String number,
            int version,
            Set<CriticalFlag> flags,
            Map<TriageItem, ItemAnswer> items,
            @Nullable Integer hoursSince) {
        CaseView file = openCase(files.unchanged(files.see(number).number(), version));
        Reception reception = receptions.of(file.id());
        RiskScreen before = receptions.screen(file, reception);
        RiskScreen after = new RiskScreen(flags, items);
        if (!after.keepsFlagsOf(before)) {
            throw RuleViolation.at("flags", IntakeRule.FLAG_STAYS);
        }
        reception.screened(receptions.seal(file, reception.ref(), after));
        clocks.start(file, startedBy(before, after), clock.instant(), hoursSince);
        rank(file, before, after);
        if (after.score().hasEnoughAnswers()) {
            tasks.done(file.id(), TaskKind.SCREENING_ITEMS);
        }
        files.touch(file.number());
    }

    /** Someone was told: a neutral message, no name, no place. */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.record-notification")
    public void tell(String number, ToldWho who, @Nullable ToldHow how) {
        CaseView file = openCase(files.see(number));
        ToldHow way = RuleViolation.demanded(how, "how", IntakeRule.WAY_MISSING);
        Told told = new Told(who, way, clock.instant());
        receptions.append(ReceptionEvent.told(Refs.random(), file.id(), told, user.id(), clock.instant()));
        if (who == ToldWho.DIRECTOR) {
            tasks.done(file.id(), TaskKind.TELL_DIRECTOR);
        }
    }

    /** A clock has come to its end, one way or another. */
    @Requires({Permission.INTAKE_SCREEN, Permission.CASE_ACCEPT_HIGH, Permission.ADMISSION_DECIDE})
    @AuditAction("screening.settle-deadline")
    public void settle(String number, @Valid Settle command) {
        CaseView file = openCase(files.see(number));
        ReceptionClock of = command.clock();
        if (!user.may(of.settledBy())) {
            throw new RuleViolation(IntakeRule.CLOCK_NOT_YOURS);
        }
        Reception reception = receptions.of(file.id());
        boolean runs = clocks.lines(file, reception).stream().anyMatch(line -> line.clock() == of && line.isRunning());
        if (!runs || !of.endings().contains(command.how())) {
            throw new RuleViolation(IntakeRule.CLOCK_NOT_RUNNING);
        }
        String ref = Refs.random();
        byte[] words = receptions.sealWords(file, ref, command.words());
        receptions.append(ReceptionEvent.settled(ref, file.id(), of, command.how(), words, user.id(), clock.instant()));
        tasks.end(file.id(), of.task(), command.how().ofTask());
    }

    /** @param words what was done, if it needs words */
    public record Settle(
            @NotNull ReceptionClock clock,
            @NotNull ReceptionClock.Ending how,
            @Nullable @Size(max = 1000) String words) {}

    private static List<ReceptionClock> startedBy(RiskScreen before, RiskScreen after) {
        Set<ReceptionClock> started = EnumSet.noneOf(ReceptionClock.class);
        started.addAll(ReceptionClock.startedBy(false, false, after));
        ReceptionClock.startedBy(false, false, before).forEach(started::remove);
        return List.copyOf(started);
    }

    /** A new flag makes it critical. Items may raise what stands and settle what was provisional; they lower nothing. */
    private void rank(CaseView file, RiskScreen before, RiskScreen after) {
        boolean newFlag = !before.keepsFlagsOf(after);
        TriageScore score = newFlag ? after.score() : TriageScore.of(Set.of(), after.items());
        boolean raises = score.level().atLeast(file.level());
        if (file.levelProvisional() || raises) {
            TriageLevel level = score.level();
            files.rank(file.number(), level, !newFlag && score.provisional() && file.levelProvisional());
        }
    }

    private static CaseView openCase(CaseView file) {
        if (!file.status().isOpen()) {
            throw new RuleViolation(IntakeRule.NOT_SCREENING);
        }
        return file;
    }
}
