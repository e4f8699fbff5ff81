package vn.donghanh.legalaid.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/** Repository of privileged notes. The Centre loads them by matter, legal aid centres what was disclosed by code and organisation. */
@ApplicationScoped
public class LegalAidNoteRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    public void add(NotedMatter matter, String text, StaffId author, Instant at) {
        String ref = RandomReference.random();
        byte[] sealed = Objects.requireNonNull(
                cipher(matter.person(), "legal_aid_note", ref).seal("text", text));
        em.persist(new LegalAidNote(ref, matter, sealed, author, at));
    }

    void add(LegalAidNoteTransition transition) {
        em.persist(transition);
    }

    /** Returns the notes on a matter, newest first, sealed. */
    List<LegalAidNote> findByMatter(NotedMatter matter) {
        return em.createQuery(
                        "select n from LegalAidNote n where n.matterId = :m order by n.id desc", LegalAidNote.class)
                .setParameter("m", matter.id())
                .getResultList();
    }

    /** @throws NotFoundException if there is no such note on the matter, or another person wrote it */
    LegalAidNote getOwn(NotedMatter matter, @Nullable String ref, StaffId author) {
        return findByMatter(matter).stream()
                .filter(note -> note.ref().equals(ref) && note.isReadableBy(author))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    LegalAidNote getDisclosed(LegalAidNoteTransition shared) {
        return em.createQuery("select n from LegalAidNote n where n.ref = :ref", LegalAidNote.class)
                .setParameter("ref", shared.noteRef())
                .getSingleResult();
    }

    /** Returns the steps on a note in the order in which they were recorded. */
    List<LegalAidNoteTransition> findTransitions(LegalAidNote note) {
        return em.createQuery(
                        "select t from LegalAidNoteTransition t where t.noteRef = :ref order by t.id",
                        LegalAidNoteTransition.class)
                .setParameter("ref", note.ref())
                .getResultList();
    }

    List<LegalAidNoteTransition> findTransitions(OrganisationId organisation, DisclosureCode code) {
        return em.createQuery(
                        "select t from LegalAidNoteTransition t where t.organisationId = :organisation and t.code = :code order by t.id",
                        LegalAidNoteTransition.class)
                .setParameter("organisation", organisation)
                .setParameter("code", code)
                .getResultList();
    }

    /**
     * Finds what this organisation may read with the disclosure of this code: for each note the last time that it was shared, if it was not taken back
     * since. The caller has checked that the disclosure is shown to the user.
     */
    List<LegalAidNoteTransition> findShared(OrganisationId organisation, DisclosureCode code) {
        Map<String, LegalAidNoteTransition> shared = new LinkedHashMap<>();
        for (LegalAidNoteTransition transition : findTransitions(organisation, code)) {
            switch (transition.step()) {
                case SHARE -> shared.put(transition.noteRef(), transition);
                case TAKE_BACK -> shared.remove(transition.noteRef());
                case READ -> {}
            }
        }
        return List.copyOf(shared.values());
    }

    /** Finds those of these disclosures to an organisation with which a note is shared that nobody there has opened. */
    Set<DisclosureCode> findUnread(OrganisationId organisation, Collection<DisclosureCode> codes) {
        Map<String, LegalAidNoteTransition> last = new HashMap<>();
        if (!codes.isEmpty()) {
            em.createQuery(
                            "select t from LegalAidNoteTransition t where t.organisationId = :organisation and t.code in :codes order by t.id",
                            LegalAidNoteTransition.class)
                    .setParameter("organisation", organisation)
                    .setParameter("codes", codes)
                    .getResultList()
                    .forEach(transition -> last.put(transition.noteRef(), transition));
        }
        return last.values().stream()
                .filter(transition -> transition.step() == LegalAidNoteStep.SHARE)
                .map(transition -> transition.address().code())
                .collect(Collectors.toSet());
    }

    Map<DisclosureCode, Long> countShared(Collection<DisclosureCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select t.code, count(distinct t.noteRef) from LegalAidNoteTransition t where t.code in :codes group by t.code",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (DisclosureCode) row[0], row -> (Long) row[1]));
    }

    @Nullable
    String open(NotedMatter matter, LegalAidNote note) {
        return cipher(matter.person(), "legal_aid_note", note.ref()).open("text", note.textSealed());
    }

    /** Seals the text anew for the row that discloses it. */
    DisclosedText disclose(NotedMatter matter, LegalAidNote note) {
        String ref = RandomReference.random();
        return new DisclosedText(ref, disclosed(matter.person(), ref).seal("text", open(matter, note)));
    }

    /** Returns the text as it was disclosed. */
    String openDisclosed(LegalAidNoteTransition shared) {
        return Objects.requireNonNull(
                disclosed(shared.address().person(), shared.ref()).open("text", shared.textSealed()));
    }

    private RowCipher disclosed(PersonRef person, String ref) {
        return cipher(person, "legal_aid_note_transition", ref);
    }

    private RowCipher cipher(PersonRef person, String table, String ref) {
        return new RowCipher(encryption, KeyPurpose.LEGAL, person, table, ref);
    }
}
