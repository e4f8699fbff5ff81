package vn.donghanh.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.NotFoundException;

/** Stores corrections, and encrypts what is asked for and what is answered. */
@ApplicationScoped
class CorrectionRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    void add(Correction correction) {
        em.persist(correction);
    }

    /** Returns the corrections of a case, newest first. */
    List<Correction> findNewest(CaseView caseView, int most) {
        return em.createQuery("select c from Correction c where c.caseId = :case order by c.id desc", Correction.class)
                .setParameter("case", caseView.id())
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such correction */
    Correction get(CaseView caseView, String ref) {
        return em
                .createQuery("select c from Correction c where c.caseId = :case and c.ref = :ref", Correction.class)
                .setParameter("case", caseView.id())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    byte[] sealWords(CaseView caseView, String ref, String words) {
        return encryption.seal(KeyPurpose.NOTES, cell(caseView, "words", ref), words);
    }

    String openWords(CaseView caseView, Correction correction) {
        return encryption.open(KeyPurpose.NOTES, cell(caseView, "words", correction.ref()), correction.wordsSealed());
    }

    byte[] sealAnswer(CaseView caseView, String ref, String answer) {
        return encryption.seal(KeyPurpose.NOTES, cell(caseView, "answer", ref), answer);
    }

    @Nullable
    String openAnswer(CaseView caseView, Correction correction) {
        return encryption.openOrNull(
                KeyPurpose.NOTES, cell(caseView, "answer", correction.ref()), correction.answerSealed());
    }

    private static EncryptedCell cell(CaseView caseView, String column, String ref) {
        return new EncryptedCell(caseView.person(), "correction", column, ref);
    }
}
