package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/**
 * Decrypts notes and contact attempts that the user may read, and records in the audit log which restricted sections
 * were opened.
 */
@ApplicationScoped
class NoteAssembler {
    @Inject
    NoteRepository notes;

    @Inject
    AuthorDraftRepository drafts;

    @Inject
    NoteCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** @param authors the names of the authors */
    List<NoteRow> notes(CaseView caseView, ReaderScope scope, List<ProgressNote> latest, Map<StaffId, String> authors) {
        Map<String, List<ProgressNote>> versions = notes
                .findVersions(latest.stream()
                        .filter(ProgressNote::isChanged)
                        .map(ProgressNote::noteRef)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(ProgressNote::noteRef));
        return latest.stream()
                .map(note -> row(caseView, scope, note, versions.getOrDefault(note.noteRef(), List.of()), authors))
                .toList();
    }

    List<ContactAttemptRow> attempts(
            CaseView caseView, ReaderScope scope, List<ContactAttempt> latest, Map<StaffId, String> authors) {
        return latest.stream()
                .map(attempt -> row(caseView, scope, attempt, authors))
                .toList();
    }

    @Nullable
    NoteDraftRow draft(CaseView caseView, ReaderScope scope) {
        return drafts.find(NoteDraft.class, caseView.id())
                .filter(draft ->
                        draft.section().isCoveredBy(scope) && draft.section().mayBeWrittenBy(user.roles()))
                .map(draft -> new NoteDraftRow(
                        draft.ref(),
                        draft.section(),
                        draft.kind(),
                        draft.corrects(),
                        draft.savedAt(),
                        cipher.openDraft(caseView.person(), draft)))
                .orElse(null);
    }

    private NoteRow row(
            CaseView caseView,
            ReaderScope scope,
            ProgressNote note,
            List<ProgressNote> versions,
            Map<StaffId, String> names) {
        Set<Role> roles = user.roles();
        boolean isAuthor = note.author().equals(user.id());
        boolean readable = note.section().isCoveredBy(scope) && note.section().mayBeReadBy(roles, isAuthor);
        if (readable && note.section() != NoteSection.GENERAL) {
            auditContext.about("note", note.noteRef(), note.section().name());
        }
        Stream<ProgressNote> earlier = readable
                ? versions.stream().filter(version -> version.versionNumber() < note.versionNumber())
                : Stream.empty();
        return new NoteRow(
                note.noteRef(),
                note.versionNumber(),
                note.section(),
                note.kind(),
                readable && note.isInterpreted(),
                note.happenedAt(),
                note.writtenAt(),
                names.getOrDefault(note.author(), ""),
                isAuthor && readable && note.section().mayBeWrittenBy(roles),
                readable ? cipher.openBody(caseView.person(), note) : null,
                earlier.map(version -> new NoteRow.EarlierVersion(
                                version.versionNumber(),
                                version.writtenAt(),
                                cipher.openBody(caseView.person(), version)))
                        .toList());
    }

    private ContactAttemptRow row(
            CaseView caseView, ReaderScope scope, ContactAttempt attempt, Map<StaffId, String> names) {
        boolean readable = NoteSection.GENERAL.isCoveredBy(scope)
                && NoteSection.GENERAL.mayBeReadBy(user.roles(), attempt.staff().equals(user.id()));
        byte[] body = readable ? attempt.bodySealed() : null;
        byte[] outsideHours = readable ? attempt.outsideHoursSealed() : null;
        return new ContactAttemptRow(
                attempt.happenedAt(),
                attempt.channel(),
                attempt.safeNow(),
                attempt.outcome(),
                names.getOrDefault(attempt.staff(), ""),
                cipher.openAttempt(ContactAttempt.bodyCell(caseView.person(), attempt.ref()), body),
                cipher.openAttempt(ContactAttempt.outsideHoursCell(caseView.person(), attempt.ref()), outsideHours));
    }
}
