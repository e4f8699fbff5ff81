package vn.donghanh.note;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Writes notes and corrections and manages drafts. */
@UseCases
public class NoteService {
    private static final Duration DUPLICATE_WINDOW = Duration.ofMinutes(30);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    NoteRepository notes;

    @Inject
    AuthorDraftRepository drafts;

    @Inject
    NoteCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Writes a new note, or the next version of the user's own note. A general note completes the task for the note
     * that was due and schedules the next one.
     */
    @Requires(Permission.NOTE_WRITE)
    @AuditAction("note.write")
    public void write(@Valid WriteNoteCommand command) {
        CaseView caseView = getCase(command.number(), command.section());
        Instant now = clock.instant();
        ProgressNote.Occasion occasion =
                new ProgressNote.Occasion(command.kind(), command.interpreted(), occurredAt(command, now));
        String ref = command.ref();
        requireUnsaved(ref);
        String corrects = command.corrects();
        if (corrects == null) {
            caseView.requireOpen();
            requireWriter(command.section());
            requireNotDuplicate(caseView, command, now);
            requireAgreed(caseView, command, command.kind() == NoteKind.FAMILY, command.interpreted());
            byte[] body = cipher.sealBody(caseView.person(), command.section(), ref, command.body());
            notes.add(ProgressNote.first(ref, caseView, command.section(), occasion, user.id(), now, body));
            scheduleNextNote(caseView, command.section());
        } else {
            ProgressNote previous = findOwn(caseView, corrects, command);
            requireAgreed(
                    caseView,
                    command,
                    command.kind() == NoteKind.FAMILY && previous.kind() != NoteKind.FAMILY,
                    command.interpreted() && !previous.isInterpreted());
            byte[] body = cipher.sealBody(caseView.person(), previous.section(), ref, command.body());
            notes.add(previous.nextVersion(ref, occasion, now, body));
        }
        auditContext.about(
                "note", corrects == null ? ref : corrects, command.section().name());
        drafts.end(NoteDraft.class, Map.of("caseId", caseView.id().value(), "ref", ref));
        caseFiles.markUpdated(caseView);
    }

    /** Saves the draft; an empty text deletes it. */
    @Requires(Permission.NOTE_WRITE)
    @AuditAction("note.save-draft")
    public Instant saveDraft(@Valid SaveNoteDraftCommand command) {
        CaseView caseView = getCase(command.number(), command.section());
        requireWriter(command.section());
        requireUnsaved(command.ref());
        Optional<NoteDraft> existing = drafts.findForSaving(
                NoteDraft.class,
                Map.of("caseId", caseView.id().value()),
                draft -> draft.isWrittenIn(command.page(), command.ref()));
        Instant now = clock.instant();
        String body = command.body();
        if (body == null || body.isBlank()) {
            drafts.end(NoteDraft.class, caseView.id());
            return now;
        }
        NoteDraft draft = existing.orElseGet(() -> new NoteDraft(command.ref(), user.id(), caseView.id()));
        draft.update(command, cipher.sealDraft(caseView.person(), command.section(), draft.ref(), body), now);
        drafts.add(draft);
        return now;
    }

    /** Resumes the draft on this page instance; another tab can no longer save it. */
    @Requires(Permission.NOTE_WRITE)
    @AuditAction("note.resume-draft")
    public void resumeDraft(String number, String draftRef, String page) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        drafts.find(NoteDraft.class, caseView.id())
                .filter(draft -> draft.ref().equals(draftRef))
                .orElseThrow(() -> new RuleViolationException(NoteRule.DRAFT_GONE))
                .moveTo(page);
    }

    @Requires(Permission.NOTE_WRITE)
    @AuditAction("note.discard-draft")
    public void discardDraft(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        drafts.end(NoteDraft.class, caseView.id());
    }

    private CaseView getCase(String number, NoteSection section) {
        CaseSection caseSection = section.caseSection();
        return caseSection == null ? caseFiles.get(number) : caseFiles.get(number, caseSection);
    }

    private ProgressNote findOwn(CaseView caseView, String noteRef, WriteNoteCommand command) {
        ProgressNote newest = notes.getNewest(caseView.id(), noteRef);
        if (!newest.author().equals(user.id())) {
            throw new RuleViolationException(NoteRule.ONLY_AUTHOR_CORRECTS);
        }
        if (newest.section() != command.section()) {
            throw RuleViolationException.at("section", NoteRule.SECTION_NOT_YOURS);
        }
        requireWriter(newest.section());
        if (newest.versionNumber() != command.basedOn()) {
            throw new RuleViolationException(NoteRule.CORRECTED_MEANWHILE);
        }
        return newest;
    }

    private void requireUnsaved(String ref) {
        if (notes.isSaved(ref)) {
            throw new RuleViolationException(NoteRule.SAVED_ELSEWHERE);
        }
    }

    /** Refuses what is new in this version if the client agreed to it neither today nor on the day of the conversation. */
    private void requireAgreed(CaseView caseView, WriteNoteCommand command, boolean family, boolean interpreter) {
        Precondition.requireAll(List.of(
                Precondition.of(
                                ConsentRule.FAMILY_NOT_AGREED,
                                !family || consents.agrees(caseView.id(), ConsentScope.SHARE_FAMILY, command.day()))
                        .at("kind"),
                Precondition.of(
                                ConsentRule.INTERPRETER_NOT_AGREED,
                                !interpreter || consents.agrees(caseView.id(), ConsentScope.INTERPRETER, command.day()))
                        .at("interpreted")));
    }

    /** Refuses a note with the same text and occasion, which was most likely typed in two tabs. */
    private void requireNotDuplicate(CaseView caseView, WriteNoteCommand command, Instant now) {
        String body = command.body().strip();
        for (ProgressNote note :
                notes.findWrittenSince(now.minus(DUPLICATE_WINDOW), user.id(), caseView.id(), command.section())) {
            String before = cipher.openBody(caseView.person(), note);
            if (note.kind() == command.kind() && before.strip().equals(body)) {
                throw RuleViolationException.at("body", NoteRule.SAVED_A_MOMENT_AGO, note.writtenAt());
            }
        }
    }

    private void requireWriter(NoteSection section) {
        if (!section.mayBeWrittenBy(user.roles())) {
            throw RuleViolationException.at("section", NoteRule.SECTION_NOT_YOURS);
        }
    }

    private static Instant occurredAt(WriteNoteCommand command, Instant now) {
        @Nullable LocalTime time = command.time();
        Instant at = command.day()
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(CentreTime.ZONE)
                .toInstant();
        if (at.isAfter(now)) {
            throw RuleViolationException.at("day", NoteRule.HAPPENED_IN_FUTURE);
        }
        return at;
    }

    private void scheduleNextNote(CaseView caseView, NoteSection section) {
        if (caseView.status().isWorkedOn() && section == NoteSection.GENERAL) {
            taskEnder.complete(caseView.id(), TaskKind.NOTE_DUE);
            taskOpener.open(
                    caseView.id(),
                    TaskKind.NOTE_DUE,
                    caseView.responsible(),
                    caseView.level().noteInterval());
        }
    }
}
