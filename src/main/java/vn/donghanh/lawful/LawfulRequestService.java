package vn.donghanh.lawful;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reporting.PublicFigureQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** What is done with a request: entered, advised on, answered with the least or refused on a ground, or taken back by who asked. */
@UseCases
public class LawfulRequestService {
    /** Neither a case's number nor the code of a disclosure leaves the Centre, nor stands where people read who do not see the case. */
    private static final Pattern CODE = Pattern.compile("(?i)\\b(DH|CG)-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    LawfulRequestCipher cipher;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    PublicFigureQueries figures;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /** @return its reference */
    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.enter")
    public String enter(@Valid EnterRequestCommand enterRequestCommand) {
        requireNoCode("name", enterRequestCommand.name());
        requireNoCode("official", enterRequestCommand.official());
        requireNoCode("letter", enterRequestCommand.letter());
        requireNoCode("basis", enterRequestCommand.basis());
        requireNoCode("asked", enterRequestCommand.asked());
        CaseView caseView = enterRequestCommand.number() == null ? null : visibleCase(enterRequestCommand.number());
        String ref = RandomReference.random();
        trail.about("lawful", ref, enterRequestCommand.subject().name());
        LawfulRequest request = new LawfulRequest(
                ref,
                cipher.encryptDetails(ref, enterRequestCommand),
                caseView == null ? null : caseView.id(),
                user.id(),
                clock.instant(),
                deadlines.due(DeadlineCode.LAWFUL_DECISION, CentreTime.endOf(enterRequestCommand.receivedOn())));
        requests.add(request);
        requests.add(request.recordEntry());
        return ref;
    }

    @Requires(Permission.LAWFUL_ADVISE)
    @AuditAction("lawful-request.advise")
    public void advise(String ref, @NotNull LegalAdvice advice, @NotBlank @Size(min = 10, max = 1000) String words) {
        LawfulRequest request = requests.get(ref);
        requireNoCode("words", words);
        requests.add(request.advise(advice, cipher.seal("advice", ref, words), user.id(), clock.instant()));
    }

    /** Gives the least; the letter is written once and for all, and the client's worker is to tell her, unless a law forbids it. */
    @StepUp
    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.answer")
    public void answer(String ref, @Valid AnswerRequestCommand given) {
        LawfulRequest request = getDecidable(ref);
        requireNoCode("letter", given.letter());
        requireNoCode("words", given.words());
        requireNoCode("forbiddenBasis", given.forbiddenBasis());
        Instant now = clock.instant();
        CaseView caseView = given.number() == null ? visibleCase(request) : visibleCase(given.number());
        requests.add(request.answer(given.items(), caseView == null ? null : caseView.id(), user.id(), now));
        if (caseView != null) {
            recordNotificationDuty(request, caseView, given, now);
        }
        boolean counted = given.items().contains(DisclosedItem.FIGURES);
        saveLetter(
                request,
                caseView,
                given.items(),
                new LetterContent(given.letter().strip(), given.words().strip(), counted ? figures() : null));
        trail.about("lawful", ref, LawfulStatus.ANSWERED.name());
    }

    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.refuse")
    public void refuse(String ref, @Valid RefuseRequestCommand given) {
        LawfulRequest request = getDecidable(ref);
        requireNoCode("letter", given.letter());
        requireNoCode("words", given.words());
        requests.add(request.refuse(given.ground(), user.id(), clock.instant()));
        if (request.question().isWritten() && given.letter() == null) {
            throw RuleViolationException.at("letter", LawfulRule.NUMBER_MISSING);
        }
        boolean counted = given.figures() && request.question().asks() != RequestSubject.PERSON;
        saveLetter(
                request,
                visibleCaseOrNull(request),
                List.of(),
                new LetterContent(given.letter(), given.words().strip(), counted ? figures() : null));
        trail.about("lawful", ref, given.ground().name());
    }

    /** The authority takes it back, before it was decided. */
    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.withdraw")
    public void withdraw(String ref) {
        requests.add(requests.get(ref).withdraw(user.id(), clock.instant()));
    }

    private LawfulRequest getDecidable(String ref) {
        if (!policy.mayDecide()) {
            throw new NotFoundException();
        }
        return requests.get(ref);
    }

    private void recordNotificationDuty(LawfulRequest request, CaseView caseView, AnswerRequestCommand given, Instant now) {
        if (given.telling() == ClientNotificationStatus.FORBIDDEN) {
            if (given.forbiddenBasis() == null) {
                throw RuleViolationException.at("forbiddenBasis", LawfulRule.FORBIDDEN_BASIS_MISSING);
            }
            LocalDate until = given.forbiddenUntil();
            if (until != null && until.isBefore(CentreTime.day(now))) {
                throw RuleViolationException.at("forbiddenUntil", LawfulRule.UNTIL_IN_PAST);
            }
            request.forbidNotification(cipher.seal("forbidden", request.ref(), given.forbiddenBasis()), until);
            if (until != null) {
                openNotificationTask(request, caseView, CentreTime.endOf(until));
            }
        } else if (given.telling() == ClientNotificationStatus.DUE) {
            request.requireNotification();
            openNotificationTask(request, caseView, now);
        } else {
            throw RuleViolationException.at("telling", LawfulRule.TELLING_MISSING);
        }
    }

    private void openNotificationTask(LawfulRequest request, CaseView caseView, Instant from) {
        tasks.openForManager(
                caseView.id(), TaskKind.LAWFUL_TELL, request.ref(), deadlines.due(DeadlineCode.LAWFUL_TELL, from));
    }

    private void saveLetter(
            LawfulRequest request,
            @Nullable CaseView caseView,
            Collection<DisclosedItem> items,
            LetterContent content) {
        String ref = RandomReference.random();
        requests.add(new LawfulLetter(
                ref,
                request,
                caseView,
                items,
                cipher.seal(ref, caseView == null ? null : caseView.person(), content),
                CentreTime.day(clock.instant()),
                user.id()));
    }

    private @Nullable LetterFigures figures() {
        return figures.lastHalfYear().map(LetterFigures::of).orElse(null);
    }

    /** The case that was named when it was entered; it must be one that who decides sees. */
    private @Nullable CaseView visibleCase(LawfulRequest request) {
        if (request.caseId() == null) {
            return null;
        }
        CaseView caseView = visibleCaseOrNull(request);
        if (caseView == null) {
            throw RuleViolationException.at("number", LawfulRule.CASE_NOT_FOUND);
        }
        return caseView;
    }

    private @Nullable CaseView visibleCaseOrNull(LawfulRequest request) {
        CaseId about = request.caseId();
        String number = about == null ? null : cases.numbers(Set.of(about)).get(about);
        return number == null ? null : caseFiles.get(number);
    }

    private CaseView visibleCase(String number) {
        try {
            return caseFiles.get(number.strip());
        } catch (NotFoundException hidden) {
            throw RuleViolationException.at("number", LawfulRule.CASE_NOT_FOUND);
        }
    }

    private static void requireNoCode(String field, @Nullable String words) {
        if (words != null && CODE.matcher(words).find()) {
            throw RuleViolationException.at(field, LawfulRule.CODE_IN_WORDS);
        }
    }
}
