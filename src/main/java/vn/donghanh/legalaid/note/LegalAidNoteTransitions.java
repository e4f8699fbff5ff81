package vn.donghanh.legalaid.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.legalaid.LegalAidRule;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.NoteScreening;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Applies the steps on privileged notes: by the author with the client's consent in force, by the lawyer on what was disclosed. */
@ApplicationScoped
public class LegalAidNoteTransitions {
    @Inject
    LegalAidNoteRepository notes;

    @Inject
    DisclosureService disclosures;

    @Inject
    AliasQueries aliases;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Lets the lawyer of the matter see a note of the current user.
     *
     * @param readWithClient whether author and client have read it as the lawyer will see it
     * @throws NotFoundException if the user did not write such a note on this matter
     * @throws RuleViolationException if it holds what must not leave the Centre, or the client's consent is not in force
     */
    public void share(CaseView caseView, NotedMatter matter, @Nullable String ref, boolean readWithClient) {
        LegalAidNote note = notes.getOwn(matter, ref, user.id());
        auditContext.about("note", note.ref(), LegalAidNoteStep.SHARE.name());
        LegalAidNoteTransition shared = note.share(stamp(BusinessSource.CENTRE), matter, notes.disclose(matter, note));
        Precondition.requireAll(preconditions(caseView, matter, notes.openDisclosed(shared), readWithClient));
        disclosures.requireAddable(caseView, matter.code());
        notes.add(shared);
    }

    private List<Precondition> preconditions(
            CaseView caseView, NotedMatter matter, String text, boolean readWithClient) {
        Optional<LegalAidRule> violation = findViolation(caseView, matter, text);
        return List.of(
                Precondition.of(violation.orElse(LegalAidRule.NOTE_HOLDS_STORY), violation.isEmpty()),
                Precondition.of(PartnerBusinessRule.NOT_READ_WITH_CLIENT, readWithClient)
                        .at("read"));
    }

    /** Takes a note of the current user back; the lawyer sees it no longer. */
    public void takeBack(NotedMatter matter, @Nullable String ref) {
        LegalAidNote note = notes.getOwn(matter, ref, user.id());
        auditContext.about("note", note.ref(), LegalAidNoteStep.TAKE_BACK.name());
        notes.add(note.takeBack(stamp(BusinessSource.CENTRE), matter));
    }

    /**
     * Opens a note for the lawyer, and records the first time.
     *
     * @param code of a disclosure that the current user is shown
     * @param ref the reference of what was disclosed
     * @return the text as it was disclosed
     * @throws NotFoundException if it was not disclosed to this organisation with this code, or was taken back
     */
    String read(OrganisationId organisation, DisclosureCode code, @Nullable String ref) {
        LegalAidNoteTransition shared = notes.findShared(organisation, code).stream()
                .filter(transition -> transition.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        LegalAidNote note = notes.getDisclosed(shared);
        auditContext.about("note", note.ref(), LegalAidNoteStep.READ.name());
        if (note.status() == LegalAidNoteStatus.SHARED) {
            notes.add(note.read(stamp(BusinessSource.PARTNER), shared.address()));
        }
        return notes.openDisclosed(shared);
    }

    /** Returns what in the text must not leave the Centre: numbers, the alias and the name on the slip, addresses, the client's history. */
    Optional<LegalAidRule> findViolation(CaseView caseView, NotedMatter matter, String text) {
        return Stream.of(
                        aliases.open(caseView.person()),
                        disclosures
                                .getSent(caseView, matter.code())
                                .line("NAME")
                                .map(line -> line.values().get(0)))
                .map(name -> NoteScreening.find(text, name.orElse(null)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(LegalAidRule::of);
    }

    private BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, Objects.requireNonNull(user.id()), clock.instant());
    }
}
