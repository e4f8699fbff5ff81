package vn.donghanh.note;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.CaseTaskListQueries;
import vn.donghanh.casefile.FirstContactPolicy;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;

/** Reads the notes page and the contact page of a case. */
@UseCases
public class NoteQueries {
    private static final int ATTEMPTS = 10;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskListQueries taskLists;

    @Inject
    NoteAssembler assembler;

    @Inject
    NoteRepository notes;

    @Inject
    FirstContactPolicy firstContacts;

    @Inject
    ConsentPolicy consents;

    @Inject
    ContactPolicyQueries contactPolicies;

    @Inject
    CurrentUser user;

    /** @param page page number from 1, with {@link NotesView#PAGE_SIZE} notes each, newest first */
    @Requires(Permission.CASE_READ)
    @AuditAction("note.list")
    public NotesView notes(String number, int page) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseHeader header = caseHeaders.header(caseView);
        ReaderScope scope = header.scope();
        return new NotesView(
                header,
                taskLists.view(caseView, scope),
                assembler.notes(caseView, scope, PageRequest.firstRow(page, NotesView.PAGE_SIZE), NotesView.PAGE_SIZE),
                notes.count(caseView.id()),
                assembler.attempts(caseView, scope, ATTEMPTS),
                sections(caseView, scope),
                consents.findPresent(caseView),
                assembler.draft(caseView, scope),
                scope.whole() && mayContact(caseView),
                scope.whole() ? firstContacts.status(caseView) : FirstContactStatus.NOT_AWAITED);
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("contact.open-form")
    public ContactView contact(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseHeader header = caseHeaders.header(caseView);
        ContactPolicy policy = contactPolicies.get(caseView);
        List<ContactView.ChannelView> channels = ContactChannel.used().stream()
                .map(channel -> new ContactView.ChannelView(channel, policy.refusal(channel)))
                .toList();
        return new ContactView(
                header,
                channels,
                assembler.attempts(caseView, header.scope(), ATTEMPTS),
                header.scope().whole() && mayContact(caseView));
    }

    private boolean mayContact(CaseView caseView) {
        return caseView.status().isOpen() && user.may(Permission.CASE_WORK);
    }

    private List<NoteSection> sections(CaseView caseView, ReaderScope scope) {
        if (!caseView.status().isOpen() || !user.may(Permission.NOTE_WRITE)) {
            return List.of();
        }
        return Arrays.stream(NoteSection.values())
                .filter(section -> section.isCoveredBy(scope) && section.mayBeWrittenBy(user.roles()))
                .toList();
    }
}
