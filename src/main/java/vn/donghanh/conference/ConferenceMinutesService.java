package vn.donghanh.conference;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.access.ConferenceColleaguePolicy;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Writes the minutes of conferences in versions, opens a task for each decision, and keeps drafts. */
@UseCases
public class ConferenceMinutesService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceReaderPolicy readers;

    @Inject
    ConferenceColleaguePolicy colleagues;

    @Inject
    ConferenceTaskPlanner taskPlanner;

    @Inject
    ConferenceCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Command to save a draft, which nothing typed deletes.
     *
     * @param tab where it is being written
     * @param basedOn the version from which the draft was begun; 0 when there was none
     * @param discussion what the page's script saves while somebody types
     * @param whole the whole form; null to keep what the draft already holds beside the discussion
     */
    public record SaveMinutesDraftCommand(
            @Nullable String number,
            @Nullable String ref,
            @Valid @NotNull MinutesTab tab,
            int basedOn,
            @Nullable @Size(max = SaveMinutesDraftCommand.MAX_LENGTH) String discussion,
            @Nullable WriteMinutesCommand whole) {
        /** Exceeds the maximum of a discussion: a text that is too long is kept as a draft, and shortened by its author. */
        static final int MAX_LENGTH = 12_000;
    }

    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.write-minutes")
    public void write(@Valid @NotNull WriteMinutesCommand command, MinutesTab tab) {
        CaseView caseView = caseFiles.get(command.number());
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), command.ref());
        auditContext.about("conference", conference.ref());
        conference.requireHeld();
        conferences.lock(conference);
        conferences.findDraftForSaving(conference.ref(), tab);
        Instant now = clock.instant();
        Map<String, OrganisationId> bodies = presentBodies(conference);
        List<WriteMinutesCommand.DecisionLine> lines = command.decisions();
        MinutesContent content = content(command, bodies);
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(ConferenceRule.MINUTES_EMPTY, !content.isEmpty() || !lines.isEmpty())
                        .at("body"),
                Precondition.of(ConferenceRule.MINUTES_TOO_LONG, !content.isTooLong())
                        .at("body"),
                Precondition.of(ConferenceRule.CASE_ENDED, lines.isEmpty() || caseView.isOpen())
                        .at("decisions:0:words")));
        Set<StaffId> readers = colleagues.readers(caseView);
        for (int i = 0; i < lines.size(); i++) {
            preconditions.addAll(preconditions(i, lines.get(i), readers, bodies, CentreTime.day(now)));
        }
        Precondition.requireAll(preconditions);
        String ref = RandomReference.random();
        ConferenceMinutes minutes = ConferenceMinutes.write(
                ref,
                conference,
                conferences.findLatestMinutes(conference.ref()).orElse(null),
                command.basedOn(),
                cipher.sealMinutes(caseView, ref, content),
                user.id(),
                now);
        conferences.add(minutes);
        lines.stream()
                .map(line -> decision(caseView, conference, minutes, line, bodies))
                .forEach(decision -> {
                    conferences.add(decision);
                    taskPlanner.decided(caseView, decision);
                });
        taskPlanner.written(caseView, conference);
        conferences.endDraft(conference.ref());
        caseFiles.markUpdated(caseView);
    }

    /**
     * Saves the draft of the minutes; nothing typed deletes it. It keeps the version from which it was begun, whatever others saved since. A newer draft of another
     * tab is not replaced, and what the author saved as minutes since is no draft again.
     */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.save-draft")
    public Instant saveDraft(@Valid @NotNull SaveMinutesDraftCommand command) {
        CaseView caseView = caseFiles.get(command.number());
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), command.ref());
        auditContext.about("conference", conference.ref());
        conference.requireHeld();
        conferences.lock(conference);
        requireUnsaved(conference, command.basedOn());
        Optional<ConferenceDraft> existing = conferences.findDraftForSaving(conference.ref(), command.tab());
        WriteMinutesCommand content = Objects.requireNonNullElseGet(
                        command.whole(), () -> before(caseView, conference, command, existing.orElse(null)))
                .withDiscussion(command.discussion());
        Instant now = clock.instant();
        if (content.isEmpty()) {
            conferences.endDraft(conference.ref());
            return now;
        }
        String tab = command.tab().ref();
        ConferenceDraft draft = existing.orElseGet(() -> new ConferenceDraft(conference, user.id(), command.tab()));
        draft.update(tab, cipher.sealDraft(caseView, tab, content.toJson()), now);
        conferences.add(draft);
        return now;
    }

    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.discard-draft")
    public void discardDraft(String number, String ref, MinutesTab tab) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", conference.ref());
        conferences.lock(conference);
        conferences.findDraftForSaving(conference.ref(), tab);
        conferences.endDraft(conference.ref());
    }

    private void requireUnsaved(CaseConference conference, int basedOn) {
        boolean saved = conferences.findMinutes(conference.ref()).stream()
                .anyMatch(minutes ->
                        minutes.versionNumber() > basedOn && minutes.staff().equals(user.id()));
        if (saved) {
            throw new RuleViolationException(ConferenceRule.CORRECTED_MEANWHILE);
        }
    }

    private WriteMinutesCommand before(
            CaseView caseView,
            CaseConference conference,
            SaveMinutesDraftCommand command,
            @Nullable ConferenceDraft draft) {
        return draft == null
                ? new WriteMinutesCommand(
                        caseView.number().value(), conference.ref(), command.basedOn(), null, List.of(), List.of())
                : WriteMinutesCommand.parse(cipher.openDraft(caseView, draft));
    }

    /** Returns the bodies whose people were present, by the reference of each of them. */
    private Map<String, OrganisationId> presentBodies(CaseConference conference) {
        return conferences.findGuests(conference.ref()).stream()
                .filter(ConferenceGuest::isPresent)
                .collect(Collectors.toMap(ConferenceGuest::ref, ConferenceGuest::body));
    }

    private static MinutesContent content(WriteMinutesCommand command, Map<String, OrganisationId> bodies) {
        String discussion = command.discussion();
        return new MinutesContent(
                WriteMinutesCommand.isBlank(discussion)
                        ? null
                        : Objects.requireNonNull(discussion).strip(),
                command.parts().stream()
                        .filter(part -> !WriteMinutesCommand.isBlank(part.text()))
                        .map(part -> new MinutesContent.Part(
                                body(bodies, part.body()).value(),
                                Objects.requireNonNull(part.text()).strip()))
                        .toList());
    }

    private static OrganisationId body(Map<String, OrganisationId> bodies, @Nullable String guest) {
        return RuleViolationException.requireValue(
                bodies.get(guest == null ? "" : guest), "audience", ConferenceRule.BODY_NOT_PRESENT);
    }

    private static List<Precondition> preconditions(
            int index,
            WriteMinutesCommand.DecisionLine line,
            Set<StaffId> readers,
            Map<String, OrganisationId> bodies,
            LocalDate today) {
        String row = "decisions:" + index + ":";
        int number = index + 1;
        Long assignee = line.assignee();
        LocalDate due = line.dueOn();
        String body = line.body();
        return List.of(
                Precondition.of(
                                ConferenceRule.DECISION_WORDS_MISSING,
                                !WriteMinutesCommand.isBlank(line.words()),
                                number)
                        .at(row + "words"),
                Precondition.of(ConferenceRule.DECISION_KIND_MISSING, line.kind() != null, number)
                        .at(row + "kind"),
                Precondition.of(ConferenceRule.DECISION_ASSIGNEE_MISSING, assignee != null, number)
                        .at(row + "assignee"),
                Precondition.of(ConferenceRule.DECISION_DUE_MISSING, due != null, number)
                        .at(row + "due"),
                Precondition.of(
                                ConferenceRule.ASSIGNEE_MAY_NOT_SEE,
                                assignee == null || readers.contains(new StaffId(assignee)))
                        .at(row + "assignee"),
                Precondition.of(ConferenceRule.DECISION_DUE_PAST, due == null || !due.isBefore(today))
                        .at(row + "due"),
                Precondition.of(ConferenceRule.BODY_NOT_PRESENT, body == null || bodies.containsKey(body))
                        .at(row + "audience"));
    }

    private ConferenceDecision decision(
            CaseView caseView,
            CaseConference conference,
            ConferenceMinutes minutes,
            WriteMinutesCommand.DecisionLine line,
            Map<String, OrganisationId> bodies) {
        String ref = RandomReference.random();
        String body = line.body();
        return new ConferenceDecision(
                ref,
                minutes,
                conference,
                Objects.requireNonNull(line.kind()),
                new StaffId(Objects.requireNonNull(line.assignee())),
                Objects.requireNonNull(line.dueOn()),
                body == null ? null : bodies.get(body),
                cipher.sealDecision(caseView, ref, Objects.requireNonNull(line.words())));
    }
}
