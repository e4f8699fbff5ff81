package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;

/** Opens what its reader may read, and names in the log the closed sections that were opened. */
@ApplicationScoped
class NoteReader {
    @Inject
    NoteRepository notes;

    @Inject
    ContactRepository attempts;

    @Inject
    StaffDirectory staff;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    List<NoteRow> notes(CaseView file, CaseScope scope, int first, int size) {
        List<ProgressNote> latest = notes.latest(file.id(), first, size);
        Map<String, List<ProgressNote>> versions =
                notes.versions(latest.stream().map(ProgressNote::noteRef).toList()).stream()
                        .collect(Collectors.groupingBy(ProgressNote::noteRef));
        Map<StaffId, String> names =
                staff.names(latest.stream().map(ProgressNote::author).toList());
        return latest.stream()
                .map(note -> row(file, scope, note, versions.getOrDefault(note.noteRef(), List.of()), names))
                .toList();
    }

    List<AttemptRow> attempts(CaseView file, CaseScope scope, int most) {
        List<ContactAttempt> latest = attempts.latest(file, most);
        Map<StaffId, String> names =
                staff.names(latest.stream().map(ContactAttempt::staff).toList());
        return latest.stream().map(attempt -> row(file, scope, attempt, names)).toList();
    }

    @Nullable
    DraftRow draft(CaseView file, CaseScope scope) {
        return notes.draft(user.id(), file.id())
                .filter(draft ->
                        draft.section().isWithin(scope) && draft.section().isWrittenBy(user.roles()))
                .map(draft -> new DraftRow(
                        draft.ref(),
                        draft.section(),
                        draft.kind(),
                        draft.corrects(),
                        draft.savedAt(),
                        vault.open(
                                draft.section().purpose(),
                                NoteDraft.bodyOf(file.person(), draft.ref()),
                                draft.bodySealed())))
                .orElse(null);
    }

    private NoteRow row(
            CaseView file,
            CaseScope scope,
            ProgressNote note,
            List<ProgressNote> versions,
            Map<StaffId, String> names) {
        Set<Role> roles = user.roles();
        boolean mine = note.author().equals(user.id());
        boolean readable = note.section().isWithin(scope) && note.section().isReadBy(roles, mine);
        if (readable && note.section() != NoteSection.GENERAL) {
            trail.about("note", note.noteRef(), note.section().name());
        }
        Stream<ProgressNote> earlier = readable
                ? versions.stream().filter(version -> version.versionNumber() < note.versionNumber())
                : Stream.empty();
        return new NoteRow(
                note.noteRef(),
                note.versionNumber(),
                note.section(),
                note.kind(),
                note.happenedAt(),
                note.writtenAt(),
                names.getOrDefault(note.author(), ""),
                mine && readable && note.section().isWrittenBy(roles),
                readable ? body(file, note) : null,
                earlier.map(version ->
                                new NoteRow.Earlier(version.versionNumber(), version.writtenAt(), body(file, version)))
                        .toList());
    }

    private String body(CaseView file, ProgressNote note) {
        return vault.open(note.section().purpose(), ProgressNote.bodyOf(file.person(), note.ref()), note.bodySealed());
    }

    private AttemptRow row(CaseView file, CaseScope scope, ContactAttempt attempt, Map<StaffId, String> names) {
        boolean readable = NoteSection.GENERAL.isWithin(scope)
                && NoteSection.GENERAL.isReadBy(user.roles(), attempt.staff().equals(user.id()));
        byte[] body = readable ? attempt.bodySealed() : null;
        byte[] outside = readable ? attempt.outsideHoursSealed() : null;
        return new AttemptRow(
                attempt.happenedAt(),
                attempt.channel(),
                attempt.safeNow(),
                attempt.outcome(),
                names.getOrDefault(attempt.staff(), ""),
                vault.openOrNull(Purpose.NOTES, ContactAttempt.bodyOf(file.person(), attempt.ref()), body),
                vault.openOrNull(Purpose.NOTES, ContactAttempt.outsideHoursOf(file.person(), attempt.ref()), outside));
    }
}
