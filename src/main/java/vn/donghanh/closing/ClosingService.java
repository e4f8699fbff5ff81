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
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Use cases of closing a case: saving a draft, requesting, proposing, returning and approving. */
@UseCases
public class ClosingService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ClosingRepository closings;

    @Inject
    ClosingChecklist checklist;

    @Inject
    ClosingApprovalPolicy approvalPolicy;

    @Inject
    ClosingCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Saves the draft without changing any status. */
    @Requires(Permission.CLOSING_REQUEST)
    @AuditAction("closing.save-draft")
    public void saveDraft(@Valid RequestClosingCommand command) {
        CaseView caseView = caseFiles.get(command.number());
        requireRequestable(caseView);
        writeDraft(caseView, command);
    }

    @Requires(Permission.CLOSING_REQUEST)
    @AuditAction("closing.request")
    public void request(@Valid RequestClosingCommand command) {
        CaseView caseView =
                caseFiles.getAtVersion(caseFiles.get(command.number()).number(), command.version());
        requireRequestable(caseView);
        ClosingRequest closure = writeDraft(caseView, command);
        List<Precondition> gaps = new ArrayList<>(closure.content().gapsByField());
        gaps.addAll(checklist.gaps(caseView, closure));
        Precondition.requireAll(gaps);
        closure.request(user.id(), clock.instant());
        caseFiles.transition(caseView.number(), CaseStep.REQUEST_CLOSING, null);
    }

    /** Records the supervisor's proposal and opens the approval task of the director. */
    @Requires(Permission.CLOSING_PROPOSE)
    @AuditAction("closing.propose")
    public void propose(String number, int version) {
        CaseView caseView = getPending(number, version);
        ClosingRequest closure = closings.getCurrent(caseView);
        closure.requireNotOwn(user.id());
        checklist.check(caseView, closure);
        closure.propose(user.id(), clock.instant());
        taskEnder.complete(caseView.id(), TaskKind.CLOSING_PROPOSAL);
        taskOpener.open(
                caseView.id(), TaskKind.CLOSING_APPROVAL, Permission.CLOSING_APPROVE, DeadlineCode.CLOSING_DECISION);
        caseFiles.markUpdated(caseView);
    }

    /** Returns the request to the requester with the reason. */
    @Requires({Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE})
    @AuditAction("closing.return")
    public void returnForRevision(String number, int version, @NotBlank @Size(max = 1000) String returnReason) {
        CaseView caseView = getPending(number, version);
        ClosingRequest closure = closings.getCurrent(caseView);
        byte[] sealed =
                cipher.seal(ClosingRequest.returnReasonCell(caseView.person(), closure.ref()), returnReason.strip());
        closure.returnForRevision(user.id(), clock.instant(), sealed);
        caseFiles.transition(caseView.number(), CaseStep.RETURN_CLOSING, returnReason.strip());
    }

    /** Approves the closing; with follow-up only if the client's consent to it is in force at this moment. */
    @Requires(Permission.CLOSING_APPROVE)
    @AuditAction("closing.approve")
    public void approve(String number, int version) {
        CaseView caseView = getPending(number, version);
        ClosingRequest closure = closings.getCurrent(caseView);
        approvalPolicy.requireMayDecide(closure);
        checklist.check(caseView, closure);
        CaseClosingReason reason = closure.reason();
        boolean withFollowUp = reason != null && checklist.followUpAllowed(caseView, reason);
        ClosingDecision decision = withFollowUp ? ClosingDecision.CLOSE_WITH_FOLLOW_UP : ClosingDecision.CLOSE;
        closure.approve(user.id(), clock.instant(), decision);
        checklist.resolveOpenItems(caseView, closure, clock.instant());
        auditContext.about("closure", closure.ref(), decision.name());
        caseFiles.transition(caseView.number(), decision.step(), null);
    }

    private CaseView getPending(String number, int version) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        if (caseView.status() != CaseStatus.CLOSING) {
            throw new RuleViolationException(ClosingRule.NOT_AT_THIS_POINT);
        }
        return caseView;
    }

    private void requireRequestable(CaseView caseView) {
        if (!caseFiles.mayTransition(caseView, CaseStep.REQUEST_CLOSING)) {
            throw new RuleViolationException(ClosingRule.NOT_AT_THIS_POINT);
        }
    }

    private ClosingRequest writeDraft(CaseView caseView, RequestClosingCommand command) {
        ClosingRequest latest = closings.findLatest(caseView).orElse(null);
        ClosingRequest closure = latest != null && latest.state() == ClosingStatus.DRAFT
                ? latest
                : ClosingRequest.begin(RandomReference.random(), caseView, latest == null ? 1 : latest.round() + 1);
        byte[] sealed = cipher.sealOrNull(
                ClosingRequest.minutesCell(caseView.person(), closure.ref()),
                VietnameseText.cleanParagraphsOrNull(command.minutes()));
        closure.saveDraft(
                command.reason(), command.outcomes(), command.livelihood(), sealed, user.id(), clock.instant());
        closure.recordAnswers(answers(caseView, command.answers()));
        closings.add(closure);
        auditContext.about("closure", closure.ref());
        return closure;
    }

    /** Maps the drafts to answers; items that were done since the form was shown are skipped. */
    private Map<String, OpenItemAnswer> answers(CaseView caseView, List<OpenItemAnswerDraft> given) {
        Map<String, OpenItem> open =
                checklist.openItems(caseView).stream().collect(Collectors.toMap(OpenItem::ref, Function.identity()));
        Map<String, OpenItemAnswer> answers = new HashMap<>();
        for (OpenItemAnswerDraft openItemAnswerDraft : given) {
            OpenItem about = open.get(openItemAnswerDraft.open());
            if (about != null) {
                answers.put(openItemAnswerDraft.open(), answer(caseView, about, openItemAnswerDraft));
            }
        }
        return answers;
    }

    private OpenItemAnswer answer(CaseView caseView, OpenItem about, OpenItemAnswerDraft given) {
        if (!about.resolutions().contains(given.ending())) {
            throw RuleViolationException.at(
                    fieldId(caseView, about, "ending"), ClosingRule.ANSWER_NOT_POSSIBLE, about.displayKind());
        }
        String ref = RandomReference.random();
        byte[] words = cipher.sealOrNull(
                OpenItemAnswer.wordsCell(caseView.person(), ref), VietnameseText.cleanParagraphsOrNull(given.words()));
        return OpenItemAnswer.of(ref, about, given.ending(), doneAt(caseView, about, given), words);
    }

    /** Returns the time of completion: the given minute, else the end of that day, or now if the day is today. */
    private @Nullable Instant doneAt(CaseView caseView, OpenItem about, OpenItemAnswerDraft given) {
        LocalDate day = given.day();
        if (given.ending() != OpenItemResolution.DONE || day == null) {
            return null;
        }
        Instant now = clock.instant();
        LocalTime time = given.time();
        boolean wholeDay = time == null && day.equals(CentreTime.day(now));
        Instant at = wholeDay
                ? now
                : time == null
                        ? CentreTime.endOf(day)
                        : day.atTime(time).atZone(CentreTime.ZONE).toInstant();
        if (at.isAfter(now) || day.isBefore(CentreTime.day(caseView.openedAt()))) {
            throw RuleViolationException.at(
                    fieldId(caseView, about, "doneOn"), ClosingRule.DONE_WHEN_WRONG, about.displayKind());
        }
        return at;
    }

    private String fieldId(CaseView caseView, OpenItem about, String part) {
        return OpenItemAnswers.fieldId(checklist.openItemsForReader(caseView), about, part);
    }
}
