package vn.donghanh.note;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseTaskLists;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.FirstContact;
import vn.donghanh.casefile.FirstContacts;
import vn.donghanh.person.ContactChannel;
import vn.donghanh.person.SafeContacts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** What the pages of notes and of contact show. */
@UseCases
public class NoteQueries {
    private static final int ATTEMPTS = 10;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseTaskLists tasks;

    @Inject
    NoteReader reader;

    @Inject
    NoteRepository notes;

    @Inject
    FirstContacts firsts;

    @Inject
    SafeContacts safeContacts;

    @Inject
    CurrentUser user;

    /** @param page from 1 on, {@link NotesView#PAGE} notes each, newest first */
    @Requires(Permission.CASE_READ)
    @AuditAction("note.list")
    public NotesView notes(String number, int page) {
        CaseView file = files.glance(number);
        CaseHeader header = frames.frame(file);
        CaseScope scope = header.scope();
        return new NotesView(
                header,
                tasks.of(file, scope),
                reader.notes(file, scope, (Math.max(page, 1) - 1) * NotesView.PAGE, NotesView.PAGE),
                notes.count(file.id()),
                reader.attempts(file, scope, ATTEMPTS),
                sections(file, scope),
                reader.draft(file, scope),
                scope.whole() && mayContact(file),
                scope.whole() ? firsts.of(file) : FirstContact.NOT_AWAITED);
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("contact.open-form")
    public ContactView contact(String number) {
        CaseView file = files.glance(number);
        CaseHeader header = frames.frame(file);
        ContactWays ways = ContactWays.of(safeContacts.of(file.person()));
        List<ContactView.Way> channels = ContactChannel.used().stream()
                .map(channel -> new ContactView.Way(channel, ways.refusal(channel)))
                .toList();
        return new ContactView(
                header,
                channels,
                reader.attempts(file, header.scope(), ATTEMPTS),
                header.scope().whole() && mayContact(file));
    }

    private boolean mayContact(CaseView file) {
        return file.status().isOpen() && user.may(Permission.CASE_WORK);
    }

    private List<NoteSection> sections(CaseView file, CaseScope scope) {
        if (!file.status().isOpen() || !user.may(Permission.NOTE_WRITE)) {
            return List.of();
        }
        return Arrays.stream(NoteSection.values())
                .filter(section -> section.isWithin(scope) && section.isWrittenBy(user.roles()))
                .toList();
    }
}
