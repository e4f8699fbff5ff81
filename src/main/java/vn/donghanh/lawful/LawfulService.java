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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.AuditedCases;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.report.FiguresOutside;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** What is done with a request: entered, advised on, answered with the least or refused on a ground, or taken back by who asked. */
@UseCases
public class LawfulService {
    /** Neither a case's number nor the code of a disclosure leaves the Centre, nor stands where people read who do not see the case. */
    private static final Pattern CODE = Pattern.compile("(?i)\\b(DH|CG)-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    @Inject
    LawfulRequests requests;

    @Inject
    LawfulReaders readers;

    @Inject
    LawfulSeals seals;

    @Inject
    CaseFiles files;

    @Inject
    AuditedCases cases;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    FiguresOutside figures;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @return its reference */
    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.enter")
    public String enter(@Valid EnterRequest told) {
        namesNoCode("name", told.name());
        namesNoCode("official", told.official());
        namesNoCode("letter", told.letter());
        namesNoCode("basis", told.basis());
        namesNoCode("asked", told.asked());
        CaseView file = told.number() == null ? null : seen(told.number());
        String ref = Refs.random();
        trail.about("lawful", ref, told.asks().name());
        LawfulRequest request = new LawfulRequest(
                ref,
                seals.question(ref, told),
                file == null ? null : file.id(),
                user.id(),
                clock.instant(),
                deadlines.due(DeadlineCode.LAWFUL_DECISION, VietNam.endOf(told.receivedOn())));
        requests.add(request);
        requests.add(request.entered());
        return ref;
    }

    @Requires(Permission.LAWFUL_ADVISE)
    @AuditAction("lawful-request.advise")
    public void advise(String ref, @NotNull Advice advice, @NotBlank @Size(min = 10, max = 1000) String words) {
        LawfulRequest request = requests.load(ref);
        namesNoCode("words", words);
        requests.add(request.advise(advice, seals.seal("advice", ref, words), user.id(), clock.instant()));
    }

    /** Gives the least; the letter is written once and for all, and the client's worker is to tell her, unless a law forbids it. */
    @StepUp
    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.answer")
    public void answer(String ref, @Valid GiveAnswer given) {
        LawfulRequest request = decidable(ref);
        namesNoCode("letter", given.letter());
        namesNoCode("words", given.words());
        namesNoCode("forbiddenBasis", given.forbiddenBasis());
        Instant now = clock.instant();
        CaseView file = given.number() == null ? seen(request) : seen(given.number());
        requests.add(request.answer(given.items(), file == null ? null : file.id(), user.id(), now));
        if (file != null) {
            settleTelling(request, file, given, now);
        }
        boolean counted = given.items().contains(AnswerItem.FIGURES);
        write(
                request,
                file,
                given.items(),
                new LetterContent(given.letter().strip(), given.words().strip(), counted ? told() : null));
        trail.about("lawful", ref, LawfulStatus.ANSWERED.name());
    }

    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.refuse")
    public void refuse(String ref, @Valid GiveRefusal given) {
        LawfulRequest request = decidable(ref);
        namesNoCode("letter", given.letter());
        namesNoCode("words", given.words());
        requests.add(request.refuse(given.ground(), user.id(), clock.instant()));
        if (request.question().isWritten() && given.letter() == null) {
            throw RuleViolation.at("letter", LawfulRule.NUMBER_MISSING);
        }
        boolean counted = given.figures() && request.question().asks() != Asks.PERSON;
        write(
                request,
                seenOrNull(request),
                List.of(),
                new LetterContent(given.letter(), given.words().strip(), counted ? told() : null));
        trail.about("lawful", ref, given.ground().name());
    }

    /** The authority takes it back, before it was decided. */
    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.withdraw")
    public void withdraw(String ref) {
        requests.add(requests.load(ref).withdraw(user.id(), clock.instant()));
    }

    private LawfulRequest decidable(String ref) {
        if (!readers.decides()) {
            throw new NotFound();
        }
        return requests.load(ref);
    }

    private void settleTelling(LawfulRequest request, CaseView file, GiveAnswer given, Instant now) {
        if (given.telling() == Telling.FORBIDDEN) {
            if (given.forbiddenBasis() == null) {
                throw RuleViolation.at("forbiddenBasis", LawfulRule.FORBIDDEN_BASIS_MISSING);
            }
            LocalDate until = given.forbiddenUntil();
            if (until != null && until.isBefore(VietNam.day(now))) {
                throw RuleViolation.at("forbiddenUntil", LawfulRule.UNTIL_IN_PAST);
            }
            request.tellingIsForbidden(seals.seal("forbidden", request.ref(), given.forbiddenBasis()), until);
            if (until != null) {
                tell(request, file, VietNam.endOf(until));
            }
        } else if (given.telling() == Telling.DUE) {
            request.clientIsToBeTold();
            tell(request, file, now);
        } else {
            throw RuleViolation.at("telling", LawfulRule.TELLING_MISSING);
        }
    }

    private void tell(LawfulRequest request, CaseView file, Instant from) {
        tasks.openForManager(
                file.id(), TaskKind.LAWFUL_TELL, request.ref(), deadlines.due(DeadlineCode.LAWFUL_TELL, from));
    }

    private void write(
            LawfulRequest request, @Nullable CaseView file, Collection<AnswerItem> items, LetterContent content) {
        String ref = Refs.random();
        requests.add(new LawfulLetter(
                ref,
                request,
                file,
                items,
                seals.seal(ref, file == null ? null : file.person(), content),
                VietNam.day(clock.instant()),
                user.id()));
    }

    private @Nullable LetterFigures told() {
        return figures.lastHalfYear().map(LetterFigures::of).orElse(null);
    }

    /** The case that was named when it was entered; it must be one that who decides sees. */
    private @Nullable CaseView seen(LawfulRequest request) {
        if (request.about() == null) {
            return null;
        }
        CaseView file = seenOrNull(request);
        if (file == null) {
            throw RuleViolation.at("number", LawfulRule.CASE_NOT_FOUND);
        }
        return file;
    }

    private @Nullable CaseView seenOrNull(LawfulRequest request) {
        CaseId about = request.about();
        String number = about == null ? null : cases.numbers(Set.of(about)).get(about);
        return number == null ? null : files.see(number);
    }

    private CaseView seen(String number) {
        try {
            return files.see(number.strip());
        } catch (NotFound hidden) {
            throw RuleViolation.at("number", LawfulRule.CASE_NOT_FOUND);
        }
    }

    private static void namesNoCode(String field, @Nullable String words) {
        if (words != null && CODE.matcher(words).find()) {
            throw RuleViolation.at(field, LawfulRule.CODE_IN_WORDS);
        }
    }
}
