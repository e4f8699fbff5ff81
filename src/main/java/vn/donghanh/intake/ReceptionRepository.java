package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.NotFoundException;

/**
 * Stores the reception records and their events and encrypts their texts. Callers must have checked access to the case.
 */
@ApplicationScoped
class ReceptionRepository {
    private static final String TABLE = "reception";

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    void add(Reception reception) {
        em.persist(reception);
    }

    void append(ReceptionEvent event) {
        em.persist(event);
    }

    /** @throws NotFoundException when the case has no reception record */
    Reception get(CaseId caseId) {
        return find(caseId).orElseThrow(NotFoundException::new);
    }

    Optional<Reception> find(CaseId caseId) {
        return em
                .createQuery("select r from Reception r where r.caseId = :c", Reception.class)
                .setParameter("c", caseId.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the intake events of the case, oldest first. */
    List<ReceptionEvent> findEvents(CaseId caseId) {
        return em.createQuery("select e from ReceptionEvent e where e.caseId = :c order by e.id", ReceptionEvent.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    byte @Nullable [] seal(CaseView caseView, String column, String ref, @Nullable String text) {
        return encryption.sealOrNull(KeyPurpose.NOTES, cell(caseView, column, ref), text);
    }

    @Nullable
    String open(CaseView caseView, String column, String ref, byte @Nullable [] sealed) {
        return encryption.openOrNull(KeyPurpose.NOTES, cell(caseView, column, ref), sealed);
    }

    byte @Nullable [] sealWords(CaseView caseView, String ref, @Nullable String words) {
        return encryption.sealOrNull(
                KeyPurpose.NOTES, new EncryptedCell(caseView.person(), "reception_event", "words", ref), words);
    }

    private static EncryptedCell cell(CaseView caseView, String column, String ref) {
        return new EncryptedCell(caseView.person(), TABLE, column, ref);
    }
}
