package vn.donghanh.note;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.CaseTaskListQueries;
import vn.donghanh.casefile.FirstContactPolicy;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffQueries;

/** Reads the notes page and the contact page of a case. */
@UseCases(reads = true)
public class NoteQueries {
    private static final int ATTEMPTS = 10;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskListQueries taskLists;

    @Inject
    NoteAssembler assembler;

    @Inject
    NoteRepository notes;

    @Inject
    ContactRepository attempts;

    @Inject
    StaffQueries staff;

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
        List<CaseAccess.NamedGrant> readers = access.namedReaders(caseView.id());
        CaseHeader header = caseHeaders.header(caseView, readers);
        ReaderScope scope = header.scope();
        Map<StaffId, String> names = CaseAccess.names(readers);
        int first = PageRequest.firstRow(page, NotesView.PAGE_SIZE);
        List<ProgressNote> latest = notes.findLatest(caseView.id(), first, NotesView.PAGE_SIZE);
        List<ContactAttempt> tried = attempts.findLatest(caseView, ATTEMPTS);
        Map<StaffId, String> authors = authors(names, latest, tried);
        return new NotesView(
                header,
                taskLists.view(caseView, scope, names),
                assembler.notes(caseView, scope, latest, authors),
                total(caseView, first, latest.size()),
                assembler.attempts(caseView, scope, tried, authors),
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
        List<CaseAccess.NamedGrant> readers = access.namedReaders(caseView.id());
        CaseHeader header = caseHeaders.header(caseView, readers);
        List<ContactAttempt> tried = attempts.findLatest(caseView, ATTEMPTS);
        ContactPolicy policy = contactPolicies.get(caseView);
        List<ContactView.ChannelView> channels = ContactChannel.used().stream()
                .map(channel -> new ContactView.ChannelView(channel, policy.refusal(channel)))
                .toList();
        return new ContactView(
                header,
                channels,
                assembler.attempts(
                        caseView, header.scope(), tried, authors(CaseAccess.names(readers), List.of(), tried)),
                header.scope().whole() && mayContact(caseView));
    }

    /** Returns the names of all authors, in one statement for those who are not among the readers. */
    private Map<StaffId, String> authors(
            Map<StaffId, String> readers, List<ProgressNote> written, List<ContactAttempt> tried) {
        Map<StaffId, String> names = new HashMap<>(readers);
        names.putAll(staff.names(Stream.concat(
                        written.stream().map(ProgressNote::author),
                        tried.stream().map(ContactAttempt::staff))
                .filter(author -> !readers.containsKey(author))
                .toList()));
        return names;
    }

    /** Returns the number of notes; those of a page that is not full need not be counted. */
    private long total(CaseView caseView, int first, int shown) {
        boolean isLast = shown < NotesView.PAGE_SIZE && (shown > 0 || first == 0);
        return isLast ? first + shown : notes.count(caseView.id());
    }

    private boolean mayContact(CaseView caseView) {
        return caseView.isOpen() && user.may(Permission.CASE_WORK);
    }

    private List<NoteSection> sections(CaseView caseView, ReaderScope scope) {
        if (!caseView.isOpen() || !user.may(Permission.NOTE_WRITE)) {
            return List.of();
        }
        return Arrays.stream(NoteSection.values())
                .filter(section -> section.isCoveredBy(scope) && section.mayBeWrittenBy(user.roles()))
                .toList();
    }
}
