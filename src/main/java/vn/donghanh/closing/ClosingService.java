package vn.donghanh.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** The way to the end of an episode: drafted, requested, proposed or returned, decided. */
@UseCases
public class ClosingService {
    @Inject
    CaseFiles files;

    @Inject
    CaseTasks tasks;

    @Inject
    ClosureRepository closures;

    @Inject
    ClosingGuards guards;

    @Inject
    ClosingApprovers approvers;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Keeps what is written so far; nothing moves yet. */
    @Requires(Permission.CLOSING_REQUEST)
    @AuditAction("closing.save-draft")
    public void draft(@Valid RequestClosing command) {
        CaseView file = files.see(command.number());
        requestable(file);
        write(file, command);
    }

    @Requires(Permission.CLOSING_REQUEST)
    @AuditAction("closing.request")
    public void request(@Valid RequestClosing command) {
        CaseView file = files.unchanged(files.see(command.number()).number(), command.version());
        requestable(file);
        Closure closure = write(file, command);
        List<RuleViolation> refusals = new ArrayList<>(closure.refusals());
        refusals.addAll(guards.refusals(file, closure));
        ClosingGuards.throwAll(refusals);
        closure.request(user.id(), clock.instant());
        files.take(file.number(), CaseStep.REQUEST_CLOSING, null);
    }

    /** The supervisor has looked at it and puts it before the director. */
    @Requires(Permission.CLOSING_PROPOSE)
    @AuditAction("closing.propose")
    public void propose(String number, int version) {
        CaseView file = pending(number, version);
        Closure closure = closures.current(file);
        guards.check(file, closure);
        closure.propose(user.id(), clock.instant());
        tasks.done(file.id(), TaskKind.CLOSING_PROPOSAL);
        tasks.open(file.id(), TaskKind.CLOSING_APPROVAL, Permission.CLOSING_APPROVE, DeadlineCode.CLOSING_DECISION);
        files.touch(file.number());
    }

    /** Back to who asked for it, with what is to be done first. */
    @Requires({Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE})
    @AuditAction("closing.return")
    public void giveBack(String number, int version, @NotBlank @Size(max = 1000) String returnReason) {
        CaseView file = pending(number, version);
        Closure closure = closures.current(file);
        byte[] sealed =
                vault.seal(Purpose.NOTES, Closure.returnReasonOf(file.person(), closure.ref()), returnReason.strip());
        closure.giveBack(user.id(), clock.instant(), sealed);
        files.take(file.number(), CaseStep.RETURN_CLOSING, returnReason.strip());
    }

    /** The decision: followed up only if her consent to it is in force at this moment. */
    @Requires(Permission.CLOSING_APPROVE)
    @AuditAction("closing.approve")
    public void approve(String number, int version) {
        CaseView file = pending(number, version);
        Closure closure = closures.current(file);
        approvers.check(closure);
        guards.check(file, closure);
        ClosureReason reason = closure.reason();
        boolean followed = reason != null && guards.followUpAllowed(file, reason);
        ClosureDecision decision = followed ? ClosureDecision.CLOSE_WITH_FOLLOW_UP : ClosureDecision.CLOSE;
        closure.approve(user.id(), clock.instant(), decision);
        guards.settle(file, closure, clock.instant());
        trail.about("closure", closure.ref(), decision.name());
        files.take(file.number(), decision.step(), null);
    }

    private CaseView pending(String number, int version) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        if (file.status() != CaseStatus.CLOSING) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        return file;
    }

    private void requestable(CaseView file) {
        if (!files.may(file, CaseStep.REQUEST_CLOSING)) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
    }

    private Closure write(CaseView file, RequestClosing command) {
        Closure latest = closures.latest(file).orElse(null);
        Closure closure = latest != null && latest.state() == ClosureState.DRAFT
                ? latest
                : Closure.begin(Refs.random(), file, latest == null ? 1 : latest.round() + 1);
        byte[] sealed = vault.sealOrNull(
                Purpose.NOTES, Closure.minutesOf(file.person(), closure.ref()), said(command.minutes()));
        closure.draft(command.reason(), command.outcomes(), command.livelihood(), sealed, user.id(), clock.instant());
        closure.answer(answers(file, command.answers()));
        closures.add(closure);
        trail.about("closure", closure.ref());
        return closure;
    }

    /** Of what is still open; what has been done since it was shown needs no answer. */
    private Map<String, OpenAnswer> answers(CaseView file, List<AnswerOpen> given) {
        Map<String, LeftOpen> open =
                guards.leftOpen(file).stream().collect(Collectors.toMap(LeftOpen::ref, Function.identity()));
        Map<String, OpenAnswer> answers = new HashMap<>();
        for (AnswerOpen one : given) {
            LeftOpen about = open.get(one.open());
            if (about != null) {
                answers.put(one.open(), answer(file, about, one));
            }
        }
        return answers;
    }

    private OpenAnswer answer(CaseView file, LeftOpen about, AnswerOpen given) {
        if (!about.answers().contains(given.ending())) {
            throw RuleViolation.at(control(file, about, "ending"), ClosingRule.ANSWER_NOT_POSSIBLE, about.name());
        }
        String ref = Refs.random();
        byte[] words = vault.sealOrNull(Purpose.NOTES, OpenAnswer.wordsOf(file.person(), ref), said(given.words()));
        return OpenAnswer.of(ref, about, given.ending(), doneAt(file, about, given), words);
    }

    /** To the minute when it is known, else the end of that day, or now. */
    private @Nullable Instant doneAt(CaseView file, LeftOpen about, AnswerOpen given) {
        LocalDate day = given.day();
        if (given.ending() != OpenEnding.DONE || day == null) {
            return null;
        }
        Instant now = clock.instant();
        LocalTime time = given.time();
        boolean wholeDay = time == null && day.equals(VietNam.day(now));
        Instant at = wholeDay
                ? now
                : time == null
                        ? VietNam.endOf(day)
                        : day.atTime(time).atZone(VietNam.ZONE).toInstant();
        if (at.isAfter(now) || day.isBefore(VietNam.day(file.openedAt()))) {
            throw RuleViolation.at(control(file, about, "doneOn"), ClosingRule.DONE_WHEN_WRONG, about.name());
        }
        return at;
    }

    private String control(CaseView file, LeftOpen about, String part) {
        return Closure.control(guards.told(file), about, part);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
