package vn.donghanh.legalaid.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.legalaid.LegalAidRow;
import vn.donghanh.legalaid.LegalAidRule;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Maps privileged notes for the pages of the Centre and of the lawyer. */
@ApplicationScoped
public class LegalAidNoteAssembler {
    @Inject
    LegalAidNoteRepository notes;

    @Inject
    LegalAidNoteTransitions transitions;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** Returns the notes on a matter, newest first, and records in the audit log that privileged ones were opened. */
    public List<LegalAidNoteRow> rows(CaseView caseView, NotedMatter matter) {
        List<LegalAidNote> all = notes.findByMatter(matter);
        Map<StaffId, String> names =
                staff.names(all.stream().map(LegalAidNote::writtenBy).toList());
        boolean shown = isShown(caseView, matter, all);
        return all.stream()
                .map(note -> row(matter, note, names.getOrDefault(note.writtenBy(), ""), shown))
                .toList();
    }

    /**
     * Returns a note of the current user with what the lawyer will see, or sees.
     *
     * @param mayChange whether the user may change the matter
     * @throws NotFoundException if the user did not write such a note on this matter
     */
    public LegalAidNoteView view(
            CaseView caseView, NotedMatter matter, LegalAidRow matterRow, @Nullable String ref, boolean mayChange) {
        LegalAidNote note = notes.getOwn(matter, ref, user.id());
        List<LegalAidNoteStepRow> history = history(note);
        LegalAidNoteRow row = row(matter, note, staff.name(note.writtenBy()), isShown(caseView, matter, List.of(note)));
        boolean shareable = note.status().allows(LegalAidNoteStep.SHARE, LegalAidNoteActor.AUTHOR);
        LegalAidRule violation = shareable && matter.inHands() && row.text() != null
                ? transitions.findViolation(caseView, matter, row.text()).orElse(null)
                : null;
        return new LegalAidNoteView(
                caseHeaders.header(caseView),
                matterRow,
                row,
                history,
                violation,
                matter.inHands(),
                mayChange && shareable && matter.inHands() && violation == null,
                mayChange && note.status().allows(LegalAidNoteStep.TAKE_BACK, LegalAidNoteActor.AUTHOR));
    }

    /** Returns what the lawyer may open with this disclosure; null if nothing. The caller has checked that it is shown to the user. */
    public @Nullable ReceivedNotesView received(OrganisationId organisation, DisclosureCode code) {
        Set<String> opened = new HashSet<>();
        for (LegalAidNoteTransition transition : notes.findTransitions(organisation, code)) {
            if (transition.step() == LegalAidNoteStep.READ) {
                opened.add(transition.noteRef());
            } else {
                opened.remove(transition.noteRef());
            }
        }
        List<ReceivedNoteRow> rows = new ArrayList<>();
        for (LegalAidNoteTransition shared : notes.findShared(organisation, code)) {
            rows.add(new ReceivedNoteRow(shared.ref(), shared.at(), opened.contains(shared.noteRef())));
        }
        rows.sort(Comparator.comparing(ReceivedNoteRow::at).reversed());
        return rows.isEmpty() ? null : new ReceivedNotesView(rows);
    }

    /** Finds those of these disclosures to an organisation with which a note is shared that nobody there has opened. */
    public Set<DisclosureCode> findUnread(OrganisationId organisation, Collection<DisclosureCode> codes) {
        return notes.findUnread(organisation, codes);
    }

    private List<LegalAidNoteStepRow> history(LegalAidNote note) {
        List<LegalAidNoteTransition> all = notes.findTransitions(note);
        Map<StaffId, String> names =
                staff.names(all.stream().map(LegalAidNoteTransition::recordedBy).toList());
        return all.stream()
                .map(transition -> new LegalAidNoteStepRow(
                        transition.step(),
                        transition.at(),
                        transition.step() == LegalAidNoteStep.READ ? null : names.get(transition.recordedBy())))
                .toList();
    }

    private boolean isShown(CaseView caseView, NotedMatter matter, List<LegalAidNote> all) {
        return all.stream().anyMatch(note -> note.status().isShared()) && disclosures.isShown(caseView, matter.code());
    }

    private LegalAidNoteRow row(NotedMatter matter, LegalAidNote note, String author, boolean slipShown) {
        boolean readable = note.isReadableBy(user.id());
        if (readable) {
            auditContext.about("note", note.ref());
        }
        return new LegalAidNoteRow(
                note.ref(),
                author,
                note.writtenAt(),
                readable ? notes.open(matter, note) : null,
                note.status(),
                note.statusSince(),
                slipShown && note.status().isShared());
    }
}
